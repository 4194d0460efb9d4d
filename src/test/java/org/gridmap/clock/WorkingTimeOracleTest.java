package org.gridmap.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the calendar against somebody who looks at the clock every minute. */
class WorkingTimeOracleTest {

  private static final List<WorkingCalendar.Period> HOURS =
      List.of(
          new WorkingCalendar.Period(LocalTime.of(8, 30), LocalTime.of(12, 0)),
          new WorkingCalendar.Period(LocalTime.of(13, 30), LocalTime.of(17, 30)));

  /** Berlin changes its clocks on 29 March and 25 October 2026. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin"})
  void workingHoursWithPausesAreThoseOnTheClock(String zoneName) {
    ZoneId zone = ZoneId.of(zoneName);
    Random random = new Random(20260301);
    for (int trial = 0; trial < 300; trial++) {
      Set<LocalDate> off = someDays(random);
      Set<LocalDate> worked = someDays(random);
      worked.removeAll(off);
      WorkingCalendar calendar = new WorkingCalendar(zone, HOURS, off, worked, null);
      int hours = 1 + random.nextInt(30);
      ClockPolicy policy =
          new ClockPolicy(
              "p",
              "S",
              calendar,
              true,
              0.8,
              List.of(
                  new StageRule(
                      "A",
                      "A",
                      new Term(hours, Term.Unit.WORKING_HOURS),
                      StageRule.Start.CASE_START,
                      false)));
      Instant start = minute(random, LocalDate.of(2026, 3, 20).atStartOfDay(zone), 14);
      List<ClockEvent> events = new ArrayList<>(List.of(new ClockEvent.Entered("S", start)));
      Instant hold = start.plus(Duration.ofMinutes(random.nextInt(3000)));
      Instant resume = hold.plus(Duration.ofMinutes(1 + random.nextInt(6000)));
      events.add(new ClockEvent.Hold(hold));
      events.add(new ClockEvent.Resume(resume));

      Instant due = Clocks.of(policy, events, resume.plusSeconds(1)).get(0).dueAt();

      assertThat(due)
          .as(
              "%d wh from %s, held %s to %s, off %s, worked %s",
              hours, start, hold, resume, off, worked)
          .isEqualTo(watched(zone, off, worked, start, hold, resume, hours * 60));
    }
  }

  private static Instant watched(
      ZoneId zone,
      Set<LocalDate> off,
      Set<LocalDate> worked,
      Instant start,
      Instant hold,
      Instant resume,
      int minutes) {
    Instant now = start;
    int left = minutes;
    while (true) {
      boolean held = !now.isBefore(hold) && now.isBefore(resume);
      if (!held && isWork(now.atZone(zone), off, worked)) {
        left--;
      }
      now = now.plusSeconds(60);
      if (left == 0) {
        return now;
      }
    }
  }

  private static boolean isWork(ZonedDateTime now, Set<LocalDate> off, Set<LocalDate> worked) {
    LocalDate day = now.toLocalDate();
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean working = worked.contains(day) || (!weekend && !off.contains(day));
    LocalTime time = now.toLocalTime();
    return working
        && HOURS.stream()
            .anyMatch(period -> !time.isBefore(period.from()) && time.isBefore(period.to()));
  }

  private static Set<LocalDate> someDays(Random random) {
    Set<LocalDate> days = new TreeSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      days.add(LocalDate.of(2026, 3, 18).plusDays(random.nextInt(30)));
    }
    return days;
  }

  private static Instant minute(Random random, ZonedDateTime from, int days) {
    return from.toInstant().plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
  }
}
