package org.gridmap.people.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.people.DutyRole;
import org.gridmap.people.DutyTerm;
import org.gridmap.people.Person;
import org.gridmap.people.ScopeKind;
import org.gridmap.people.TermColumns;
import org.gridmap.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people, duties and absences of an area, for its staff. */
@Service
@Transactional(readOnly = true)
class DutyList {

  private final ScopedQuery queries;
  private final Areas areas;
  private final Buildings buildings;
  private final Clock clock;

  DutyList(ScopedQuery queries, Areas areas, Buildings buildings, Clock clock) {
    this.queries = queries;
    this.areas = areas;
    this.buildings = buildings;
    this.clock = clock;
  }

  /**
   * Which duties are meant; null for any.
   *
   * @param at in force then; null: now or later
   */
  record Filter(
      @Nullable String person,
      @Nullable DutyRole role,
      @Nullable String grid,
      @Nullable String building,
      @Nullable Instant at) {

    static final Filter ANY = new Filter(null, null, null, null, null);
  }

  /** Where a page begins, after an id, and how much it holds. */
  record Slice(long after, int limit) {}

  Page<DutyRow> duties(PeopleScope scope, Filter filter, Slice slice) {
    StatementSpec query =
        queries
            .of(PeopleSql.DUTIES, scope)
            .param("person", filter.person())
            .param("role", filter.role() == null ? null : filter.role().name())
            .param("grid", filter.grid())
            .param("building", filter.building())
            .param("moment", filter.at() == null ? null : Timestamp.from(filter.at()))
            .param("now", Timestamp.from(clock.instant()))
            .param("after", slice.after())
            .param("limit", slice.limit() + 1);
    return Page.of(rows(query), slice.limit(), row -> String.valueOf(row.id()));
  }

  Optional<DutyRow> duty(PeopleScope scope, long id) {
    return rows(queries.of(PeopleSql.DUTY, scope).param("id", id)).stream().findFirst();
  }

  /**
   * One page of people.
   *
   * @param words in name, code or phone, or the code of a grid they serve; null: everybody
   */
  Page<Person> persons(PeopleScope scope, @Nullable String words, String after, int limit) {
    List<Person> found =
        queries
            .of(PeopleSql.PERSONS, scope)
            .param("words", words)
            .param("after", after)
            .param("limit", limit + 1)
            .query(Person.class)
            .list();
    return Page.of(found, limit, Person::code);
  }

  Optional<Person> person(PeopleScope scope, String code) {
    return queries
        .of(PeopleSql.PERSON_SEEN, scope)
        .param("code", code)
        .query(Person.class)
        .optional();
  }

  Page<AbsenceRow> absences(PeopleScope scope, @Nullable String person, Slice slice) {
    List<AbsenceRow> found =
        queries
            .of(PeopleSql.ABSENCES, scope)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .param("after", slice.after())
            .param("limit", slice.limit() + 1)
            .query(DutyList::absence)
            .list();
    return Page.of(found, slice.limit(), row -> String.valueOf(row.id()));
  }

  Optional<AbsenceRow> absence(PeopleScope scope, long id) {
    return queries.of(PeopleSql.ABSENCE, scope).param("id", id).query(DutyList::absence).optional();
  }

  /** A duty whose place is not named yet. */
  private record Unplaced(
      DutyRow row, @Nullable Long areaId, @Nullable String building, @Nullable String gridName) {}

  private List<DutyRow> rows(StatementSpec query) {
    List<Unplaced> found = query.query(DutyList::unplaced).list();
    Map<Long, Area> known =
        areas
            .list(found.stream().map(Unplaced::areaId).flatMap(Stream::ofNullable).toList())
            .stream()
            .collect(Collectors.toMap(Area::id, area -> area));
    Map<String, Optional<Building>> standing = new HashMap<>();
    return found.stream()
        .map(
            one -> {
              DutyRow row = one.row();
              return new DutyRow(
                  row.id(),
                  row.person(),
                  row.role(),
                  scope(one, known, standing),
                  row.field(),
                  row.categories(),
                  row.from(),
                  row.until(),
                  row.shift());
            })
        .toList();
  }

  private DutyRow.Scope scope(
      Unplaced one, Map<Long, Area> known, Map<String, Optional<Building>> standing) {
    if (one.areaId() != null) {
      Area area = known.get(one.areaId());
      ScopeKind kind = area.level() == AreaLevel.COMPOUND ? ScopeKind.COMPOUND : ScopeKind.AREA;
      return new DutyRow.Scope(kind, area.level().name(), area.code(), area.name());
    }
    if (one.building() != null) {
      String name =
          standing
              .computeIfAbsent(one.building(), buildings::find)
              .map(Building::name)
              .orElse(null);
      return new DutyRow.Scope(ScopeKind.BUILDING, null, one.building(), name);
    }
    return new DutyRow.Scope(ScopeKind.GRID, null, one.row().scope().code(), one.gridName());
  }

  private static Unplaced unplaced(ResultSet row, int index) throws SQLException {
    DutyTerm term = TermColumns.term(row);
    String grid = row.getString("grid_code");
    DutyRow duty =
        new DutyRow(
            row.getLong("id"),
            new Person(row.getString("code"), row.getString("name"), row.getString("phone")),
            DutyRole.valueOf(row.getString("role")),
            new DutyRow.Scope(ScopeKind.GRID, null, grid == null ? "" : grid, null),
            row.getString("field"),
            TermColumns.categories(row).stream().sorted().toList(),
            term.from(),
            term.until(),
            row.getString("shift"));
    return new Unplaced(
        duty,
        row.getObject("area_id", Long.class),
        row.getString("building_code"),
        row.getString("grid_name"));
  }

  private static AbsenceRow absence(ResultSet row, int index) throws SQLException {
    DutyTerm term = TermColumns.term(row);
    String substitute = row.getString("substitute");
    return new AbsenceRow(
        row.getLong("id"),
        new AbsenceRow.Named(row.getString("code"), row.getString("name")),
        term.from(),
        term.until(),
        row.getString("reason"),
        substitute == null
            ? null
            : new AbsenceRow.Named(substitute, row.getString("substitute_name")));
  }
}
