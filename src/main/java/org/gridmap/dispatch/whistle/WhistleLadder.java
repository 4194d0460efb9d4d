package org.gridmap.dispatch.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.dispatch.escalation.Rungs;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.RoleHolders;
import org.gridmap.people.RoleHolders.Sought;
import org.springframework.stereotype.Component;

/** Who is asked, step by step: the liaison of the field, then the roles of the rules in turn. */
@Component
class WhistleLadder {

  private static final String LIAISON = "LIAISON";
  private static final String OF_A_FIELD = "FIELD";
  private static final String DISPATCHER = "DISPATCHER";

  private final RoleHolders holders;
  private final Rungs rungs;

  WhistleLadder(RoleHolders holders, Rungs rungs) {
    this.holders = holders;
    this.rungs = rungs;
  }

  /**
   * Who is asked.
   *
   * @param step 0 for the liaison
   * @param persons ids; empty: the dispatchers of the place
   */
  record Asked(int step, String role, List<Long> persons) {
    Asked {
      persons = List.copyOf(persons);
    }
  }

  /** What is asked for. */
  record Wanted(String field, DutyPlace place, RuleSet rules) {

    private List<String> roles() {
      List<String> roles = new ArrayList<>(List.of(LIAISON));
      roles.addAll(rules.escalation().whistle().goesUpTo());
      return roles;
    }

    /** Whether somebody stands above a step. */
    boolean goesOnAfter(int step) {
      return step + 1 < roles().size();
    }
  }

  /** The first step from one on that has anybody; the dispatchers where none has. */
  Asked ask(Wanted wanted, int from, Instant at) {
    List<String> roles = wanted.roles();
    for (int step = from; step < roles.size(); step++) {
      List<Long> persons = persons(roles.get(step), wanted, at);
      if (!persons.isEmpty()) {
        return new Asked(step, roles.get(step), persons);
      }
    }
    return new Asked(Math.max(from, roles.size()), DISPATCHER, List.of());
  }

  private List<Long> persons(String role, Wanted wanted, Instant at) {
    boolean ofAField =
        wanted.rules().people().role(role).map(PeopleRules.Role::scope).stream()
            .anyMatch(OF_A_FIELD::equals);
    if (ofAField) {
      return holders
          .role(role)
          .map(
              known ->
                  holders.listNearest(
                      new Sought(known, wanted.field(), List.of(), at), wanted.place()))
          .orElse(List.of());
    }
    return wanted.rules().escalation().ladder().stream()
        .filter(rung -> rung.role().equals(role))
        .map(rung -> rungs.list(rung, wanted.place(), at))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
