package org.gridmap.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Times as spreadsheets count them: days since the end of 1899, with parts of a day. */
public final class SheetTime {

  private static final double LATEST = 2_958_466;
  private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
  private static final int SECONDS_A_DAY = 86_400;

  private SheetTime() {}

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
