package org.gridmap.cli.hotspots;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Local wall times as files write them: {@code 2026-03-01T08:15:30}, a blank instead of the T,
 * seconds and their fraction or the whole time of day optional. An offset behind the time is not
 * applied: the wall time is what counts.
 */
final class WallTime {

  private static final double NANOS_PER_DAY = 86_400e9;

  private WallTime() {}

  /**
   * Reads a wall time.
   *
   * @throws DateTimeException if it is none
   */
  static LocalDateTime parse(String text) {
    String stripped = text.strip();
    if (stripped.length() < 10) {
      throw new DateTimeException("'" + text + "' is not a time");
    }
    LocalDate date = LocalDate.parse(stripped.substring(0, 10));
    String rest = stripped.substring(10);
    if (rest.isEmpty()) {
      return date.atStartOfDay();
    }
    if (rest.charAt(0) != 'T' && rest.charAt(0) != ' ') {
      throw new DateTimeException("'" + text + "' is not a time");
    }
    return date.atTime(LocalTime.parse(rest.substring(1).replaceFirst("\\s*(Z|[+-][0-9:]+)$", "")));
  }

  /** The slice ⌊(time − start)/length⌋. */
  static long slice(LocalDateTime start, LocalDateTime time, double days) {
    Duration since = Duration.between(start, time);
    long length = Math.round(days * NANOS_PER_DAY);
    return Math.floorDiv(since.toNanos(), length);
  }
}
