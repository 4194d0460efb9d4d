package org.gridmap.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as files write them: ISO 8601 with an offset, or a local date and time, or a date (its
 * first moment) in the jurisdiction's zone; a blank or slash may stand for T or hyphen.
 */
public final class Times {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Pattern BLANK_BETWEEN = Pattern.compile("(?<=\\d) +(?=\\d)");
  private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|z|[+-]\\d\\d(:?\\d\\d)?)");
  private static final Pattern HOURS_ONLY = Pattern.compile("([+-]\\d\\d)$");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Times() {}

  /** The moment, or empty when it cannot be read or lies outside the years 1900 to 2199. */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    String plain = BLANK_BETWEEN.matcher(text.strip().replace('/', '-')).replaceFirst("T");
    try {
      Instant moment = parsed(plain, zone);
      boolean good = !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
      return good ? Optional.of(moment) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A moment of ISO 8601 that says its offset; a blank may stand for T.
   *
   * @throws DateTimeException when it cannot be read, or says no offset
   */
  public static Instant withOffset(String text) {
    Instant usual = UsualTime.read(text);
    return usual != null ? usual : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
  }

  /** The wall time in a zone; a time with an offset is turned into it. */
  public static Optional<LocalDateTime> wall(String text, ZoneId zone) {
    return parse(text, zone).map(moment -> LocalDateTime.ofInstant(moment, zone));
  }

  private static Instant parsed(String plain, ZoneId zone) {
    if (!plain.contains("T")) {
      return LocalDate.parse(plain).atStartOfDay(zone).toInstant();
    }
    return WITH_OFFSET.matcher(plain).matches()
        ? OffsetDateTime.parse(HOURS_ONLY.matcher(plain).replaceFirst("$1:00")).toInstant()
        : LocalDateTime.parse(plain).atZone(zone).toInstant();
  }
}
