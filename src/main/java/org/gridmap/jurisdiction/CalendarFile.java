package org.gridmap.jurisdiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.clock.WorkingCalendar;
import org.gridmap.clock.WorkingCalendar.Period;
import org.gridmap.jurisdiction.RuleFault.Kind;

/** Reads {@code calendar.yaml}: when people work. */
final class CalendarFile {

  static final String NAME = "calendar.yaml";

  /** The next year is not published yet, and the city knows it. */
  static final String PROVISIONAL = "PROVISIONAL";

  private static final Pattern PERIOD =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*-\\s*((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");

  private CalendarFile() {}

  static Map<String, WorkingCalendar> read(RuleNode root, ZoneId zone) {
    Map<String, WorkingCalendar> calendars = new HashMap<>();
    root.knowing("calendars");
    for (RuleNode calendar : root.require("calendars").map(RuleNode::items).orElse(List.of())) {
      calendar.knowing("name", "hours", "daysOff", "workingDays", "until", "afterwards");
      calendar
          .find("afterwards")
          .filter(node -> !PROVISIONAL.equals(node.text()))
          .ifPresent(
              node ->
                  node.report(
                      Kind.VALUE_UNKNOWN,
                      Map.of("value", String.valueOf(node.text()), "known", PROVISIONAL)));
      String name = calendar.requiredText("name");
      Optional<WorkingCalendar> made = calendar(calendar, zone);
      if (name != null && made.isPresent() && calendars.put(name, made.get()) != null) {
        calendar.report(Kind.CODE_TWICE, Map.of("code", name));
      }
    }
    return calendars;
  }

  private static Optional<WorkingCalendar> calendar(RuleNode calendar, ZoneId zone) {
    Optional<RuleNode> hours = calendar.require("hours");
    List<Period> periods = new ArrayList<>();
    List<RuleNode> written = hours.map(RuleNode::items).orElse(List.of());
    written.forEach(item -> period(item).ifPresent(periods::add));
    Set<LocalDate> daysOff = days(calendar, "daysOff");
    Set<LocalDate> workingDays = days(calendar, "workingDays");
    LocalDate until = calendar.find("until").flatMap(CalendarFile::day).orElse(null);
    if (hours.isEmpty() || periods.size() < written.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WorkingCalendar(zone, periods, daysOff, workingDays, until));
    } catch (IllegalArgumentException overlapping) {
      hours.get().report(Kind.BAD_PERIOD, Map.of("value", periods));
      return Optional.empty();
    }
  }

  private static Optional<Period> period(RuleNode item) {
    String text = item.text();
    if (text == null) {
      return Optional.empty();
    }
    Optional<Period> hours = hours(text);
    if (hours.isEmpty()) {
      item.report(Kind.BAD_PERIOD, Map.of("value", text));
    }
    return hours;
  }

  /** Hours as they are written, {@code 08:30-12:00}; empty for anything else. */
  static Optional<Period> hours(String text) {
    Matcher parts = PERIOD.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalTime from = LocalTime.parse(parts.group(1) + ":" + parts.group(2));
    boolean midnight = parts.group(3).equals("24:00");
    LocalTime to = midnight ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(3));
    return midnight || to.isAfter(from) ? Optional.of(new Period(from, to)) : Optional.empty();
  }

  private static Set<LocalDate> days(RuleNode calendar, String name) {
    Set<LocalDate> days = new HashSet<>();
    calendar
        .find(name)
        .map(RuleNode::items)
        .orElse(List.of())
        .forEach(item -> day(item).ifPresent(days::add));
    return days;
  }

  private static Optional<LocalDate> day(RuleNode item) {
    String text = item.text();
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      item.report(Kind.BAD_DATE, Map.of("value", text));
      return Optional.empty();
    }
  }
}
