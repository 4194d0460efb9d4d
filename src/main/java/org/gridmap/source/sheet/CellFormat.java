package org.gridmap.source.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gridmap.source.NumberText;
import org.gridmap.source.SheetTime;
import org.jspecify.annotations.Nullable;

/**
 * How a number in a cell is meant: a plain one, a date, or a code with leading zeros.
 *
 * @param date true for a date or a time
 * @param digits how many digits a code has at least; 0 for a plain number
 */
record CellFormat(boolean date, int digits) {

  static final CellFormat GENERAL = new CellFormat(false, 0);

  /** What does not count when one looks for day and month: quoted words, colours, escapes. */
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

  private static final Pattern ZEROS = Pattern.compile("0{2,}");

  /** A spreadsheet keeps so many digits of a number. */
  private static final int DIGITS_KEPT = 15;

  static CellFormat of(int id, @Nullable String code) {
    if (code == null) {
      boolean date =
          id >= 14 && id <= 22
              || id >= 27 && id <= 36
              || id >= 45 && id <= 47
              || id >= 50 && id <= 58;
      return date ? new CellFormat(true, 0) : GENERAL;
    }
    String plain = WORDS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (plain.contains("general")) {
      return GENERAL;
    }
    boolean date = plain.matches(".*[ymdhs年月日].*");
    return new CellFormat(date, !date && ZEROS.matcher(plain).matches() ? plain.length() : 0);
  }

  /**
   * A number as it is meant. One that no longer has all its digits stays marked as that.
   *
   * @param raw as the file writes it
   */
  Object meaning(String raw, boolean since1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException notANumber) {
      return raw;
    }
    if (date && number.signum() >= 0) {
      return SheetTime.ofSerial(number.doubleValue(), since1904)
          .map(CellFormat::written)
          .orElse(raw);
    }
    BigDecimal kept = number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros();
    boolean whole = kept.scale() <= 0;
    if (digits > 0 && whole && number.signum() >= 0) {
      String plain = kept.toPlainString();
      return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
    boolean incomplete = whole && kept.precision() - kept.scale() > DIGITS_KEPT;
    return NumberText.ofSheet(
        incomplete || kept.precision() - kept.scale() > 300 ? raw : kept.toPlainString());
  }

  private static String written(LocalDateTime moment) {
    boolean day = moment.toLocalTime().toSecondOfDay() == 0;
    return day
        ? LocalDate.from(moment).toString()
        : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
