package org.gridmap.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.lifecycle.LifeCycleFault.Kind;

/** Whether a life cycle can work; finds all faults at once. */
final class RuleCheck {

  private static final Set<Deed> STAYING =
      EnumSet.of(
          Deed.HOLD,
          Deed.RESUME,
          Deed.EXTEND,
          Deed.APPROVE,
          Deed.REFUSE,
          Deed.SPLIT,
          Deed.FOLLOW_UP,
          Deed.RATE);

  private final LifeCycleRules rules;
  private final Map<String, StateRule> states = new LinkedHashMap<>();
  private final List<LifeCycleFault> faults = new ArrayList<>();

  private RuleCheck(LifeCycleRules rules) {
    this.rules = rules;
  }

  static List<LifeCycleFault> of(LifeCycleRules rules) {
    RuleCheck check = new RuleCheck(rules);
    check.codes();
    for (int i = 0; i < rules.deeds().size(); i++) {
      check.deed(rules.deeds().get(i), "deeds[" + i + "]");
    }
    check.ways();
    check.fourEyes();
    return check.faults;
  }

  private void report(Kind kind, String place, Map<String, Object> values) {
    faults.add(new LifeCycleFault(kind, place, values));
  }

  private void codes() {
    for (int i = 0; i < rules.states().size(); i++) {
      StateRule state = rules.states().get(i);
      if (states.putIfAbsent(state.code(), state) != null) {
        report(Kind.CODE_TWICE, "states[" + i + "]", Map.of("code", state.code()));
      }
    }
    Set<Deed> deeds = new HashSet<>();
    for (int i = 0; i < rules.deeds().size(); i++) {
      Deed deed = rules.deeds().get(i).deed();
      if (!deeds.add(deed)) {
        report(Kind.CODE_TWICE, "deeds[" + i + "]", Map.of("code", deed));
      }
    }
  }

  private void deed(DeedRule rule, String place) {
    int index = 0;
    for (String from : rule.from()) {
      known(from, place + ".from[" + index++ + "]");
    }
    if (rule.to() != null) {
      known(rule.to(), place + ".to");
    } else if (!STAYING.contains(rule.deed())) {
      report(Kind.DEED_WITHOUT_TARGET, place, Map.of("deed", rule.deed()));
    }
    if (rule.who().isEmpty()) {
      report(Kind.DEED_WITHOUT_ROLE, place, Map.of("deed", rule.deed()));
    }
    if (rule.needs().contains(Need.REASON) == rule.reasons().isEmpty()) {
      report(Kind.DEED_WITHOUT_REASONS, place, Map.of("deed", rule.deed()));
    }
    if (rule.needsApproval() && !(has(Deed.APPROVE) && has(Deed.REFUSE))) {
      report(Kind.NOBODY_APPROVES, place, Map.of("deed", rule.deed()));
    }
  }

  private void known(String state, String place) {
    if (!states.containsKey(state)) {
      report(
          Kind.STATE_UNKNOWN,
          place,
          Map.of("value", state, "known", String.join(", ", states.keySet())));
    }
  }

  private boolean has(Deed deed) {
    return rules.deeds().stream().anyMatch(rule -> rule.deed() == deed);
  }

  private void ways() {
    if (rules.states().isEmpty() || rules.states().get(0).terminal()) {
      report(Kind.NO_BEGINNING, "states", Map.of());
      return;
    }
    Set<String> reached = reachableFrom(rules.states().get(0).code());
    for (int i = 0; i < rules.states().size(); i++) {
      StateRule state = rules.states().get(i);
      String place = "states[" + i + "]";
      if (!reached.contains(state.code())) {
        report(Kind.STATE_UNREACHABLE, place, Map.of("state", state.code()));
      }
      if (reachableFrom(state.code()).stream().noneMatch(this::isEnd)) {
        report(Kind.STATE_WITHOUT_END, place, Map.of("state", state.code()));
      }
      if (state.owner() == DeedRole.HANDLER && !state.terminal() && !namesHandlers()) {
        report(Kind.NOBODY_DISPATCHES, place, Map.of("state", state.code()));
      }
    }
  }

  private boolean namesHandlers() {
    return has(Deed.DISPATCH) || has(Deed.START);
  }

  private boolean isEnd(String state) {
    StateRule rule = states.get(state);
    return rule != null && rule.terminal();
  }

  private Set<String> reachableFrom(String start) {
    Set<String> reached = new HashSet<>(Set.of(start));
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      String state = waiting.pop();
      for (DeedRule rule : rules.deeds()) {
        boolean leaves = rule.from().isEmpty() ? !isEnd(state) : rule.from().contains(state);
        if (leaves && rule.to() != null && reached.add(rule.to())) {
          waiting.push(rule.to());
        }
      }
    }
    return reached;
  }

  /** Otherwise an office with that one role never sees a second pair of eyes. */
  private void fourEyes() {
    Set<DeedRole> working = EnumSet.noneOf(DeedRole.class);
    Set<DeedRole> all = EnumSet.noneOf(DeedRole.class);
    for (DeedRule rule : rules.deeds()) {
      boolean tells = rule.deed() == Deed.FEED_BACK && !has(Deed.RESOLVE);
      if (rule.deed().isHandling() || tells) {
        working.addAll(rule.who());
      }
    }
    for (int i = 0; i < rules.deeds().size(); i++) {
      DeedRule rule = rules.deeds().get(i);
      if (!rule.deed().isVerifying() || rule.who().isEmpty()) {
        continue;
      }
      all.clear();
      all.addAll(working);
      all.addAll(rule.who());
      if (all.size() == 1 || rule.who().equals(Set.of(DeedRole.HANDLER))) {
        report(
            Kind.HANDLER_VERIFIES,
            "deeds[" + i + "]",
            Map.of("deed", rule.deed(), "roles", new TreeSet<>(rule.who())));
      }
    }
  }
}
