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
  private final JdbcClient database;

  Offers(LifeCycles lifeCycles, Deeds deeds, ActingPersons persons, JdbcClient database) {
    this.lifeCycles = lifeCycles;
    this.deeds = deeds;
    this.persons = persons;
    this.database = database;
  }

  /** To the signed-in person. */
  Handling toStaff(long incident) {
    Standing standing = deeds.standing(incident);
    long reports =
        database.sql(DeedSql.COUNT_REPORTS).param("id", incident).query(Long.class).single();
    return Handling.of(standing, offered(incident, standing, persons.at(incident)), reports);
  }

  /** To who knows the number. */
  List<OfferedDeed> toResident(long incident, Standing standing) {
    return offered(incident, standing, Actor.resident());
  }

  private List<OfferedDeed> offered(long incident, Standing standing, Actor actor) {
    LifeCycle lifeCycle = lifeCycles.of(incident);
    return OfferedDeed.of(lifeCycle, lifeCycle.allowed(standing, actor, false));
  }
}
