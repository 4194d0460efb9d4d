package org.gridmap.incident;

import java.util.List;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How incidents are being handled, and what who asks may do about them. */
@Component
class Offers {

  private final LifeCycles lifeCycles;
  private final Deeds deeds;
  private final ActingPersons persons;
  private final Responsibilities responsibilities;
  private final JdbcClient database;

  Offers(
      LifeCycles lifeCycles,
      Deeds deeds,
      ActingPersons persons,
      Responsibilities responsibilities,
      JdbcClient database) {
    this.lifeCycles = lifeCycles;
    this.deeds = deeds;
    this.persons = persons;
    this.responsibilities = responsibilities;
    this.database = database;
  }

  /**
   * To the signed-in person.
   *
   * @param number of the same incident
   * @param mayAct whether the incident lies in the person's area; who is co-responsible only sees
   *     it
   */
  Handling toStaff(long incident, String number, boolean mayAct) {
    Standing standing = deeds.standing(incident);
    long reports =
        database.sql(DeedSql.COUNT_REPORTS).param("id", incident).query(Long.class).single();
    List<OfferedDeed> offered =
        mayAct ? offered(incident, standing, persons.at(incident)) : List.of();
    return Handling.of(standing, offered, reports, responsibilities.serving(incident));
  }

  /** Whether the staff of a scope sees an incident because one of its grids is co-responsible. */
  boolean areShared(long incident, IncidentScope scope) {
    return responsibilities.isShared(incident, scope);
  }

  /** To who knows the number. */
  List<OfferedDeed> toResident(long incident, Standing standing) {
    return offered(incident, standing, Actor.resident());
  }

  private List<OfferedDeed> offered(long incident, Standing standing, Actor actor) {
    LifeCycle lifeCycle = lifeCycles.of(incident);
    return OfferedDeed.of(
        lifeCycle, lifeCycle.allowed(standing, actor, lifeCycles.asksPhoto(incident)));
  }
}
