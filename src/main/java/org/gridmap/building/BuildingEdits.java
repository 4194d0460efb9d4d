package org.gridmap.building;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections by a planner, in the surrounding transaction. Nothing is overwritten: a count ends
 * and another begins, a building that is gone keeps its time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BuildingEdits {

  static final String HOUSEHOLDS = "households";

  private final Buildings buildings;
  private final Areas areas;
  private final JdbcClient database;

  BuildingEdits(Buildings buildings, Areas areas, JdbcClient database) {
    this.buildings = buildings;
    this.areas = areas;
    this.database = database;
  }

  /**
   * A building that is not stored yet.
   *
   * @param households resident households; null when nobody has counted
   * @param footprint EPSG:4326, longitude latitude
   */
  public record Addition(
      String code,
      @Nullable String name,
      String use,
      @Nullable Integer levels,
      @Nullable Integer entrances,
      @Nullable Integer households,
      MultiPolygon footprint) {}

  /**
   * Who says so.
   *
   * @param source where the value comes from, in words; IMPORT for a file
   * @param actor sign-in name of who entered it; null for an import
   * @param from since when it is so
   * @param at when it is entered
   */
  public record By(String source, @Nullable String actor, Instant from, Instant at) {}

  /**
   * Writes how many households live in a building from a moment on.
   *
   * @param by from not before the present count began
   * @return how many there were; null when nobody had counted
   * @throws Problem {@code NOT_FOUND}; {@code EDIT_BEFORE_LAST} with the moment of the last count
   */
  public @Nullable Integer recount(String code, int households, By by) {
    Building building = buildings.get(code);
    Integer before = building.households();
    if (before != null && before == households) {
      return before;
    }
    requireAfter(EditSql.COUNT_BEGAN, building.id(), by.from());
    database
        .sql(EditSql.END_COUNT)
        .param("building", building.id())
        .param("at", Timestamp.from(by.from()))
        .update();
    String source = by.actor() == null ? by.source() : by.actor();
    begin(building.id(), households, source, by.from());
    record(code, List.of(change(HOUSEHOLDS, text(before), text(households), by)));
    tell(building.areas().communityId());
    return before;
  }

  /** The values that differ, as changes. */
  List<BuildingChange> compare(Building before, Building after, By by) {
    return Stream.of(
            change("name", before.name(), after.name(), by),
            change("use", before.use(), after.use(), by),
            change("levels", text(before.levels()), text(after.levels()), by),
            change("entrances", text(before.entrances()), text(after.entrances()), by),
            change(HOUSEHOLDS, text(before.households()), text(after.households()), by))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  static boolean isNoCount(BuildingChange change) {
    return !change.field().equals(HOUSEHOLDS);
  }

  void record(String code, List<BuildingChange> changes) {
    for (BuildingChange change : changes) {
      database
          .sql(EditSql.RECORD_CHANGE)
          .param("code", code)
          .param("field", change.field())
          .param("before", change.before())
          .param("after", change.after())
          .param("source", change.source())
          .param("actor", change.actor())
          .param("from", Timestamp.from(change.validFrom()))
          .param("at", Timestamp.from(change.at()))
          .update();
    }
  }

  /** Tells everybody with the commit that buildings of a community are other ones. */
  void tell(@Nullable Long communityId) {
    database
        .sql(BuildingsCorrected.TELL)
        .param("community", communityId == null ? "" : String.valueOf(communityId))
        .query((row, index) -> index)
        .list();
  }

  private static BuildingChange change(
      String field, @Nullable String before, @Nullable String after, By by) {
    return new BuildingChange(field, before, after, by.source(), by.actor(), by.from(), by.at());
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  /**
   * Adds a building.
   *
   * @param source who says so
   * @param since when it was completed
   * @param at the moment at which no other may stand there
   * @throws Problem {@code BUILDING_CODE_TAKEN}, {@code BUILDING_IN_NO_COMMUNITY}, {@code
   *     BUILDING_OVERLAPS} with the code of the other one
   */
  public Building add(Addition addition, String source, Instant since, Instant at) {
    if (buildings.find(addition.code()).isPresent()) {
      throw new Problem(BuildingProblem.BUILDING_CODE_TAKEN).with("code", addition.code());
    }
    requireFree(addition, at);
    Point inner = innerPoint(addition.footprint());
    Area community =
        areas
            .findCommunityAt(inner)
            .orElseThrow(
                () ->
                    new Problem(BuildingProblem.BUILDING_IN_NO_COMMUNITY)
                        .with("code", addition.code()));
    Long compound = areas.findCompoundAt(inner).map(Area::id).orElse(null);
    long id = insert(addition, community.id(), compound, since);
    if (addition.households() != null) {
      begin(id, addition.households(), source, since);
    }
    tell(community.id());
    return buildings.find(id).orElseThrow();
  }

  /**
   * Ends a building and its counts.
   *
   * @throws Problem {@code NOT_FOUND}; {@code EDIT_BEFORE_LAST} when it did not stand then yet
   */
  public Building close(String code, Instant at) {
    Building building = buildings.get(code);
    requireAfter(EditSql.BUILDING_BEGAN, building.id(), at);
    requireAfter(EditSql.COUNT_BEGAN, building.id(), at);
    for (String sql : List.of(EditSql.END_COUNT, EditSql.END_BUILDING)) {
      database.sql(sql).param("building", building.id()).param("at", Timestamp.from(at)).update();
    }
    tell(building.areas().communityId());
    return building;
  }

  private void requireAfter(String began, long building, Instant at) {
    Optional<Instant> last =
        database
            .sql(began)
            .param("building", building)
            .query((row, index) -> row.getTimestamp(1).toInstant())
            .optional();
    last.filter(moment -> at.isBefore(moment))
        .ifPresent(
            moment -> {
              throw new Problem(BuildingProblem.EDIT_BEFORE_LAST)
                  .with("at", at)
                  .with("last", moment);
            });
  }

  private void requireFree(Addition addition, Instant at) {
    List<String> others =
        database
            .sql(EditSql.OVERLAPPING)
            .param("footprint", addition.footprint().toText())
            .param("at", Timestamp.from(at))
            .query(String.class)
            .list();
    if (!others.isEmpty()) {
      throw new Problem(BuildingProblem.BUILDING_OVERLAPS)
          .with("code", addition.code())
          .with("other", others.get(0));
    }
  }

  private Point innerPoint(MultiPolygon footprint) {
    return database
        .sql(
            "select st_x(p) as x, st_y(p) as y from st_pointonsurface(st_geomfromtext(:f, 4326)) p")
        .param("f", footprint.toText())
        .query((row, index) -> Wgs84.point(row.getDouble("x"), row.getDouble("y")))
        .single();
  }

  private long insert(Addition addition, long community, @Nullable Long compound, Instant since) {
    return database
        .sql(EditSql.INSERT_BUILDING)
        .param("code", addition.code())
        .param("name", addition.name())
        .param("community", community)
        .param("compound", compound)
        .param("footprint", addition.footprint().toText())
        .param("levels", addition.levels())
        .param("entrances", addition.entrances())
        .param("use", addition.use())
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  private void begin(long building, int households, String source, Instant at) {
    database
        .sql(EditSql.BEGIN_COUNT)
        .param("building", building)
        .param("count", households)
        .param("source", source)
        .param("at", Timestamp.from(at))
        .update();
  }
}
