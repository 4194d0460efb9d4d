package org.gridmap.platform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields of comma-separated tables (RFC 4180) that a spreadsheet reads as what they are. */
public final class CsvText {

  private CsvText() {}

  /**
   * One field: quoted where it must be; a text that a spreadsheet would take for a formula begins
   * with an apostrophe.
   *
   * @param value null: an empty field
   */
  public static String field(@Nullable Object value) {
    String text =
        value == null
            ? ""
            : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    boolean formula = value instanceof String && text.matches("(?s)[=+@\t\r-].*");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
