package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as they stand. */
@Service
@Transactional(readOnly = true)
public class Incidents {

  private final JdbcClient database;
  private final Categories categories;

  Incidents(JdbcClient database, Categories categories) {
    this.database = database;
    this.categories = categories;
  }

  /**
   * One page.
   *
   * @param urgency null: however near the deadline is
   * @param after the {@code next} of the page before; null for the first
   * @throws Problem {@code INVALID_PARAMETER} for an {@code after} that no page gave
   */
  Page<IncidentSummary> list(
      IncidentFilter filter,
      @Nullable Urgency urgency,
      IncidentOrder order,
      @Nullable String after,
      int limit) {
    IncidentCursor from = after == null ? IncidentCursor.first(order) : IncidentCursor.read(after);
    List<IncidentCursor.Placed> found =
        database
            .sql(IncidentReadSql.list(filter, urgency, order))
            .params(filter.values())
            .param("afterId", from.id())
            .param("afterKey", from.key())
            .param("limit", limit + 1)
            .query(IncidentCursor.Placed::read)
            .list();
    return Page.of(found, limit, last -> last.cursor().toString())
        .map(IncidentCursor.Placed::incident);
  }

  /**
   * How many there are.
   *
   * @param most where counting stops
   */
  public int count(IncidentFilter filter, int most) {
    return count(filter, null, most);
  }

  int count(IncidentFilter filter, @Nullable Urgency urgency, int most) {
    return database
        .sql(IncidentReadSql.count(filter, urgency))
        .params(filter.values())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Some incidents by id, in no particular order; ids that are unknown are left out. */
  public List<IncidentSummary> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(IncidentReadSql.SUMMARIES_BY_ID)
            .param("ids", ids)
            .query(IncidentSummary::read)
            .list();
  }

  Optional<IncidentRecord> find(String number) {
    return database
        .sql(IncidentReadSql.DETAIL)
        .param("number", number)
        .query(IncidentRecord::read)
        .optional();
  }

  IncidentRecord get(String number) {
    return find(number)
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
  }

  /**
   * What anybody may learn who knows the number; the number is read without regard to case.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public PublicIncident getPublic(String number) {
    Optional<IncidentRecord> own = find(number);
    IncidentRecord reported = own.or(() -> findFollowed(number)).orElseGet(() -> get(number));
    boolean merged = reported.goesOnAs() != null;
    IncidentSummary goesOn = (merged ? get(reported.goesOnAs()) : reported).summary();
    List<TimelineEntry> timeline = timeline(goesOn.id());
    return new PublicIncident(
        own.isPresent() ? reported.summary().number() : number,
        categories.find(goesOn.category()).filter(each -> !each.confidential()).orElse(null),
        goesOn.state(),
        goesOn.grid(),
        new PublicIncident.Hand(
            goesOn.standing().isToConfirm() && goesOn.state().isOpen(),
            goesOn.standing().settled() ? lastWordOnGrid(timeline) : null,
            merged,
            own.isEmpty()),
        timeline.stream()
            .filter(entry -> entry.kind().isPublic())
            .map(TimelineEntry::forThePublic)
            .toList());
  }

  private Optional<IncidentRecord> findFollowed(String number) {
    return database
        .sql(IncidentReadSql.FOLLOWED)
        .param("number", number)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  private static @Nullable Instant lastWordOnGrid(List<TimelineEntry> timeline) {
    return timeline.stream()
        .filter(entry -> entry.kind().isWordOnGrid())
        .map(TimelineEntry::at)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Open incidents of each grid version that has any, by the version's id. */
  public Map<Long, Integer> countOpenByGrid() {
    Map<Long, Integer> counts = new HashMap<>();
    database
        .sql(IncidentReadSql.COUNT_OPEN_BY_GRID)
        .query((RowCallbackHandler) row -> counts.put(row.getLong("grid_id"), row.getInt("open")));
    return counts;
  }

  List<TimelineEntry> timeline(long incident) {
    return database
        .sql(IncidentReadSql.TIMELINE)
        .param("incident", incident)
        .query(Incidents::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int index) throws SQLException {
    String state = row.getString("state");
    EventKind kind = EventKind.valueOf(row.getString("kind"));
    return new TimelineEntry(
        row.getInt("seq"),
        kind,
        row.getTimestamp("at").toInstant(),
        kind == EventKind.SUBMITTED
            ? IncidentState.SUBMITTED
            : state == null ? null : IncidentState.valueOf(state),
        row.getString("grid"),
        row.getString("grid_name"),
        row.getString("from_name"),
        row.getString("note"),
        row.getString("actor"));
  }
}
