package org.gridmap.incident.relocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridmap.assignment.Assignments;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.StaffIncident;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which open incidents publications gave to other grids, for somebody to confirm. */
@Service
public class Relocations {

  private final JdbcClient database;
  private final Assignments assignments;
  private final RelocationRunner runner;
  private final Clock clock;

  Relocations(JdbcClient database, Assignments assignments, RelocationRunner runner, Clock clock) {
    this.database = database;
    this.assignments = assignments;
    this.runner = runner;
    this.clock = clock;
  }

  /**
   * Which relocations to list; null: whatever it is.
   *
   * @param planId of the plan that was published
   * @param openOnly only those that nobody confirmed
   */
  record Choice(@Nullable Long planId, @Nullable Long publicationId, boolean openOnly) {}

  /**
   * Waits until open incidents followed the publications of this instance. Not inside a
   * transaction.
   *
   * @return false when that takes longer than the time given; it goes on in the background
   */
  public boolean settle(Duration patience) {
    assignments.catchUp();
    return runner.settle(patience);
  }

  /** Numbers of the incidents that the publication of a plan gave to another grid, in order. */
  @Transactional(readOnly = true)
  public List<String> listNumbers(long planId) {
    return database
        .sql(RelocationSql.NUMBERS_OF_PLAN)
        .param("plan", planId)
        .query(String.class)
        .list();
  }

  /** How many incidents got another version of a grid by the publication of a plan. */
  @Transactional(readOnly = true)
  public int count(long planId) {
    return database
        .sql(RelocationSql.COUNT_OF_PLAN)
        .param("plan", planId)
        .query(Integer.class)
        .single();
  }

  /** One page of what a scope may see, the newest first. */
  @Transactional(readOnly = true)
  Page<RelocatedIncident> list(
      Choice choice, IncidentScope scope, @Nullable String after, int limit) {
    if (scope.isNowhere()) {
      return new Page<>(List.of(), null);
    }
    String sql =
        RelocationSql.list(
            choice.planId() != null,
            choice.publicationId() != null,
            choice.openOnly(),
            scope.everywhere());
    List<RelocatedIncident> found =
        database
            .sql(sql)
            .param("before", after == null ? Long.MAX_VALUE : cursor(after))
            .param("plan", choice.planId())
            .param("publication", choice.publicationId())
            .params(InScope.values(scope))
            .param("limit", limit + 1)
            .query(Relocations::read)
            .list();
    return Page.of(found, limit, last -> String.valueOf(last.id()));
  }

  /** The last time an incident went to another grid. */
  @Transactional(readOnly = true)
  public Optional<RelocatedIncident> findLast(long incident) {
    return database
        .sql(RelocationSql.LAST_OF_INCIDENT)
        .param("incident", incident)
        .query(Relocations::read)
        .optional();
  }

  /** The grid an incident belonged to on its day, as the grid was then. */
  @Transactional(readOnly = true)
  public Optional<StaffIncident.GridOfDay> gridOfItsDay(long incident) {
    return database
        .sql(RelocationSql.GRID_OF_ITS_DAY)
        .param("incident", incident)
        .query(
            (row, index) ->
                new StaffIncident.GridOfDay(
                    row.getString("code"),
                    row.getString("name"),
                    row.getTimestamp("valid_from").toInstant(),
                    instant(row, "valid_until")))
        .optional();
  }

  /**
   * Notes that somebody looked at incidents in their new grids; those outside the scope, and those
   * confirmed before, are left alone.
   *
   * @return how many were confirmed
   */
  @Transactional
  int confirm(Collection<String> numbers, IncidentScope scope, String actor) {
    if (numbers.isEmpty()) {
      return 0;
    }
    return database
        .sql(RelocationSql.CONFIRM)
        .param("numbers", numbers)
        .params(InScope.values(scope))
        .param("actor", actor)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  private static RelocatedIncident read(ResultSet row, int index) throws SQLException {
    return new RelocatedIncident(
        row.getLong("id"),
        row.getString("number"),
        row.getString("category"),
        row.getString("state"),
        Wgs84.point(row.getDouble("lon"), row.getDouble("lat")),
        IncidentSummary.Named.of(row.getString("from_code"), row.getString("from_name")),
        IncidentSummary.Named.of(row.getString("to_code"), row.getString("to_name")),
        row.getTimestamp("at").toInstant(),
        row.getString("confirmed_by"),
        instant(row, "confirmed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static long cursor(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException notOurs) {
      throw RequestWords.invalid("after", after);
    }
  }
}
