package org.gridmap.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gridmap.clock.DueSum.DayOff;
import org.gridmap.clock.DueSum.Reason;
import org.jspecify.annotations.Nullable;

/**
 * When people work: periods of a day, on Mondays to Fridays without the days off and on make-up
 * days. After its last known day only weekends are off. Counts in tables that are made once, for
 * the years 1990 to 2099.
 */
public final class WorkingCalendar {

  private static final long FIRST_DAY = LocalDate.of(1990, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2099, 12, 31).toEpochDay();
  private static final long NANOS = 1_000_000_000L;

  private final ZoneId zone;
  private final @Nullable LocalDate until;

  /** The end of the last day that is known. */
  private final Instant knownUntil;

  private final Set<LocalDate> daysOff;
  private final int periodsOfADay;

  /** Begin, end and working time before it of every period, in nanoseconds. */
  private final long[] begin;

  private final long[] end;
  private final long[] before;

  private final AscendingNumbers byBegin;
  private final AscendingNumbers byBefore;

  /** Epoch day and end of working time of every working day. */
  private final long[] workingDay;

  private final long[] closing;

  /**
   * A stretch of working time.
   *
   * @param to after {@code from}; midnight means the end of the day
   */
  public record Period(LocalTime from, LocalTime to) {
    public Period {
      if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
        throw new IllegalArgumentException("a period from " + from + " to " + to);
      }
    }
  }

  /**
   * @param zone of local days and times
   * @param periods at least one, without overlaps
   * @param daysOff Mondays to Fridays on which nobody works
   * @param workingDays make-up Saturdays and Sundays
   * @param until the last day that is known; null: all are
   * @throws IllegalArgumentException when periods are missing or overlap
   */
  public WorkingCalendar(
      ZoneId zone,
      List<Period> periods,
      Set<LocalDate> daysOff,
      Set<LocalDate> workingDays,
      @Nullable LocalDate until) {
    this.zone = zone;
    this.until = until;
    this.knownUntil = until == null ? Instant.MAX : endOf(until, zone);
    this.daysOff = Set.copyOf(daysOff);
    this.periodsOfADay = periods.size();
    List<Period> ordered = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
    requireApart(ordered);
    int days = (int) (LAST_DAY - FIRST_DAY + 1);
    long[] dayTable = new long[days];
    int count = 0;
    for (long day = FIRST_DAY; day <= LAST_DAY; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      if (isWorkingDay(date, daysOff, workingDays)) {
        dayTable[count++] = day;
      }
    }
    workingDay = Arrays.copyOf(dayTable, count);
    closing = new long[count];
    begin = new long[count * ordered.size()];
    end = new long[begin.length];
    before = new long[begin.length];
    fill(ordered);
    byBegin = new AscendingNumbers(begin);
    byBefore = new AscendingNumbers(before);
  }

  private static void requireApart(List<Period> ordered) {
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException("a calendar without working time");
    }
    for (int i = 1; i < ordered.size(); i++) {
      LocalTime earlier = ordered.get(i - 1).to();
      if (earlier.equals(LocalTime.MIDNIGHT) || earlier.isAfter(ordered.get(i).from())) {
        throw new IllegalArgumentException("periods overlap at " + ordered.get(i).from());
      }
    }
  }

  private boolean isWorkingDay(LocalDate date, Set<LocalDate> daysOff, Set<LocalDate> workingDays) {
    boolean known = until == null || !date.isAfter(until);
    if (known && workingDays.contains(date)) {
      return true;
    }
    return !isWeekend(date) && !(known && daysOff.contains(date));
  }

  private static boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  private void fill(List<Period> periods) {
    long worked = 0;
    int at = 0;
    for (int i = 0; i < workingDay.length; i++) {
      LocalDate date = LocalDate.ofEpochDay(workingDay[i]);
      for (Period period : periods) {
        boolean wholeDay = period.to().equals(LocalTime.MIDNIGHT);
        begin[at] = nanos(date.atTime(period.from()).atZone(zone).toInstant());
        end[at] =
            nanos(
                (wholeDay ? date.plusDays(1) : date).atTime(period.to()).atZone(zone).toInstant());
        before[at] = worked;
        worked += end[at] - begin[at];
        at++;
      }
      closing[i] = end[at - 1];
    }
  }

  public ZoneId zone() {
    return zone;
  }

  /** Whether a day lies after the last one that is known. */
  boolean isProvisional(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  /** Whether the local day of a moment does. */
  boolean isProvisional(Instant moment) {
    return until != null && !moment.isBefore(knownUntil);
  }

  LocalDate localDay(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The end of a local day, 24:00. */
  Instant endOf(LocalDate day) {
    return endOf(day, zone);
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The day itself when somebody works on it, else the next on which somebody does. */
  LocalDate workingDayFrom(LocalDate day) {
    int at = Arrays.binarySearch(workingDay, inTable(day));
    return LocalDate.ofEpochDay(workingDay[inTable(at < 0 ? -at - 1 : at, workingDay)]);
  }

  /** The n-th working day after a day, from 1. */
  LocalDate workingDayAfter(LocalDate day, int n) {
    int at = Arrays.binarySearch(workingDay, inTable(day));
    int next = at < 0 ? -at - 1 : at + 1;
    return LocalDate.ofEpochDay(workingDay[inTable(next + n - 1, workingDay)]);
  }

  /** The end of working time of a working day. */
  Instant closingOf(LocalDate day) {
    return instant(closing[Arrays.binarySearch(workingDay, inTable(day))]);
  }

  /** The begin of working time of a working day. */
  Instant openingOf(LocalDate day) {
    return instant(begin[Arrays.binarySearch(workingDay, inTable(day)) * periodsOfADay]);
  }

  private boolean isWorkingDay(LocalDate day) {
    return Arrays.binarySearch(workingDay, inTable(day)) >= 0;
  }

  /** Whether a day is a Saturday or Sunday on which people work. */
  boolean isMakeUpDay(LocalDate day) {
    return isWeekend(day) && isWorkingDay(day);
  }

  /** The days from a first one, before an end, on which nobody works. */
  List<DayOff> daysOff(LocalDate first, LocalDate end) {
    return first
        .datesUntil(end.isBefore(first) ? first : end)
        .filter(day -> !isWorkingDay(day))
        .map(day -> new DayOff(day, reasonOff(day)))
        .toList();
  }

  private Reason reasonOff(LocalDate day) {
    return daysOff.contains(day) && !isProvisional(day) ? Reason.LISTED : Reason.WEEKEND;
  }

  /** The working time in a stretch, period by period. */
  List<Stretch> workingStretches(Stretch within) {
    List<Stretch> stretches = new ArrayList<>();
    long to = nanos(within.to());
    int at = Arrays.binarySearch(begin, nanos(within.from()));
    for (int i = Math.max(0, at < 0 ? -at - 2 : at); i < begin.length && begin[i] < to; i++) {
      long from = Math.max(begin[i], nanos(within.from()));
      if (from < Math.min(end[i], to)) {
        stretches.add(new Stretch(instant(from), instant(Math.min(end[i], to))));
      }
    }
    return stretches;
  }

  /** How many local days end after a moment, until another, itself included. */
  int dayEnds(Instant after, Instant to) {
    return (int) (localDay(to).toEpochDay() - localDay(after).toEpochDay());
  }

  /** How many working days end their working time after a moment, until another, included. */
  int closings(Instant after, Instant to) {
    return closingsUntil(to) - closingsUntil(after);
  }

  private int closingsUntil(Instant moment) {
    int at = Arrays.binarySearch(closing, nanos(moment));
    return at < 0 ? -at - 1 : at + 1;
  }

  /** Working time between two moments, in nanoseconds. */
  long workingNanos(Instant from, Instant to) {
    return worked(nanos(to)) - worked(nanos(from));
  }

  /**
   * The moment at which so much working time has run since another. At the very end of a period it
   * is that end, not the beginning of the next.
   *
   * @param working nanoseconds; 0 gives the moment itself
   */
  Instant plusWorking(Instant from, long working) {
    if (working == 0) {
      return from;
    }
    long total = worked(nanos(from)) + working;
    int period = inTable(byBefore.lastBelow(total), before);
    return instant(begin[period] + total - before[period]);
  }

  private long worked(long moment) {
    int period = byBegin.lastUntil(moment);
    if (period < 0) {
      return 0;
    }
    return before[period] + Math.min(moment, end[period]) - begin[period];
  }

  private static long inTable(LocalDate day) {
    long at = day.toEpochDay();
    if (at < FIRST_DAY || at > LAST_DAY) {
      throw new IllegalArgumentException(day + " is not in the years 1990 to 2099");
    }
    return at;
  }

  private static int inTable(int at, long[] table) {
    if (at < 0 || at >= table.length) {
      throw new IllegalArgumentException("a working day outside the years 1990 to 2099");
    }
    return at;
  }

  private static long nanos(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), NANOS), (long) moment.getNano());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }
}
