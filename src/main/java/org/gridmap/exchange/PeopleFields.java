package org.gridmap.exchange;

import static org.gridmap.exchange.ImportField.optional;
import static org.gridmap.exchange.ImportField.required;
import static org.gridmap.exchange.ImportField.words;

import java.util.List;
import org.gridmap.people.DutyRole;

/** The fields of files about people: what is read, and under which heads it is written. */
final class PeopleFields {

  static final List<String> DUTY_HEADS =
      List.of("编号", "姓名", "电话", "角色", "网格", "楼栋", "小区", "区域", "领域", "类别", "起", "止", "班次");

  static final List<String> ABSENCE_HEADS = List.of("编号", "起", "止", "原因", "替岗人");

  private static final String SHIFT =
      "班次名称 · name of a shift; MO-FR 08:00-18:00; SA 20:00-08:00; 空白为全天 · blank is always";

  private PeopleFields() {}

  static List<ImportField> duties() {
    return List.of(
        required("code", ImportFields.CODE, "worker_code", "person_code", "id", "编号", "工号", ""),
        required("name", ImportFields.TEXT, "姓名"),
        optional("phone", "电话 · digits", "电话"),
        optional("role", words(DutyRole.class) + "; 网格员, 楼栋长 …", "角色"),
        optional("grid_code", "网格代码 · code of a published grid", "grid", "网格"),
        optional("building_code", "楼栋代码 · code of a building", "building", "楼栋"),
        optional("compound_code", "小区代码 · code of a compound", "compound", "小区"),
        optional("area", "区域代码 · code, or LEVEL/code", "area_code", "区域"),
        optional("field", "领域 · field of a liaison: POWER, 供水 …", "领域"),
        optional("categories", "类别代码 · codes, parted by blanks", "category", "类别"),
        optional("from", ImportFields.TIME, "起", "开始"),
        optional("until", ImportFields.TIME, "to", "止", "结束"),
        optional("shift", SHIFT, "班次"));
  }

  static List<ImportField> absences() {
    return List.of(
        required("code", ImportFields.CODE, "worker_code", "person_code", "id", "编号", "工号", ""),
        required("from", ImportFields.TIME, "起", "开始"),
        optional("until", ImportFields.TIME, "to", "止", "结束"),
        optional("reason", ImportFields.TEXT, "原因"),
        optional("substitute", "替岗人编号 · code of who stands in", "替岗人"));
  }
}
