package org.gridmap.dispatch.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.incident.IncidentSummary.Progress.Place;
import org.gridmap.jurisdiction.EscalationRules.Rung;
import org.gridmap.jurisdiction.EscalationRules.Step;
import org.gridmap.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a step calls. The owner is with whom the incident is looked for: the person, or whoever
 * serves the queue. Where a step finds nobody, it calls the dispatchers of the place, so that every
 * step reaches somebody.
 */
@Component
class Called {

  /** Steps that bring an incident one level up, and let the next such step begin there. */
  private static final Set<String> CLIMBING = Set.of("LEVEL_UP", "TAKE_OVER");

  private static final String GRID = "GRID";
  private static final String DEPARTMENT = "DEPARTMENT";
  private static final String DEPARTMENT_HEAD = "DEPARTMENT_HEAD";

  private final CalledOwner owners;
  private final DutyPeople people;
  private final JdbcClient database;

  Called(CalledOwner owners, DutyPeople people, JdbcClient database) {
    this.owners = owners;
    this.people = people;
    this.database = database;
  }

  Set<Addressee> list(Question question) {
    Set<Addressee> called = new LinkedHashSet<>();
    for (String whom : question.planned().step().whom()) {
      switch (whom) {
        case "OWNER" -> called.addAll(owner(question));
        case "NEXT_LEVEL" -> called.addAll(nextLevel(question));
        case "ALL_LEVELS" ->
            question
                .escalation()
                .ladder()
                .forEach(rung -> called.addAll(people.on(rung, question)));
        case "DISPATCHER" -> called.add(dispatchers(question));
        default -> called.addAll(holding(whom, question));
      }
    }
    return called.isEmpty() ? Set.of(dispatchers(question)) : called;
  }

  private static Addressee dispatchers(Question question) {
    return new Addressee.Holders(Role.DISPATCHER, question.spot().communityId());
  }

  private Set<Addressee> owner(Question question) {
    Place place = question.history().owner();
    if (place != null && place.person() != null) {
      return owners
          .ofPerson(place.person(), question)
          .map(Set::of)
          .orElse(Set.of(dispatchers(question)));
    }
    String role = CalledOwner.role(place);
    Set<Addressee> serving =
        role == null || role.equals(Role.DISPATCHER.name())
            ? Set.of()
            : people.nearest(role, question);
    return serving.isEmpty() ? Set.of(dispatchers(question)) : serving;
  }

  /** The first rung above the owner and above earlier steps that has anybody. */
  private Set<Addressee> nextLevel(Question question) {
    List<Rung> ladder = question.escalation().ladder();
    Optional<String> role = owners.findRole(question);
    if (role.filter(DEPARTMENT::equals).isPresent() && climbed(question) == 0) {
      Set<Addressee> heads = people.nearest(DEPARTMENT_HEAD, question);
      if (!heads.isEmpty()) {
        return heads;
      }
    }
    for (int i = above(role, ladder) + climbed(question); i < ladder.size(); i++) {
      Set<Addressee> there = people.on(ladder.get(i), question);
      if (!there.isEmpty()) {
        return there;
      }
    }
    return Set.of(dispatchers(question));
  }

  /** Whoever stands on no rung sits at a desk: above that is what is above the communities. */
  private static int above(Optional<String> role, List<Rung> ladder) {
    int above = 0;
    for (int i = 0; i < ladder.size(); i++) {
      Rung rung = ladder.get(i);
      boolean below =
          role.isPresent() && ladder.stream().anyMatch(each -> each.role().equals(role.get()))
              ? rung.role().equals(role.get())
              : role.isPresent() && (rung.level().equals(GRID) || rung.level().equals("COMMUNITY"));
      above = below ? i + 1 : above;
    }
    return above;
  }

  /** How many levels earlier steps of this round went up. */
  private int climbed(Question question) {
    String[] others =
        question.escalation().steps().stream()
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

  /** Those on the rungs of a role; of a role on no rung, the nearest ones. */
  private Set<Addressee> holding(String role, Question question) {
    Set<Addressee> found = new LinkedHashSet<>();
    List<Rung> rungs =
        question.escalation().ladder().stream().filter(rung -> rung.role().equals(role)).toList();
    rungs.forEach(rung -> found.addAll(people.on(rung, question)));
    return rungs.isEmpty() ? people.nearest(role, question) : found;
  }
}
