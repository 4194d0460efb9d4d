package org.gridmap.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.StageClock;
import org.gridmap.clock.StageRule;
import org.gridmap.jurisdiction.RuleFault.Kind;

/** Finds everything that is wrong with a directory of rules, within its files and between them. */
final class DirectoryCheck {

  private final RuleDirectory directory;
  private final CodeBook codes = new CodeBook();

  DirectoryCheck(RuleDirectory directory) {
    this.directory = directory;
  }

  void run(RuleFiles own, Instant at) {
    List<String> known = RuleTopics.files();
    for (String file : own.names()) {
      if (!known.contains(file)) {
        directory.report(Kind.FILE_UNKNOWN, file, 0, Map.of("known", String.join(", ", known)));
      }
    }
    RuleTopics.CHECKED.forEach(
        topic -> directory.find(topic.file()).ifPresent(root -> topic.check(root, codes)));
    RuleTopics.KEPT.forEach(directory::find);
    codes.reportUnknown(unreadable());
    ClockRules clocks = ClockRules.of(directory, zone());
    calendarsEnd(clocks, at);
  }

  /** Whether a file could not be read at all: what it gives is not known then. */
  private boolean unreadable() {
    return RuleTopics.CHECKED.stream().anyMatch(topic -> directory.find(topic.file()).isEmpty());
  }

  private ZoneId zone() {
    String zone =
        directory
            .find(GeneralFile.NAME)
            .map(root -> root.word("zone", ClockRules.USUAL_ZONE))
            .orElse(ClockRules.USUAL_ZONE);
    return ZoneId.getAvailableZoneIds().contains(zone)
        ? ZoneId.of(zone)
        : ZoneId.of(ClockRules.USUAL_ZONE);
  }

  /** A calendar that ends before a time limit which begins now is told, unless it says so. */
  private void calendarsEnd(ClockRules clocks, Instant at) {
    List<RuleNode> calendars =
        directory
            .find(CalendarFile.NAME)
            .map(root -> ClockTopic.items(root, "calendars"))
            .orElse(List.of());
    List<RuleNode> written =
        directory
            .find(PolicyFile.NAME)
            .map(root -> ClockTopic.items(root, "policies"))
            .orElse(List.of());
    for (RuleNode calendar : calendars) {
      RuleNode until = calendar.find("until").orElse(null);
      if (until == null || calendar.find("afterwards").isPresent()) {
        continue;
      }
      Set<String> users = new HashSet<>();
      for (RuleNode policy : written) {
        if (policy.word("calendar", "").equals(calendar.word("name", "?"))) {
          users.add(policy.word("code", ""));
        }
      }
      clocks.policies().stream()
          .filter(policy -> users.contains(policy.code()))
          .filter(policy -> passesTheEnd(policy, at))
          .findFirst()
          .ifPresent(
              policy ->
                  until.report(
                      Kind.CALENDAR_ENDS,
                      Map.of(
                          "until",
                          until.word(""),
                          "policy",
                          policy.code(),
                          "from",
                          LocalDate.ofInstant(at, policy.calendar().zone()))));
    }
  }

  /** Counts an incident that begins now and takes as long as it may at every stage. */
  private static boolean passesTheEnd(ClockPolicy policy, Instant at) {
    List<ClockEvent> events = new ArrayList<>();
    events.add(new ClockEvent.Entered(policy.anchor(), at));
    Instant last = at;
    boolean provisional = false;
    for (StageRule stage : policy.stages()) {
      for (StageClock clock : Clocks.of(policy, events, last)) {
        provisional |= clock.provisional();
        Instant due = clock.dueAt();
        if (clock.stage().equals(stage.code()) && due != null) {
          last = due.isAfter(last) ? due : last;
        }
      }
      events.add(new ClockEvent.Entered(stage.until(), last));
    }
    return provisional;
  }
}
