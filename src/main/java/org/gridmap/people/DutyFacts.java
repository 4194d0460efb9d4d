package org.gridmap.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who serves a place and who of them is absent: two queries, however many people. */
@Component
class DutyFacts {

  private final JdbcClient database;

  DutyFacts(JdbcClient database) {
    this.database = database;
  }

  Staffing at(DutyPlace place, Instant at) {
    List<Duty> duties = duties(place, at);
    Set<String> persons = new HashSet<>();
    duties.forEach(duty -> persons.add(duty.person().code()));
    return new Staffing(duties, persons.isEmpty() ? List.of() : absences(persons, at));
  }

  Optional<Presence> findPresence(String code, Instant at) {
    Staffing staffing = new Staffing(List.of(), absences(Set.of(code), at));
    Optional<Absence> away = staffing.findAbsence(code, at);
    Person standsIn =
        away.map(Absence::substitute)
            .filter(named -> staffing.findAbsence(named.code(), at).isEmpty())
            .orElse(null);
    return database
        .sql("select code, name, phone from person where code = :code")
        .param("code", code)
        .query(
            (row, index) ->
                new Person(row.getString("code"), row.getString("name"), row.getString("phone")))
        .optional()
        .map(
            person ->
                new Presence(
                    person,
                    away.isPresent(),
                    away.map(absence -> absence.term().until()).orElse(null),
                    standsIn));
  }

  private List<Duty> duties(DutyPlace place, Instant at) {
    List<Duty> duties = new ArrayList<>();
    database
        .sql(DutySql.OF_A_PLACE)
        .param("series", place.grid() == null ? null : Long.valueOf(place.grid().key()))
        .param("building", place.building() == null ? null : place.building().key())
        .param("areas", areaIds(place))
        .param("at", Timestamp.from(at))
        .query((RowCallbackHandler) row -> scope(place, row).ifPresent(to -> add(duties, to, row)));
    return duties;
  }

  private static Long[] areaIds(DutyPlace place) {
    return place.scopes().stream()
        .filter(scope -> scope.kind() == ScopeKind.AREA || scope.kind() == ScopeKind.COMPOUND)
        .map(scope -> Long.valueOf(scope.key()))
        .toArray(Long[]::new);
  }

  private static Optional<DutyScope> scope(DutyPlace place, ResultSet row) throws SQLException {
    String area = row.getString("area_id");
    String series = row.getString("series_id");
    String building = row.getString("building_code");
    return place.scopes().stream()
        .filter(
            scope ->
                switch (scope.kind()) {
                  case AREA, COMPOUND -> scope.key().equals(area);
                  case GRID -> scope.key().equals(series);
                  case BUILDING -> scope.key().equals(building);
                })
        .findFirst();
  }

  private static void add(List<Duty> duties, DutyScope scope, ResultSet row) {
    try {
      duties.add(
          new Duty(
              row.getLong("id"),
              new Person(row.getString("code"), row.getString("name"), row.getString("phone")),
              DutyRole.valueOf(row.getString("role")),
              scope,
              row.getString("field"),
              TermColumns.categories(row),
              TermColumns.term(row),
              ShiftText.parse(row.getString("shift"))));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private List<Absence> absences(Set<String> persons, Instant at) {
    return database
        .sql(DutySql.ABSENCES)
        .param("persons", persons)
        .param("at", Timestamp.from(at))
        .query(
            (row, index) ->
                new Absence(row.getString("code"), TermColumns.term(row), substitute(row)))
        .list();
  }

  private static @Nullable Person substitute(ResultSet row) throws SQLException {
    String code = row.getString("substitute");
    return code == null
        ? null
        : new Person(code, row.getString("substitute_name"), row.getString("substitute_phone"));
  }
}
