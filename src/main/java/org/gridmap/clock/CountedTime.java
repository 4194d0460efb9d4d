package org.gridmap.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.clock.DueSum.Counted;
import org.gridmap.clock.DueSum.DayOff;
import org.gridmap.clock.DueSum.Pause;

/** What was counted between the anchor of a stage and its deadline, and what was passed over. */
final class CountedTime {

  private final WorkingCalendar calendar;
  private final StageRule rule;
  private final Instant anchor;
  private final Instant due;

  CountedTime(WorkingCalendar calendar, StageRule rule, Instant anchor, Instant due) {
    this.calendar = calendar;
    this.rule = rule;
    this.anchor = anchor;
    this.due = due;
  }

  /**
   * The stretches that were counted, in order.
   *
   * @param amount of days, those for pauses included
   */
  List<Counted> counted(int amount, List<Pause> pauses) {
    return switch (rule.within().unit()) {
      case HOURS ->
          between(pauses).stream()
              .map(one -> new Counted(one.from(), one.to(), one.length(), 0, false))
              .toList();
      case WORKING_HOURS ->
          between(pauses).stream()
              .flatMap(one -> calendar.workingStretches(one).stream())
              .map(one -> new Counted(one.from(), one.to(), one.length(), 0, isMakeUp(one.from())))
              .toList();
      case DAYS -> days(amount);
      case WORKING_DAYS -> workingDays(amount);
    };
  }

  /** The days on which nothing was counted, in order. */
  List<DayOff> daysOff(int amount) {
    LocalDate first = calendar.localDay(anchor);
    LocalDate end = calendar.localDay(due).plusDays(1);
    return switch (rule.within().unit()) {
      case HOURS -> List.of();
      case WORKING_HOURS -> calendar.daysOff(first, end);
      case WORKING_DAYS -> calendar.daysOff(first.plusDays(1), end);
      case DAYS ->
          rule.rollForward()
              ? calendar.daysOff(last(amount), calendar.workingDayFrom(last(amount)))
              : List.of();
    };
  }

  /** Whether the last counted day is a day off, so that the next working day counts. */
  boolean isRolledForward(int amount) {
    return rule.within().unit() == Term.Unit.DAYS && !daysOff(amount).isEmpty();
  }

  LocalDate last(int amount) {
    return calendar.localDay(anchor).plusDays(amount);
  }

  /** From the anchor to the deadline, without the pauses that moved it. */
  private List<Stretch> between(List<Pause> pauses) {
    List<Stretch> between = new ArrayList<>();
    Instant from = anchor;
    for (Pause pause : pauses) {
      if (pause.from().isBefore(due)) {
        add(between, from, pause.from());
        from = pause.to();
      }
    }
    add(between, from, due);
    return between;
  }

  private static void add(List<Stretch> between, Instant from, Instant to) {
    if (from.isBefore(to)) {
      between.add(new Stretch(from, to));
    }
  }

  private List<Counted> days(int amount) {
    List<Counted> days = new ArrayList<>();
    LocalDate anchorDay = calendar.localDay(anchor);
    for (int n = 1; n <= amount; n++) {
      LocalDate day = anchorDay.plusDays(n);
      Instant begin = calendar.endOf(day.minusDays(1));
      days.add(day(new Stretch(begin, calendar.endOf(day)), day));
    }
    return days;
  }

  private List<Counted> workingDays(int amount) {
    List<Counted> days = new ArrayList<>();
    LocalDate anchorDay = calendar.localDay(anchor);
    for (int n = 1; n <= amount; n++) {
      LocalDate day = calendar.workingDayAfter(anchorDay, n);
      days.add(day(new Stretch(calendar.openingOf(day), calendar.closingOf(day)), day));
    }
    return days;
  }

  private Counted day(Stretch stretch, LocalDate day) {
    return new Counted(
        stretch.from(), stretch.to(), stretch.length(), 1, calendar.isMakeUpDay(day));
  }

  private boolean isMakeUp(Instant moment) {
    return calendar.isMakeUpDay(calendar.localDay(moment));
  }
}
