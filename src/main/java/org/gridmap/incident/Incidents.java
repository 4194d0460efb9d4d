package org.gridmap.incident;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.assignment.Confidence;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
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
   * One page, in the order of intake, newest first.
   *
   * @param after the {@code next} of the page before; null for the first
   * @throws Problem {@code INVALID_PARAMETER} for an {@code after} that no page gave
   */
  Page<IncidentSummary> list(IncidentFilter filter, @Nullable String after, int limit) {
    List<IncidentSummary> found =
        database
            .sql(IncidentReadSql.list(filter))
            .params(filter.values())
            .param("before", after == null ? Long.MAX_VALUE : cursor(after))
            .param("limit", limit + 1)
            .query(Incidents::summary)
            .list();
    return Page.of(found, limit, last -> cursorAfter(last.id()));
  }

  /**
   * How many there are.
   *
   * @param most where counting stops
   */
  int count(IncidentFilter filter, int most) {
    return database
        .sql(IncidentReadSql.count(filter))
        .params(filter.values())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Some incidents by id, in no particular order; ids that are unknown are left out. */
  List<IncidentSummary> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(IncidentReadSql.SUMMARIES_BY_ID)
            .param("ids", ids)
            .query(Incidents::summary)
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
    IncidentSummary summary = get(number).summary();
    return new PublicIncident(
        summary.number(),
        categories.find(summary.category()).filter(each -> !each.confidential()).orElse(null),
        summary.state(),
        summary.grid(),
        timeline(summary.id()).stream()
            .filter(entry -> entry.kind().isPublic())
            .map(TimelineEntry::forThePublic)
            .toList());
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

  static IncidentSummary summary(ResultSet row, int index) throws SQLException {
    return new IncidentSummary(
        new IncidentSummary.Row(row.getLong("id"), row.getObject("community_id", Long.class)),
        row.getString("number"),
        row.getString("category"),
        row.getString("description"),
        IncidentState.valueOf(row.getString("state")),
        Channel.valueOf(row.getString("channel")),
        Wgs84.point(row.getDouble("lon"), row.getDouble("lat")),
        IncidentSummary.Named.of(row.getString("grid_code"), row.getString("grid_name")),
        IncidentSummary.Named.of(row.getString("community_code"), row.getString("community_name")),
        Confidence.valueOf(row.getString("confidence")),
        row.getTimestamp("reported_at").toInstant(),
        row.getInt("photos"));
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
        row.getString("note"),
        row.getString("actor"));
  }

  private static String cursorAfter(long id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(id).getBytes(StandardCharsets.US_ASCII));
  }

  private static long cursor(String text) {
    try {
      return Long.parseLong(
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notOurs) {
      throw RequestWords.invalid("after", text);
    }
  }
}
