package org.gridmap.incident.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.incident.field.FieldWorkers.FieldWorker;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.people.OwnDuties;
import org.gridmap.platform.JurisdictionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the day of a grid worker. */
@Service
@Transactional(readOnly = true)
class FieldDays {

  /** More is no list for one day and one pair of legs. */
  private static final int MOST_INCIDENTS = 200;

  private static final int MOST_DONE = 100;

  /** Stands for nothing in a list that may not be empty. */
  private static final Set<Long> NONE = Set.of(-1L);

  private final Incidents incidents;
  private final OwnDuties duties;
  private final Duties staff;
  private final Grids grids;
  private final JdbcClient database;
  private final Clock clock;
  private final JurisdictionSettings jurisdiction;

  FieldDays(
      Incidents incidents,
      OwnDuties duties,
      Duties staff,
      Grids grids,
      JdbcClient database,
      Clock clock,
      JurisdictionSettings jurisdiction) {
    this.incidents = incidents;
    this.duties = duties;
    this.staff = staff;
    this.grids = grids;
    this.database = database;
    this.clock = clock;
    this.jurisdiction = jurisdiction;
  }

  FieldDay of(FieldWorker worker) {
    Instant now = clock.instant();
    List<OwnDuties.Served> served = duties.listGrids(worker.person(), now);
    List<Long> ids = incidentsOf(worker, served);
    return new FieldDay(
        now,
        worker.account(),
        worker.person(),
        worker.name(),
        duties.listAbsences(worker.person(), now),
        gridsOf(served, now),
        inOrder(ids.subList(0, Math.min(ids.size(), MOST_INCIDENTS)), worker.person()),
        ids.size() > MOST_INCIDENTS,
        doneBy(worker.account(), now));
  }

  private List<Long> incidentsOf(FieldWorker worker, List<OwnDuties.Served> served) {
    Set<Long> communities = worker.scope().communityIds();
    return database
        .sql(FieldSql.OWN_INCIDENTS)
        .param("person", worker.person())
        .param("series", series(served))
        .param("everywhere", worker.scope().everywhere())
        .param("communities", communities.isEmpty() ? NONE : communities)
        .param("most", MOST_INCIDENTS + 1)
        .query(Long.class)
        .list();
  }

  private List<FieldDay.FieldIncident> inOrder(List<Long> ids, String person) {
    Map<Long, IncidentSummary> found =
        incidents.list(ids).stream()
            .collect(Collectors.toMap(IncidentSummary::id, Function.identity()));
    return ids.stream()
        .filter(found::containsKey)
        .map(id -> FieldDay.FieldIncident.of(found.get(id), person))
        .toList();
  }

  private List<FieldDay.ServedGrid> gridsOf(List<OwnDuties.Served> served, Instant now) {
    List<Long> ids =
        database
            .sql(FieldSql.GRIDS_NOW)
            .param("series", series(served))
            .param("at", Timestamp.from(now))
            .query(Long.class)
            .list();
    Map<Long, Grid> bySeries =
        grids.list(ids).stream().collect(Collectors.toMap(Grid::seriesId, Function.identity()));
    Map<Long, List<GridWorker>> people = staff.listOnDuty(bySeries.keySet(), now);
    List<FieldDay.ServedGrid> all = new ArrayList<>();
    for (OwnDuties.Served duty : served) {
      Grid grid = bySeries.get(duty.seriesId());
      if (grid != null) {
        all.add(served(duty, grid, people.getOrDefault(duty.seriesId(), List.of())));
      }
    }
    all.sort(Comparator.comparing(FieldDay.ServedGrid::code));
    return all;
  }

  private static FieldDay.ServedGrid served(
      OwnDuties.Served duty, Grid grid, List<GridWorker> people) {
    return new FieldDay.ServedGrid(
        grid.code(),
        grid.name(),
        grid.households(),
        grid.boundary(),
        duty.role(),
        duty.shift(),
        duty.until(),
        duty.insteadOf(),
        people);
  }

  private List<FieldDay.DoneDeed> doneBy(String account, Instant now) {
    Instant since =
        now.atZone(jurisdiction.zone()).toLocalDate().atStartOfDay(jurisdiction.zone()).toInstant();
    return database
        .sql(FieldSql.DONE)
        .param("account", account)
        .param("since", Timestamp.from(since))
        .param("most", MOST_DONE)
        .query(FieldDays::done)
        .list();
  }

  private static FieldDay.DoneDeed done(ResultSet row, int index) throws SQLException {
    Timestamp doneAt = row.getTimestamp("done_at");
    return new FieldDay.DoneDeed(
        row.getString("number"),
        row.getString("category"),
        row.getString("deed"),
        row.getTimestamp("at").toInstant(),
        doneAt == null ? null : doneAt.toInstant());
  }

  private static Set<Long> series(List<OwnDuties.Served> served) {
    return served.isEmpty()
        ? NONE
        : served.stream().map(OwnDuties.Served::seriesId).collect(Collectors.toSet());
  }
}
