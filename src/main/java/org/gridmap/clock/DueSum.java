package org.gridmap.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a stage is due when it is: the sum, line by line, from its anchor to its deadline.
 *
 * <ul>
 *   <li>Hours: the counted time is the term; the anchor, the counted time and the time of the
 *       pauses add up to the deadline.
 *   <li>Working hours: the counted time is the term; the deadline is the moment at which it and the
 *       working time of the pauses have run since the anchor.
 *   <li>Days and working days: as many are counted as the term and the pauses have; the deadline is
 *       the end of the last, or that of the next working day when it was rolled forward.
 *   <li>Extended: the deadline is what it was extended to and the time of the pauses after that;
 *       nothing is counted from the anchor any more.
 * </ul>
 *
 * @param round from 1; every reopening begins another
 * @param within the term of the stage
 * @param anchor the moment it counts from
 * @param counted what was counted, in order; nothing when it was extended
 * @param daysOff days between anchor and deadline on which nothing is counted, in order
 * @param pauses those since the anchor, or since the extension, in order; also one that came too
 *     late to move anything
 * @param extension the last one; null when there was none
 * @param rolledFrom the last counted day when that was a day off and the deadline was rolled
 *     forward; null otherwise
 * @param firstDue the deadline as it was when the stage started
 * @param due the deadline, which this explains; itself still in time
 * @param provisional the deadline lies after the last day the calendar knows
 */
public record DueSum(
    int round,
    String stage,
    Term within,
    Instant anchor,
    List<Counted> counted,
    List<DayOff> daysOff,
    List<Pause> pauses,
    @Nullable Extension extension,
    @Nullable LocalDate rolledFrom,
    Instant firstDue,
    Instant due,
    boolean provisional) {

  public DueSum {
    counted = List.copyOf(counted);
    daysOff = List.copyOf(daysOff);
    pauses = List.copyOf(pauses);
  }

  /**
   * A stretch that was counted.
   *
   * @param time how much of it; for days the time between its ends, which plays no part
   * @param days 1 when days are counted, else 0
   * @param makeUpDay whether it lies on a Saturday or Sunday that is worked
   */
  public record Counted(Instant from, Instant to, Duration time, int days, boolean makeUpDay) {}

  /** A day on which nothing is counted. */
  public record DayOff(LocalDate day, Reason reason) {}

  /** Why nobody works on a day. */
  public enum Reason {
    WEEKEND,
    /** Listed in the calendar, as official holidays are. */
    LISTED
  }

  /**
   * A pause, and how far it moved the deadline.
   *
   * @param to when it ended; the moment of the question when it has not
   * @param time by which the deadline moved: of working time when that is counted; zero when days
   *     are counted, or when the pause began after the deadline
   * @param days by which the deadline moved; 0 when hours are counted
   */
  public record Pause(Instant from, Instant to, Duration time, int days) {}

  /**
   * An extension.
   *
   * @param at when it was given
   * @param to the deadline it gave
   */
  public record Extension(Instant at, Instant to) {}
}
