package org.gridmap.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells from its first bytes that a file is neither text in UTF-8, GeoJSON nor CSV. */
final class OtherFormat {

  private OtherFormat() {}

  /**
   * Refuses other formats by name.
   *
   * @param head the first bytes, up to a few thousand
   * @throws FaultFound {@code OTHER_FORMAT}
   */
  static void refuse(byte[] head) {
    String format = nameOf(head, new String(head, StandardCharsets.ISO_8859_1));
    if (format != null) {
      throw new FaultFound(
          Fault.of(FaultCode.OTHER_FORMAT, Place.FILE)
              .with("format", new TranslatedWord("format." + format)));
    }
  }

  private static @Nullable String nameOf(byte[] head, String text) {
    if (text.startsWith("PK\u0003\u0004")) {
      boolean workbook = text.contains("xl/") || text.contains("[Content_Types].xml");
      return workbook
          ? "xlsx"
          : text.contains(".ods") || text.contains("spreadsheet") ? "ods" : "zip";
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "xls";
    }
    if (text.startsWith("\0\0\u0027\n")) {
      return "shp";
    }
    if (text.startsWith("SQLite format 3")) {
      return "gpkg";
    }
    if (text.startsWith("\u001F\u008B")
        || text.startsWith("7z\u00BC\u00AF")
        || text.startsWith("Rar!")) {
      return "packed";
    }
    if (text.startsWith("%PDF")) {
      return "pdf";
    }
    return ofText(head, text);
  }

  private static @Nullable String ofText(byte[] head, String text) {
    boolean marked = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
    boolean everySecondZero =
        head.length > 3
            && (head[0] == 0) != (head[1] == 0)
            && (head[2] == 0) == (head[0] == 0)
            && (head[3] == 0) == (head[1] == 0);
    if (marked || everySecondZero) {
      return "utf16";
    }
    String words = text.replace("\u00EF\u00BB\u00BF", "").stripLeading();
    return words.startsWith("<") ? "xml" : null;
  }
}
