package org.gridmap.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form in which nearly every file writes a moment, {@code 2026-03-01T08:30:00+08:00}
 * (also with a blank for T, and Z), ten times as fast as the general reader, which reads all
 * others.
 */
final class UsualTime {

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int WITH_Z = 20;
  private static final int WITH_OFFSET = 25;

  private final String text;

  private UsualTime(String text) {
    this.text = text;
  }

  /** The moment; null when it is written in another way, or is none. */
  static @Nullable Instant read(String text) {
    boolean ends =
        text.length() == WITH_Z
            ? text.charAt(19) == 'Z'
            : text.length() == WITH_OFFSET && text.charAt(22) == ':';
    return ends ? new UsualTime(text).moment() : null;
  }

  private @Nullable Instant moment() {
    char between = text.charAt(10);
    boolean parted =
        text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && (between == 'T' || between == ' ')
            && text.charAt(13) == ':'
            && text.charAt(16) == ':';
    int century = two(0, 99);
    int year = two(2, 99);
    int month = two(5, 12);
    int day = two(8, 31);
    int hour = two(11, 23);
    int minute = two(14, 59);
    int second = two(17, 59);
    Integer offset = offset();
    if (!parted || (century | year | month | day | hour | minute | second) < 0 || offset == null) {
      return null;
    }
    try {
      long days = LocalDate.of(century * 100 + year, month, day).toEpochDay();
      long seconds = hour * 3600L + minute * 60 + second - offset;
      return Instant.ofEpochSecond(days * SECONDS_OF_A_DAY + seconds);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Seconds east of Greenwich; null when it is none below 18 hours. */
  private @Nullable Integer offset() {
    if (text.length() == WITH_Z) {
      return 0;
    }
    char sign = text.charAt(19);
    int hours = two(20, 17);
    int minutes = two(23, 59);
    if ((sign != '+' && sign != '-') || (hours | minutes) < 0) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '+' ? seconds : -seconds;
  }

  /** Two digits; negative when they are none or more than the most. */
  private int two(int at, int most) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    int value = tens * 10 + ones;
    return digits && value <= most ? value : -1;
  }
}
