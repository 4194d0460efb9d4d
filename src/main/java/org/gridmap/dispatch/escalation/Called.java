package org.gridmap.dispatch.escalation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.jurisdiction.EscalationRules;
import org.gridmap.jurisdiction.EscalationRules.Rung;
import org.gridmap.jurisdiction.EscalationRules.Step;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.DutyRole;
import org.gridmap.people.Matter;
import org.gridmap.people.Responsibility;
import org.gridmap.people.Responsible;
import org.gridmap.people.RoleHolders;
import org.gridmap.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a step calls: people who hold the duty there and are not away. Where it finds nobody, it
 * calls the dispatchers of the place, so that every step reaches somebody.
 */
@Component
class Called {

  /** Steps that bring an incident one level up, and let the next such step begin there. */
  private static final Set<String> CLIMBING = Set.of("LEVEL_UP", "TAKE_OVER");

  private final Responsible responsible;
  private final RoleHolders holders;
  private final Rungs rungs;
  private final JdbcClient database;

  Called(Responsible responsible, RoleHolders holders, Rungs rungs, JdbcClient database) {
    this.responsible = responsible;
    this.holders = holders;
    this.rungs = rungs;
    this.database = database;
  }

  /** What is asked for one incident. */
  private record Question(
      IncidentHistory history, Planned planned, EscalationRules rules, Instant at) {}

  Set<Addressee> list(IncidentHistory history, Planned planned, RuleSet rules, Instant at) {
    Question question = new Question(history, planned, rules.escalation(), at);
    Set<Addressee> called = new LinkedHashSet<>();
    for (String whom : planned.step().whom()) {
      switch (whom) {
        case "OWNER" -> called.addAll(owner(question));
        case "NEXT_LEVEL" -> called.addAll(nextLevel(question));
        case "ALL_LEVELS" ->
            rules.escalation().ladder().forEach(rung -> called.addAll(on(rung, question)));
        case "DISPATCHER" -> called.add(dispatchers(history));
        default -> called.addAll(holding(whom, question));
      }
    }
    return called.isEmpty() ? Set.of(dispatchers(history)) : called;
  }

  private static Addressee dispatchers(IncidentHistory history) {
    return new Addressee.Holders(Role.DISPATCHER, history.spot().communityId());
  }

  private Responsibility responsibility(Question question) {
    return responsible.forPlace(spot(question), Matter.ANY, question.at());
  }

  private static Responsible.Spot spot(Question question) {
    IncidentHistory.Spot spot = question.history().spot();
    return new Responsible.Spot(spot.gridId(), spot.buildingId(), spot.communityId());
  }

  private Set<Addressee> owner(Question question) {
    return Optional.ofNullable(responsibility(question).person())
        .flatMap(person -> holders.findId(person.code()))
        .map(id -> Set.<Addressee>of(new Addressee.Person(id)))
        .orElse(Set.of(dispatchers(question.history())));
  }

  /** The first rung above the owner and above earlier steps that has anybody. */
  private Set<Addressee> nextLevel(Question question) {
    List<Rung> ladder = question.rules().ladder();
    DutyRole role = responsibility(question).role();
    int from = 0;
    for (int i = 0; i < ladder.size(); i++) {
      if (role != null && ladder.get(i).role().equals(role.name())) {
        from = i + 1;
      }
    }
    for (int i = from + climbed(question); i < ladder.size(); i++) {
      Set<Addressee> there = on(ladder.get(i), question);
      if (!there.isEmpty()) {
        return there;
      }
    }
    return Set.of(dispatchers(question.history()));
  }

  /** How many levels earlier steps of this round went up. */
  private int climbed(Question question) {
    String[] others =
        question.rules().steps().stream()
            .filter(step -> CLIMBING.contains(step.action()))
            .map(Step::code)
            .filter(code -> !code.equals(question.planned().step().code()))
            .toArray(String[]::new);
    return database
        .sql(EscalationSql.COUNT_CLIMBED)
        .param("incident", question.history().id())
        .param("round", question.planned().round())
        .param("steps", others)
        .query(Integer.class)
        .single();
  }

  private Set<Addressee> holding(String role, Question question) {
    Set<Addressee> found = new LinkedHashSet<>();
    question.rules().ladder().stream()
        .filter(rung -> rung.role().equals(role))
        .forEach(rung -> found.addAll(on(rung, question)));
    return found;
  }

  private Set<Addressee> on(Rung rung, Question question) {
    Set<Addressee> called = new LinkedHashSet<>();
    rungs
        .list(rung, responsible.placeOf(spot(question)), question.at())
        .forEach(person -> called.add(new Addressee.Person(person)));
    return called;
  }
}
