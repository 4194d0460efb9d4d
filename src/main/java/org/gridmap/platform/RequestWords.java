package org.gridmap.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one reading of words that requests carry. A word that cannot be meant is refused with {@code
 * INVALID_PARAMETER}, its name and the beginning of its value; a missing or blank one is null.
 */
public final class RequestWords {

  private static final int LONGEST_SHOWN = 40;
  private static final int DAY_LENGTH = "2026-01-31".length();
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

  private RequestWords() {}

  /** A level and a code, as in {@code SUBDISTRICT/110101001}; neither is empty. */
  public record LevelAndCode(String level, String code) {}

  /** The refusal of a value, whatever is wrong with it. */
  public static Problem invalid(String name, Object value) {
    return new Problem(RequestProblem.INVALID_PARAMETER)
        .with("name", name)
        .with("value", value instanceof String text ? shortened(text) : value);
  }

  /** The beginning of a text that may be very long, for showing it back. */
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /** The constant of a name, written in any case. */
  public static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String text, Class<E> choices) {
    if (isBlank(text)) {
      return null;
    }
    try {
      return Enum.valueOf(choices, text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw invalid(name, text);
    }
  }

  /** As {@link #choice(String, String, Class)}, with what is meant when nothing is said. */
  public static <E extends Enum<E>> E choice(String name, @Nullable String text, E usual) {
    E chosen = choice(name, text, usual.getDeclaringClass());
    return chosen == null ? usual : chosen;
  }

  /** {@code true} or {@code false}, in any case. */
  public static @Nullable Boolean yesOrNo(String name, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(name, text);
    };
  }

  /** A whole number of 64 bits. */
  public static @Nullable Long wholeNumber(String name, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException notANumber) {
      throw invalid(name, text);
    }
  }

  /** A finite decimal number from {@code least} to {@code most}, both included. */
  public static @Nullable Double number(
      String name, @Nullable String text, double least, double most) {
    if (isBlank(text)) {
      return null;
    }
    try {
      double number = Double.parseDouble(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw invalid(name, text);
    }
    throw invalid(name, text);
  }

  /**
   * The number itself.
   *
   * @throws Problem {@code INVALID_PARAMETER} when it is below {@code least} or above {@code most}
   */
  public static int within(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw invalid(name, number);
    }
    return number;
  }

  /** A day of the years 1900 to 2200. */
  public static @Nullable LocalDate day(String name, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (isOrdinary(day)) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      throw invalid(name, text);
    }
    throw invalid(name, text);
  }

  /**
   * A moment of the years 1900 to 2200, with its offset; a {@code +} that a form turned into a
   * blank is understood.
   */
  public static @Nullable OffsetDateTime moment(String name, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
      if (isOrdinary(moment.toLocalDate())) {
        return moment;
      }
    } catch (DateTimeException unreadable) {
      throw invalid(name, text);
    }
    throw invalid(name, text);
  }

  /**
   * A moment, or a day that stands for its beginning.
   *
   * @param zone of days
   */
  public static @Nullable Instant momentOrDay(String name, @Nullable String text, ZoneId zone) {
    if (isBlank(text)) {
      return null;
    }
    return text.strip().length() == DAY_LENGTH
        ? day(name, text).atStartOfDay(zone).toInstant()
        : moment(name, text).toInstant();
  }

  /** {@code LEVEL/code}; a code without its level is refused, as is a level without a code. */
  public static @Nullable LevelAndCode levelAndCode(String name, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    String[] words = text.strip().split("/", 2);
    if (words.length < 2 || words[0].isBlank() || words[1].isBlank()) {
      throw invalid(name, text);
    }
    return new LevelAndCode(words[0].strip(), words[1].strip());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isOrdinary(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }
}
