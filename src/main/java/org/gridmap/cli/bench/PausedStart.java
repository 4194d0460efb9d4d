package org.gridmap.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridmap.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * An incident of the comparison: when its clocks start, and the one pause that one in twenty has.
 * All times are full minutes, as the other library counts no seconds.
 */
record PausedStart(Instant start, @Nullable Instant hold, @Nullable Instant resume) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Working hours of the four stages. */
  static final List<Integer> HOURS = List.of(3, 8, 24, 36);

  static final List<WorkingCalendar.Period> PERIODS =
      List.of(
          new WorkingCalendar.Period(LocalTime.of(8, 30), LocalTime.of(12, 0)),
          new WorkingCalendar.Period(LocalTime.of(13, 30), LocalTime.of(17, 30)));

  /**
   * Spring Festival of 2026, and the two weekends that are worked for it (State Council notice).
   */
  static final Set<LocalDate> DAYS_OFF =
      Set.of(
          LocalDate.of(2026, 2, 16),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2026, 2, 18),
          LocalDate.of(2026, 2, 19),
          LocalDate.of(2026, 2, 20),
          LocalDate.of(2026, 2, 23));

  static final Set<LocalDate> WORKING_DAYS =
      Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28));

  private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
  private static final int MINUTES = 120 * 24 * 60;

  static List<PausedStart> some(int count, long seed) {
    Random random = new Random(seed);
    List<PausedStart> starts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Instant start = FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
      if (random.nextInt(20) > 0) {
        starts.add(new PausedStart(start, null, null));
      } else {
        Instant hold = start.plus(Duration.ofMinutes(random.nextInt(3_000)));
        Instant resume = hold.plus(Duration.ofMinutes(1 + random.nextInt(6_000)));
        starts.add(new PausedStart(start, hold, resume));
      }
    }
    return starts;
  }
}
