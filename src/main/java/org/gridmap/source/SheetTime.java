package org.gridmap.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as spreadsheets count them: days since the end of 1899, with parts of a day. */
public final class SheetTime {

  private static final double LATEST = 2_958_466;
  private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
  private static final int SECONDS_A_DAY = 86_400;

  private static final int FIRST_YEAR_OF_CELLS = 1981;

  private SheetTime() {}

  /**
   * The moment of a cell that shows a plain number of days, the older ones being mere numbers.
   *
   * @return empty for a value that no spreadsheet holds or that lies before 1981
   */
  static Optional<Instant> ofCell(@Nullable Object cell, ZoneId zone) {
    if (!(cell instanceof NumberText number && number.ofSheet())) {
      return Optional.empty();
    }
    return ofSerial(number.value().doubleValue(), false)
        .filter(moment -> moment.getYear() >= FIRST_YEAR_OF_CELLS)
        .map(moment -> moment.atZone(zone).toInstant());
  }

  /**
   * The wall time to the second.
   *
   * @param since1904 true when the days are counted from the first of January 1904
   * @return empty for a number that no spreadsheet shows as a date
   */
  public static Optional<LocalDateTime> ofSerial(double serial, boolean since1904) {
    if (!(serial >= 0 && serial < LATEST)) {
      return Optional.empty();
    }
    long seconds = Math.round(serial * SECONDS_A_DAY);
    LocalDate first =
        since1904
            ? LocalDate.of(1904, 1, 1)
            : LocalDate.of(1899, 12, serial < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30);
    return Optional.of(first.atStartOfDay().plusSeconds(seconds));
  }
}
