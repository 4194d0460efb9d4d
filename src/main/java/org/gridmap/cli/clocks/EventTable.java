package org.gridmap.cli.clocks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.gridmap.clock.ClockEvent;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;
import org.gridmap.source.RefusedFile;
import org.gridmap.source.Times;
import org.jspecify.annotations.Nullable;

/** The events of a file, by incident, in the order in which incidents are first met. */
final class EventTable {

  /** The states of the full life cycle, which a jurisdiction uses some of. */
  private static final Set<String> STATES =
      Set.of(
          "SUBMITTED",
          "VERIFIED",
          "ADMITTED",
          "DECLINED",
          "DISPATCHED",
          "TRANSFERRED",
          "RETURNED",
          "ON_SITE",
          "IN_PROGRESS",
          "RESOLVED",
          "SELF_HANDLED",
          "FED_BACK",
          "ACCEPTANCE",
          "ACCEPTED",
          "REJECTED",
          "CLOSED",
          "REVIEWED",
          "VOID",
          "MERGED",
          "SPLIT",
          "DELIBERATION");

  private static final String EXTEND = "EXTEND";

  private final Map<String, History> histories = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final LongConsumer progress;
  private long rows;

  /** What happened to one incident, and where each event stands in the file. */
  static final class History {
    private final String incident;
    private final List<ClockEvent> events = new ArrayList<>(4);
    private final List<Given> categories = new ArrayList<>(1);
    private final List<Place> extensions = new ArrayList<>(0);

    History(String incident) {
      this.incident = incident;
    }

    String incident() {
      return incident;
    }

    List<ClockEvent> events() {
      return events;
    }

    /** Where its extensions stand, in order. */
    List<Place> extensions() {
      return extensions;
    }

    /** A category and the event with which it was given, counted from 0. */
    private record Given(String category, int event, Instant at) {}

    /** The category that holds at a moment: the last one given until then, or the first event's. */
    @Nullable String categoryAt(Instant at) {
      String category = null;
      for (Given given : categories) {
        if (given.event() == 0 || !given.at().isAfter(at)) {
          category = given.category();
        }
      }
      return category;
    }

    private void add(ClockEvent event, @Nullable String category) {
      boolean known =
          category == null
              || !categories.isEmpty()
                  && categories.get(categories.size() - 1).category().equals(category);
      if (!known) {
        categories.add(new Given(category, events.size(), event.at()));
      }
      events.add(event);
    }
  }

  private EventTable(Set<String> states, LongConsumer progress) {
    STATES.forEach(state -> this.states.put(state, state));
    states.forEach(state -> this.states.put(state, state));
    this.progress = progress;
  }

  /**
   * Reads {@code incident,category,event,at}.
   *
   * @param states what the rules know besides the usual states
   * @throws RefusedFile with every row that has an unknown event, no offset, or is out of order
   */
  static EventTable read(Path file, Set<String> states, LongConsumer progress) throws IOException {
    EventTable table = new EventTable(states, progress);
    Findings findings =
        FeatureFile.at(file, FieldNames.OWN)
            .needing("incident", "category", "event", "at")
            .read(table::take);
    findings.refuseIfAny(file.toString());
    return table;
  }

  Collection<History> histories() {
    return histories.values();
  }

  long rows() {
    return rows;
  }

  private void take(Reading row) {
    progress.accept(++rows);
    String incident = row.required("incident");
    String event = row.required("event");
    Instant at = moment(row, row.required("at"), "at");
    if (incident.isEmpty() || event.isEmpty() || at == null) {
      return;
    }
    ClockEvent told = event(row, event, at);
    if (told == null) {
      return;
    }
    History history = histories.computeIfAbsent(incident, History::new);
    List<ClockEvent> events = history.events();
    if (!events.isEmpty() && at.isBefore(events.get(events.size() - 1).at())) {
      row.report(
          row.fault(FaultCode.EVENTS_OUT_OF_ORDER)
              .with("value", at)
              .with("before", events.get(events.size() - 1).at()));
      return;
    }
    history.add(told, once(row.text("category")));
    if (told instanceof ClockEvent.Extend) {
      history.extensions.add(row.place());
    }
  }

  /** The same text as the same object: a million rows name a few categories and states. */
  private @Nullable String once(@Nullable String text) {
    return text == null ? null : words.computeIfAbsent(text, word -> word);
  }

  private @Nullable ClockEvent event(Reading row, String event, Instant at) {
    switch (event) {
      case "HOLD":
        return new ClockEvent.Hold(at);
      case "RESUME":
        return new ClockEvent.Resume(at);
      case "REOPEN":
        return new ClockEvent.Reopen(at);
      default:
        break;
    }
    String[] parts = event.split(":", 3);
    if (parts.length == 3 && parts[0].equals(EXTEND)) {
      Instant due = moment(row, parts[2], "event");
      return due == null ? null : new ClockEvent.Extend(parts[1], due, at);
    }
    String state = states.get(event);
    if (state == null) {
      row.report(row.fault(FaultCode.EVENT_UNKNOWN).with("value", event));
      return null;
    }
    return new ClockEvent.Entered(state, at);
  }

  private static @Nullable Instant moment(Reading row, String text, String field) {
    if (text.isEmpty() && field.equals("at")) {
      return null;
    }
    try {
      return Times.withOffset(text);
    } catch (DateTimeException unreadable) {
      row.report(row.fault(FaultCode.TIME_WITHOUT_OFFSET).with("field", field).with("value", text));
      return null;
    }
  }
}
