package org.gridmap.pages;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.incident.LifeCycles;
import org.gridmap.incident.TimelineEntry;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedEvent;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.StateRule;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What states and deeds are called, in the reader's language, by the life cycle. */
@Component
class StateWords {

  /** Where the state alone would not say what happened. */
  private static final Set<Deed> SPEAKING =
      EnumSet.of(Deed.REOPEN, Deed.REJECT, Deed.SPLIT, Deed.TRANSFER);

  private final LifeCycles lifeCycles;
  private final JsonMapper json;

  StateWords(LifeCycles lifeCycles, JsonMapper json) {
    this.lifeCycles = lifeCycles;
    this.json = json;
  }

  String name(String state, boolean english) {
    return lifeCycles
        .findState(state)
        .map(rule -> english ? rule.nameEn() : rule.name())
        .orElse(state);
  }

  /** How far a state is: its look. */
  String phase(String state) {
    return lifeCycles.findState(state).map(rule -> rule.phase().name()).orElse("WAITING");
  }

  /** What a state means for who reported it. */
  String meaning(String state, boolean english) {
    return lifeCycles
        .findState(state)
        .map(StateRule::words)
        .map(words -> english ? words.meaningEn() : words.meaning())
        .orElse("");
  }

  /** What happened, in a few words; of what is a deed or led to a state. */
  String step(TimelineEntry entry, boolean english) {
    String state = entry.state() == null ? "" : name(entry.state(), english);
    Deed deed =
        entry.deed() == null
            ? null
            : DeedEvent.named(entry.deed()).map(DeedEvent.Named::deed).orElse(null);
    if (deed == null || (!state.isEmpty() && !SPEAKING.contains(deed))) {
      return state;
    }
    String name =
        lifeCycles
            .forNew()
            .findDeed(deed)
            .map(rule -> english ? rule.nameEn() : rule.name())
            .orElse(deed.name());
    return state.isEmpty() ? name : name + " · " + state;
  }

  /** A state as scripts need it. */
  private record State(String code, String name, String nameEn, String phase) {}

  /** All of them as JSON that can stand inside a script element: it cannot end the element. */
  String script() {
    List<State> states =
        lifeCycles.states().stream()
            .map(rule -> new State(rule.code(), rule.name(), rule.nameEn(), rule.phase().name()))
            .toList();
    Map<String, List<String>> deeds = new LinkedHashMap<>();
    for (DeedRule rule : lifeCycles.forNew().deeds()) {
      deeds.put(rule.deed().name(), List.of(rule.name(), rule.nameEn()));
    }
    return json.writeValueAsString(Map.of("states", states, "deeds", deeds))
        .replace("<", "\\u003c");
  }
}
