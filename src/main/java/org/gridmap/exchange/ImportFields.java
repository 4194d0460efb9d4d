package org.gridmap.exchange;

import static org.gridmap.exchange.ImportField.optional;
import static org.gridmap.exchange.ImportField.required;
import static org.gridmap.exchange.ImportField.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.grid.GridKind;
import org.gridmap.incident.Channel;
import org.gridmap.source.FieldNames;

/**
 * The fields of every kind of file: what the loaders read, what the help and the refusals list, and
 * what the page of the data folder says.
 */
public final class ImportFields {

  static final String CODE = "至多 100 字 · up to 100 signs";
  static final String TEXT = "文字 · text";
  static final String TIME = "2026-03-01T08:30:00, +08:00";
  private static final ImportField NAME = optional("name", TEXT, "名称");
  private static final ImportField KIND_CODE = required("code", CODE, "id", "编号", "代码", "");

  private ImportFields() {}

  /** The fields of a kind, the most important first. */
  public static List<ImportField> of(ImportKind kind) {
    return switch (kind) {
      case AREAS -> areas();
      case BUILDINGS -> buildings();
      case HOUSEHOLDS ->
          List.of(
              required(
                  "code",
                  "楼栋代码 · code of a stored building",
                  "building_code",
                  "id",
                  "编号",
                  "代码",
                  "楼栋代码",
                  ""),
              required("households", "0, 1, 2 …", "户数"));
      case BARRIERS -> mapped(words(MapLoader.BarrierKind.class), "LineString, MultiLineString");
      case BASE -> mapped(words(MapLoader.BaseKind.class), "LineString, Polygon, Multi…");
      case GRIDS -> grids();
      case WORKERS -> PeopleFields.duties();
      case ABSENCES -> PeopleFields.absences();
      case INCIDENTS -> incidents();
    };
  }

  /** The names under which a file of this kind gives its fields, as the options say. */
  static FieldNames names(ImportKind kind, ImportOptions options) {
    Map<String, List<String>> others = new HashMap<>();
    of(kind).forEach(field -> others.put(field.name(), ShortName.added(field)));
    return new FieldNames(others, options.fields(), options.constants());
  }

  /** The table as Markdown, a row a field. */
  public static String markdown(ImportKind kind) {
    StringBuilder table =
        new StringBuilder(
            "| 字段 field | 其他名称 other names | 必填 required | 取值 values |\n|---|---|---|---|\n");
    for (ImportField field : of(kind)) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  field.name(),
                  field.othersShown(),
                  field.required() ? "是 yes" : "",
                  field.values()));
    }
    return table.toString();
  }

  /** The table for a terminal, a line a field. */
  public static List<String> lines(ImportKind kind) {
    List<String> lines = new ArrayList<>();
    for (ImportField field : of(kind)) {
      String others = field.othersShown();
      lines.add(
          "  %s %-14s %s%s"
              .formatted(
                  field.required() ? "*" : " ",
                  field.name(),
                  field.values(),
                  others.isEmpty() ? "" : "   (= " + others + ")"));
    }
    return lines;
  }

  private static List<ImportField> areas() {
    return List.of(
        KIND_CODE,
        NAME,
        required("level", words(AreaLevel.class) + "; --level"),
        optional(
            "parent",
            "上级代码 · code of the area above",
            "parent_code",
            "community_code",
            "community_id"),
        optional("kind", "小区类型 · kind of a compound", "use"),
        required("geometry", "Polygon, MultiPolygon"));
  }

  private static List<ImportField> buildings() {
    return List.of(
        KIND_CODE,
        optional("households", "0, 1, 2 …; 空白为未知 · blank is unknown", "户数"),
        NAME,
        optional("levels", "1, 2, 3 …", "层数"),
        optional("entrances", "1, 2, 3 …", "单元数"),
        optional("use", words(BuildingLoader.Use.class)),
        required("geometry", "Polygon, MultiPolygon"));
  }

  private static List<ImportField> mapped(String kinds, String geometry) {
    return List.of(
        optional("code", CODE, "id", "编号", "代码", ""),
        required("kind", kinds + "; --set kind=…"),
        NAME,
        optional("class", TEXT, "highway"),
        required("geometry", geometry));
  }

  private static List<ImportField> grids() {
    return List.of(
        KIND_CODE,
        NAME,
        optional("kind", words(GridKind.class)),
        optional("community_code", "社区代码 · code of its community", "community_id", "community"),
        optional("responsible", TEXT, "responsible_unit"),
        required("geometry", "Polygon, MultiPolygon"));
  }

  private static List<ImportField> incidents() {
    return List.of(
        required("code", CODE, "number", "id", "编号", ""),
        required("category", "类别代码 · code of a category", "类别"),
        required("description", TEXT, "描述"),
        required("time", TIME, "reported_at", "created_at"),
        required("lon", "±180; Point", "lng", "longitude", "x", "经度"),
        required("lat", "±90; Point", "latitude", "y", "纬度"),
        optional("channel", words(Channel.class)),
        optional("state", "状态代码 · code of a state", "status"),
        optional("resolved_at", TIME),
        optional("closed_at", TIME),
        optional("accuracy_m", "米 · metres", "accuracy"),
        optional("building_code", "楼栋代码 · code of a building", "building"),
        optional("floor", TEXT));
  }
}
