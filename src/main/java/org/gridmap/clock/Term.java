package org.gridmap.clock;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a stage may take, as a city writes it: {@code 3h}, {@code 8wh}, {@code 15d}, {@code
 * 2wd}.
 *
 * @param amount 1 to 9,999 of the unit
 */
public record Term(int amount, Unit unit) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(h|wh|d|wd)");

  /** What is counted. */
  public enum Unit {
    /** Hours of every day, nights and days off included. */
    HOURS,
    /** Hours inside the working time of the calendar. */
    WORKING_HOURS,
    /** Calendar days: the day of the anchor is not counted, due at 24:00 of the last one. */
    DAYS,
    /** Working days: the day of the anchor is not counted, due at the end of working time. */
    WORKING_DAYS;

    private static Unit of(String suffix) {
      return switch (suffix) {
        case "h" -> HOURS;
        case "wh" -> WORKING_HOURS;
        case "d" -> DAYS;
        default -> WORKING_DAYS;
      };
    }
  }

  public Term {
    if (amount < 1 || amount > 9_999) {
      throw new IllegalArgumentException("a term of " + amount);
    }
  }

  /**
   * Reads a term.
   *
   * @throws IllegalArgumentException for anything but a whole number from 1 to 9999 and one of
   *     {@code h wh d wd}
   */
  public static Term of(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a term: " + written);
    }
    return new Term(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2)));
  }

  /** As plain time: an hour of working time is an hour, a working day a day. */
  public Duration span() {
    return switch (unit) {
      case HOURS, WORKING_HOURS -> Duration.ofHours(amount);
      case DAYS, WORKING_DAYS -> Duration.ofDays(amount);
    };
  }
}
