package org.gridmap.incident;

import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Owner;
import org.gridmap.lifecycle.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the events of incidents come to, and the rows that say so. */
@Component
public class StandingRows {

  private final JdbcClient database;
  private final LifeCycles lifeCycles;
  private final StoredEvents events;

  StandingRows(JdbcClient database, LifeCycles lifeCycles, StoredEvents events) {
    this.database = database;
    this.lifeCycles = lifeCycles;
    this.events = events;
  }

  /** How an incident stands, by its events. */
  @Transactional(readOnly = true)
  public Standing read(long incident) {
    return lifeCycles.of(incident).replay(events.list(incident));
  }

  /**
   * Writes the row anew, after an event was added or other rules govern the incident. Somebody
   * holds the incident.
   *
   * @return how it stands now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing renew(long incident) {
    LifeCycle lifeCycle = lifeCycles.of(incident);
    Standing after = read(incident);
    Owner owner = lifeCycle.owner(after);
    database
        .sql(DeedSql.SET_STANDING)
        .param("id", incident)
        .param("state", after.state())
        .param("open", lifeCycle.isOpen(after.state()))
        .param("ownerPerson", owner.person())
        .param("queue", owner.queue())
        .param("handler", after.handler() == null ? null : after.handler().toString())
        .param("round", after.round())
        .param("mergedInto", after.merged() == null ? null : after.merged().into())
        .update();
    return after;
  }
}
