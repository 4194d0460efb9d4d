package org.gridmap.cli.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes moments to the second in UTC, {@code 2026-03-01T08:00:00Z}. The days are written once: a
 * table of a million rows has few of them.
 */
final class WrittenMoments {

  private static final int SECONDS_OF_A_DAY = 86_400;

  private final Map<Long, String> days = new HashMap<>();

  void append(StringBuilder text, Instant moment) {
    long day = Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_DAY);
    int second = Math.floorMod(moment.getEpochSecond(), SECONDS_OF_A_DAY);
    text.append(days.computeIfAbsent(day, one -> LocalDate.ofEpochDay(one).toString())).append('T');
    two(text, second / 3600).append(':');
    two(text, second / 60 % 60).append(':');
    two(text, second % 60).append('Z');
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
