package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits on the desk, and how long it may. */
@RestController
class QueueController {

  private static final int MOST_COUNTED = 10_000;
  private static final int MOST_DUES = 1_000;

  private final Incidents incidents;
  private final IncidentFilters filters;
  private final LifeCycles lifeCycles;
  private final ActingPersons persons;
  private final JdbcClient database;

  QueueController(
      Incidents incidents,
      IncidentFilters filters,
      LifeCycles lifeCycles,
      ActingPersons persons,
      JdbcClient database) {
    this.incidents = incidents;
    this.filters = filters;
    this.lifeCycles = lifeCycles;
    this.persons = persons;
    this.database = database;
  }

  /**
   * How many open incidents wait in each queue; one may wait in several.
   *
   * @param most counting stops there: the number means this many or more
   * @param me code of the person who asks
   * @param states those in which incidents wait for a deed, by queue
   */
  record Queues(
      Map<IncidentQueue, Integer> waiting,
      int unassigned,
      int overdue,
      int soon,
      int most,
      String me,
      Map<IncidentQueue, Set<String>> states) {}

  /** The queues of the caller's area, or of an area in it. */
  @GetMapping("/api/v1/incidents/queues")
  Queues queues(IncidentParameters asked) {
    IncidentFilter open = filters.read(onlyArea(asked));
    Map<IncidentQueue, Integer> waiting = new EnumMap<>(IncidentQueue.class);
    Map<IncidentQueue, Set<String>> states = new EnumMap<>(IncidentQueue.class);
    for (IncidentQueue queue : IncidentQueue.values()) {
      waiting.put(queue, count(filters.inQueue(open, queue)));
      if (!queue.awaited().isEmpty()) {
        states.put(queue, lifeCycles.statesBefore(queue.awaited()));
      }
    }
    return new Queues(
        waiting,
        count(filters.read(unassigned(asked))),
        count(open.with(open.states(), Urgency.OVERDUE, null)),
        count(open.with(open.states(), Urgency.SOON, null)),
        MOST_COUNTED,
        persons.code(),
        states);
  }

  private int count(IncidentFilter filter) {
    return incidents.count(filter, MOST_COUNTED);
  }

  private static IncidentParameters onlyArea(IncidentParameters asked) {
    return new IncidentParameters(
        asked.area(), null, null, null, IncidentFilter.OPEN, null, null, null, null, null);
  }

  private static IncidentParameters unassigned(IncidentParameters asked) {
    return new IncidentParameters(
        asked.area(), null, null, null, IncidentFilter.OPEN, null, "true", null, null, null);
  }

  /** How many incidents stand in each state; states of none are left out. */
  record States(Map<String, Integer> states) {}

  /** Those that are meant, by their state now. */
  @GetMapping("/api/v1/incidents/states")
  States states(IncidentParameters asked) {
    IncidentFilter filter = filters.read(asked);
    Map<String, Integer> states = new TreeMap<>();
    database
        .sql(IncidentReadSql.states(filter))
        .params(filter.values())
        .query(
            (RowCallbackHandler)
                row -> states.put(row.getString("state"), row.getInt("incidents")));
    return new States(states);
  }

  /**
   * By when something must happen to an incident.
   *
   * @param startedAt when the stage of the deadline began
   * @param dueAt null: its clocks stand still
   */
  record Due(
      String number,
      @Nullable Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant warnAt,
      boolean paused) {}

  /** The deadlines of a board's incidents. */
  record Dues(List<Due> items) {}

  /** Those of the open incidents that are meant, the soonest first, at most 1,000. */
  @GetMapping("/api/v1/incidents/dues")
  Dues dues(IncidentParameters asked) {
    IncidentFilter filter = filters.read(asked);
    return new Dues(
        database
            .sql(IncidentReadSql.dues(filter))
            .params(filter.values())
            .param("most", MOST_DUES)
            .query(QueueController::due)
            .list());
  }

  private static Due due(ResultSet row, int index) throws SQLException {
    return new Due(
        row.getString("number"),
        moment(row.getTimestamp("started_at")),
        moment(row.getTimestamp("due_at")),
        moment(row.getTimestamp("warn_at")),
        row.getBoolean("paused"));
  }

  private static @Nullable Instant moment(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }
}
