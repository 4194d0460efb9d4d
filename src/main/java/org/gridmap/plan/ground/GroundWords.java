package org.gridmap.plan.ground;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a planner says about a building. */
@Component
class GroundWords {

  private static final Set<String> USES =
      Set.of(
          "RESIDENTIAL",
          "MIXED",
          "COMMERCIAL",
          "OFFICE",
          "SCHOOL",
          "HOSPITAL",
          "PUBLIC",
          "INDUSTRIAL",
          "OTHER");

  private static final int MOST_HOUSEHOLDS = 100_000;
  private static final int LONGEST = 64;
  private static final int ISO_DAY_LENGTH = 10;

  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  GroundWords(JurisdictionSettings jurisdiction, Clock clock) {
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A day, or a moment with its offset, that is not to come; now when absent. */
  Instant moment(@Nullable String at) {
    Instant now = now();
    if (at == null) {
      return now;
    }
    Instant moment;
    try {
      moment =
          at.length() == ISO_DAY_LENGTH
              ? LocalDate.parse(at).atStartOfDay(jurisdiction.zone()).toInstant()
              : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException unreadable) {
      throw RequestWords.invalid("at", at);
    }
    if (moment.isAfter(now)) {
      throw RequestWords.invalid("at", at);
    }
    return moment;
  }

  static @Nullable Integer households(@Nullable Integer count) {
    if (count != null && (count < 0 || count > MOST_HOUSEHOLDS)) {
      throw RequestWords.invalid("households", count);
    }
    return count;
  }

  static @Nullable Integer positive(String name, @Nullable Integer number) {
    if (number != null && (number < 1 || number > 1000)) {
      throw RequestWords.invalid(name, number);
    }
    return number;
  }

  static @Nullable String use(@Nullable String use) {
    String known = use == null ? null : use.strip().toUpperCase(Locale.ROOT);
    if (known != null && !USES.contains(known)) {
      throw RequestWords.invalid("use", known);
    }
    return known;
  }

  /** A short text in one line; not empty. */
  static String text(String name, String value) {
    String text = value.strip();
    if (text.isEmpty()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw RequestWords.invalid(name, text);
    }
    return text;
  }

  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
    }
    return value;
  }
}
