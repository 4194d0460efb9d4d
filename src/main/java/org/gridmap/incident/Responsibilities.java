package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.lifecycle.Handler;
import org.gridmap.people.DeskQueue;
import org.gridmap.people.Duty;
import org.gridmap.people.Matter;
import org.gridmap.people.Person;
import org.gridmap.people.Responsibility;
import org.gridmap.people.Responsible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must act on stored incidents, each by its place, its category and its rules. */
@Service
@Transactional(readOnly = true)
public class Responsibilities {

  private static final String FACTS =
      """
      select category, grid_id, building_id, community_id, jurisdiction_version_id, owner_person,
        open, confidence = 'HIGH' or grid_by_hand as settled
      , (select count(*) from incident_event
          where incident_id = :id and kind = 'ESCALATED'
            and payload->>'action' = 'RAISE_SEVERITY') as raises
      from incident where id = :id
      """;

  private static final String CO_RESPONSIBLE =
      """
      select g.code, g.name from incident_ground s
        join v_grid_code g on g.series_id = s.series_id and upper_inf(g.valid)
      where s.incident_id = :id
        and s.series_id is distinct from (
          select h.series_id from incident i join v_grid_code h on h.id = i.grid_id
          where i.id = :id)
      order by s.place
      """;

  private static final String TOUCHED_COMPOUNDS =
      """
      select a.code, a.name from incident_ground s join v_area_code a on a.id = s.compound_id
      where s.incident_id = :id order by s.place
      """;

  private static final String IS_SHARED =
      """
      select exists (select from incident_ground
        where incident_id = :id and community_id in (:communities))
      """;

  private final JdbcClient database;
  private final Jurisdictions jurisdictions;
  private final Responsible responsible;
  private final Clock clock;

  Responsibilities(
      JdbcClient database, Jurisdictions jurisdictions, Responsible responsible, Clock clock) {
    this.database = database;
    this.jurisdictions = jurisdictions;
    this.responsible = responsible;
    this.clock = clock;
  }

  private record Facts(
      String category,
      Responsible.Spot spot,
      @Nullable Long rulesId,
      @Nullable String ownerPerson,
      boolean open,
      boolean settled,
      int raises) {}

  /** Who must act on an incident by the rules now, whoever was named for it. */
  public Responsibility of(long incident) {
    return byRule(facts(incident));
  }

  /**
   * The handler by the rules now: a person, the desk of a community or the unit of an exclusive
   * grid. Empty where it lies in no community: whoever may act everywhere has to decide.
   */
  public Optional<Handler> findHandler(long incident) {
    return handler(of(incident));
  }

  /** As {@link #findHandler}, where nobody needs to say first in which grid it lies. */
  Optional<Handler> findHandlerOfSettled(long incident) {
    Facts facts = facts(incident);
    return facts.settled() ? handler(byRule(facts)) : Optional.empty();
  }

  /** What the staff is shown of who serves an open incident; nothing of one that is over. */
  Serving serving(long incident) {
    Facts facts = facts(incident);
    if (!facts.open()) {
      return Serving.NOBODY;
    }
    Responsibility byRule = byRule(facts);
    Serving serving =
        Serving.of(
            byRule,
            responsible.listServing(facts.spot(), clock.instant()),
            handler(byRule).map(Handler::toString).orElse(null),
            facts.ownerPerson() == null
                ? null
                : responsible.findPresence(facts.ownerPerson(), clock.instant()).orElse(null));
    return serving
        .sharing(listNamed(CO_RESPONSIBLE, incident), listNamed(TOUCHED_COMPOUNDS, incident))
        .raised(raisedSeverity(facts).orElse(null));
  }

  /** Whether a grid of a scope is co-responsible for an incident. */
  boolean isShared(long incident, IncidentScope scope) {
    return !scope.communityIds().isEmpty()
        && database
            .sql(IS_SHARED)
            .param("id", incident)
            .param("communities", scope.communityIds())
            .query(Boolean.class)
            .single();
  }

  private List<IncidentSummary.Named> listNamed(String sql, long incident) {
    return database.sql(sql).param("id", incident).query(IncidentSummary.Named.class).list();
  }

  /** The duties that a person has where an incident is. */
  List<Duty> listDutiesOf(Person person, long incident) {
    return responsible.listDutiesOf(person.code(), facts(incident).spot(), clock.instant());
  }

  /** The bodies for which duties let somebody work, as handlers are written. */
  static Set<String> bodies(List<Duty> duties) {
    Set<String> bodies = new HashSet<>();
    for (Duty duty : duties) {
      Handler.read(duty.role() + "/" + duty.scope().code())
          .filter(body -> !body.isPerson())
          .ifPresent(body -> bodies.add(body.toString()));
    }
    return bodies;
  }

  private Responsibility byRule(Facts facts) {
    Matter matter = category(facts).map(Matter::of).orElse(Matter.ANY);
    return responsible.forPlace(facts.spot(), matter, clock.instant());
  }

  private Optional<CategoryRule> category(Facts facts) {
    Long id = facts.rulesId();
    Jurisdiction rules =
        id == null ? jurisdictions.at(facts.spot().communityId()) : jurisdictions.version(id);
    return rules.rules().categories().find(facts.category());
  }

  private Optional<String> raisedSeverity(Facts facts) {
    return facts.raises() == 0
        ? Optional.empty()
        : category(facts).map(rule -> rule.severityRaised(facts.raises()));
  }

  private static Optional<Handler> handler(Responsibility answer) {
    Person person = answer.person();
    DeskQueue queue = answer.queue();
    if (person != null) {
      return Handler.read(Handler.person(person.code()).toString());
    }
    return queue == null || queue.code() == null
        ? Optional.empty()
        : Handler.read(kind(queue.kind()) + "/" + queue.code());
  }

  private static Handler.Kind kind(DeskQueue.Kind kind) {
    return kind == DeskQueue.Kind.UNIT ? Handler.Kind.UNIT : Handler.Kind.COMMUNITY;
  }

  private Facts facts(long incident) {
    return database.sql(FACTS).param("id", incident).query(Responsibilities::facts).single();
  }

  private static Facts facts(ResultSet row, int index) throws SQLException {
    return new Facts(
        row.getString("category"),
        new Responsible.Spot(
            row.getObject("grid_id", Long.class),
            row.getObject("building_id", Long.class),
            row.getObject("community_id", Long.class)),
        row.getObject("jurisdiction_version_id", Long.class),
        row.getString("owner_person"),
        row.getBoolean("open"),
        row.getBoolean("settled"),
        row.getInt("raises"));
  }
}
