package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.lifecycle.DeedEvent;
import org.gridmap.lifecycle.DeedRule.Shown;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Standing;
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
  private final LifeCycles lifeCycles;
  private final Deeds deeds;
  private final Offers offers;

  Incidents(
      JdbcClient database,
      Categories categories,
      LifeCycles lifeCycles,
      Deeds deeds,
      Offers offers) {
    this.database = database;
    this.categories = categories;
    this.lifeCycles = lifeCycles;
    this.deeds = deeds;
    this.offers = offers;
  }

  /**
   * One page.
   *
   * @param after the {@code next} of the page before; null for the first
   * @throws Problem {@code INVALID_PARAMETER} for an {@code after} that no page gave
   */
  Page<IncidentSummary> list(
      IncidentFilter filter, IncidentOrder order, @Nullable String after, int limit) {
    IncidentCursor from = after == null ? IncidentCursor.first(order) : IncidentCursor.read(after);
    List<IncidentCursor.Placed> found =
        database
            .sql(IncidentReadSql.list(filter, order))
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
    return database
        .sql(IncidentReadSql.count(filter))
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

  public IncidentRecord get(String number) {
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
            goesOn.standing().isToConfirm() && goesOn.progress().open(),
            goesOn.standing().settled() ? lastWordOnGrid(timeline) : null,
            merged,
            own.isEmpty()),
        say(reported.summary().id()),
        timeline.stream()
            .map(entry -> forThePublic(entry, lifeCycles.of(goesOn.id())))
            .flatMap(Optional::stream)
            .toList());
  }

  private PublicIncident.Say say(long incident) {
    Standing standing = deeds.standing(incident);
    return new PublicIncident.Say(offers.toResident(incident, standing), standing.rating());
  }

  /** What the life cycle does not show is the staff's affair, and so is what a redraw moved. */
  private static Optional<TimelineEntry> forThePublic(TimelineEntry entry, LifeCycle lifeCycle) {
    if (entry.deed() == null) {
      boolean step = entry.state() != null || entry.kind().isWordOnGrid();
      return step ? Optional.of(entry.forThePublic(false)) : Optional.empty();
    }
    Shown shown =
        DeedEvent.named(entry.deed())
            .filter(named -> named.act() == DeedEvent.Act.DONE)
            .flatMap(named -> lifeCycle.findDeed(named.deed()))
            .map(rule -> rule.limits().shown())
            .orElse(Shown.NOTHING);
    return shown == Shown.NOTHING
        ? Optional.empty()
        : Optional.of(entry.forThePublic(shown == Shown.WORDS));
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

  public List<TimelineEntry> timeline(long incident) {
    return database
        .sql(IncidentReadSql.TIMELINE)
        .param("incident", incident)
        .query((row, index) -> entry(row, lifeCycles.of(incident).first().code()))
        .list();
  }

  private static TimelineEntry entry(ResultSet row, String first) throws SQLException {
    EventKind kind = EventKind.valueOf(row.getString("kind"));
    Timestamp doneAt = row.getTimestamp("done_at");
    return new TimelineEntry(
        row.getInt("seq"),
        kind,
        row.getTimestamp("at").toInstant(),
        row.getString("deed"),
        kind == EventKind.SUBMITTED ? first : row.getString("state"),
        row.getString("grid"),
        row.getString("grid_name"),
        row.getString("from_name"),
        row.getString("reason"),
        row.getString("note"),
        row.getString("actor"),
        doneAt == null ? null : doneAt.toInstant());
  }
}
