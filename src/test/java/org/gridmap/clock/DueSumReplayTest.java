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
import org.gridmap.clock.DueSum.Counted;
import org.gridmap.clock.DueSum.Pause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds up the lines of a sum, without rules or events, gets the deadline. */
class DueSumReplayTest {

  private static final List<WorkingCalendar.Period> HOURS =
      List.of(
          new WorkingCalendar.Period(LocalTime.of(8, 30), LocalTime.of(12, 0)),
          new WorkingCalendar.Period(LocalTime.of(13, 30), LocalTime.of(17, 30)));

  private static final List<String> STATES = List.of("S", "A", "B", "C");

  private record Days(ZoneId zone, Set<LocalDate> off, Set<LocalDate> worked) {

    boolean isWork(LocalDate day) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      return worked.contains(day) || (!weekend && !off.contains(day));
    }

    boolean isWork(Instant moment) {
      ZonedDateTime now = moment.atZone(zone);
      LocalTime time = now.toLocalTime();
      return isWork(now.toLocalDate())
          && HOURS.stream().anyMatch(one -> !time.isBefore(one.from()) && time.isBefore(one.to()));
    }
  }

  /** Berlin changes its clocks on 29 March 2026. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin"})
  void theLinesOfASumAddUpToItsDeadline(String zone) {
    Random random = new Random(20260301);
    int replayed = 0;
    for (int trial = 0; trial < 3_000; trial++) {
      Set<LocalDate> off = someDays(random);
      Set<LocalDate> worked = someDays(random);
      worked.removeAll(off);
      Days days = new Days(ZoneId.of(zone), off, worked);
      ClockPolicy policy = policy(random, days);
      List<ClockEvent> events = events(random, policy);
      Instant at = events.get(events.size() - 1).at().plusSeconds(60L * random.nextInt(9_000));

      List<DueSum> sums = Clocks.sums(policy, events, at);

      assertThat(sums)
          .as("%s %s until %s, off %s, worked %s", policy.stages(), events, at, off, worked)
          .extracting(sum -> sum.round() + sum.stage() + sum.anchor() + sum.firstDue() + sum.due())
          .isEqualTo(
              Clocks.of(policy, events, at).stream()
                  .filter(clock -> clock.startedAt() != null)
                  .map(
                      clock ->
                          clock.round()
                              + clock.stage()
                              + clock.startedAt()
                              + clock.firstDueAt()
                              + clock.dueAt())
                  .toList());
      for (DueSum sum : sums) {
        assertThat(replayed(sum, days))
            .as("%s of %s, off %s, worked %s", sum, events, off, worked)
            .isEqualTo(sum.due());
        replayed++;
      }
    }
    assertThat(replayed).isGreaterThan(5_000);
  }

  private static Instant replayed(DueSum sum, Days days) {
    Duration paused = sum.pauses().stream().map(Pause::time).reduce(Duration.ZERO, Duration::plus);
    if (sum.extension() != null) {
      return sum.extension().to().plus(paused);
    }
    Duration counted =
        sum.counted().stream().map(Counted::time).reduce(Duration.ZERO, Duration::plus);
    return switch (sum.within().unit()) {
      case HOURS -> {
        assertThat(counted).isEqualTo(Duration.ofHours(sum.within().amount()));
        yield sum.anchor().plus(counted).plus(paused);
      }
      case WORKING_HOURS -> {
        assertThat(counted).isEqualTo(Duration.ofHours(sum.within().amount()));
        yield worked(sum.anchor(), counted.plus(paused), days);
      }
      case DAYS -> {
        Instant last = last(sum);
        yield sum.rolledFrom() == null ? last : workingDayAfter(sum, days);
      }
      case WORKING_DAYS -> last(sum);
    };
  }

  /** The end of the last counted day; as many are counted as the term and the pauses have. */
  private static Instant last(DueSum sum) {
    int paused = sum.pauses().stream().mapToInt(Pause::days).sum();
    assertThat(sum.counted()).hasSize(sum.within().amount() + paused);
    return sum.counted().get(sum.counted().size() - 1).to();
  }

  private static Instant workingDayAfter(DueSum sum, Days days) {
    LocalDate day = sum.rolledFrom();
    assertThat(day.plusDays(1).atStartOfDay(days.zone()).toInstant()).isEqualTo(last(sum));
    for (DueSum.DayOff off : sum.daysOff()) {
      assertThat(off.day()).isEqualTo(day);
      day = day.plusDays(1);
    }
    assertThat(days.isWork(day)).isTrue();
    return day.plusDays(1).atStartOfDay(days.zone()).toInstant();
  }

  /** Looks at the clock every minute. */
  private static Instant worked(Instant from, Duration working, Days days) {
    Instant now = from;
    for (long left = working.toMinutes(); left > 0; now = now.plusSeconds(60)) {
      left -= days.isWork(now) ? 1 : 0;
    }
    return now;
  }

  private static ClockPolicy policy(Random random, Days days) {
    List<StageRule> stages = new ArrayList<>();
    for (String stage : List.of("A", "B", "C")) {
      Term.Unit unit = Term.Unit.values()[random.nextInt(4)];
      StageRule.Start start = StageRule.Start.values()[random.nextInt(2)];
      Term term = new Term(1 + random.nextInt(9), unit);
      stages.add(new StageRule(stage, stage, term, start, random.nextBoolean()));
    }
    WorkingCalendar calendar =
        new WorkingCalendar(days.zone(), HOURS, days.off(), days.worked(), null);
    return new ClockPolicy("p", "S", calendar, random.nextInt(10) > 0, 0.8, stages);
  }

  /** Some of the pauses begin exactly at a deadline. */
  private static List<ClockEvent> events(Random random, ClockPolicy policy) {
    List<ClockEvent> events = new ArrayList<>();
    Instant now = Instant.parse("2026-03-20T00:00:00Z").plusSeconds(60L * random.nextInt(9_000));
    events.add(new ClockEvent.Entered("S", now));
    for (int i = random.nextInt(9); i > 0; i--) {
      now = next(random, policy, events, now);
      events.add(
          switch (random.nextInt(8)) {
            case 0, 1, 2 -> new ClockEvent.Hold(now);
            case 3, 4 -> new ClockEvent.Resume(now);
            case 5 -> new ClockEvent.Extend("B", now.plusSeconds(60L * random.nextInt(3_000)), now);
            case 6 -> new ClockEvent.Entered(STATES.get(random.nextInt(4)), now);
            default ->
                random.nextInt(3) == 0 ? new ClockEvent.Reopen(now) : new ClockEvent.Hold(now);
          });
    }
    return events;
  }

  private static Instant next(
      Random random, ClockPolicy policy, List<ClockEvent> events, Instant now) {
    Instant soon = now.plusSeconds(60L * random.nextInt(2_000));
    return random.nextInt(3) > 0
        ? soon
        : Clocks.of(policy, events, now).stream()
            .map(StageClock::dueAt)
            .filter(due -> due != null && due.isAfter(now))
            .findFirst()
            .orElse(soon);
  }

  private static Set<LocalDate> someDays(Random random) {
    Set<LocalDate> days = new TreeSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      days.add(LocalDate.of(2026, 3, 18).plusDays(random.nextInt(30)));
    }
    return days;
  }
}
