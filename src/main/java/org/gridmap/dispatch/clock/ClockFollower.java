package org.gridmap.dispatch.clock;

import java.util.List;
import java.util.Optional;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentEvents;
import org.gridmap.incident.IncidentHistories;
import org.gridmap.incident.IncidentHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the events of incidents and counts the clocks of those that something happened to. Of
 * several instances one follows at a time; the position is kept with what was counted up to it, so
 * that a stop loses nothing. When the position is of no use, every incident is counted anew, in
 * pieces, which a stop does not undo either.
 */
@Service
public class ClockFollower {

  private static final int EVENTS_AT_ONCE = 500;
  private static final int INCIDENTS_AT_ONCE = 200;

  private static final String BEGIN =
      "insert into clock_position default values on conflict do nothing";

  private static final String TAKE =
      "select position, remade_to from clock_position for update skip locked";

  private static final String KEEP =
      "update clock_position set position = :position, remade_to = cast(:remadeTo as bigint)";

  private static final String REMAKE =
      "update clock_position set position = null, remade_to = null";

  private final JdbcClient database;
  private final IncidentEvents events;
  private final IncidentHistories histories;
  private final ClockIndex index;

  ClockFollower(
      JdbcClient database, IncidentEvents events, IncidentHistories histories, ClockIndex index) {
    this.database = database;
    this.events = events;
    this.histories = histories;
    this.index = index;
  }

  private record Reached(@Nullable String position, @Nullable Long remadeTo) {}

  /**
   * Goes one piece on.
   *
   * @return false when there is nothing more to read now, or another instance follows
   */
  @Transactional
  public boolean goOn() {
    database.sql(BEGIN).update();
    Optional<Reached> reached =
        database
            .sql(TAKE)
            .query(
                (row, i) ->
                    new Reached(row.getString("position"), row.getObject("remade_to", Long.class)))
            .optional();
    return reached.isPresent() && goOn(reached.get());
  }

  /** Lets every incident be counted anew, from now on. */
  @Transactional
  public void remake() {
    database.sql(BEGIN).update();
    database.sql(REMAKE).update();
  }

  /** Whether every incident has been counted once since the last {@link #remake}. */
  @Transactional(readOnly = true)
  public boolean isMade() {
    return database
            .sql(
                "select count(*) from clock_position where position is not null and remade_to is null")
            .query(Integer.class)
            .single()
        == 1;
  }

  private boolean goOn(Reached reached) {
    EventPosition position =
        Optional.ofNullable(reached.position())
            .flatMap(EventPosition::parse)
            .filter(events::isKnown)
            .orElse(null);
    if (position == null) {
      keep(events.now(), 0L);
      return true;
    }
    return reached.remadeTo() == null ? follow(position) : remake(position, reached.remadeTo());
  }

  private boolean follow(EventPosition position) {
    IncidentEvents.Stretch stretch = events.readAfter(position, EVENTS_AT_ONCE);
    count(stretch.changes().stream().map(change -> change.incident().id()).distinct().toList());
    keep(stretch.next(), null);
    return stretch.more();
  }

  private boolean remake(EventPosition position, long after) {
    List<Long> ids = histories.listIdsAfter(after, INCIDENTS_AT_ONCE);
    count(ids);
    keep(position, ids.isEmpty() ? null : Long.valueOf(ids.get(ids.size() - 1)));
    return true;
  }

  private void count(List<Long> ids) {
    List<IncidentHistory> found = histories.list(ids);
    found.forEach(index::count);
  }

  private void keep(EventPosition position, @Nullable Long remadeTo) {
    database.sql(KEEP).param("position", position.toString()).param("remadeTo", remadeTo).update();
  }
}
