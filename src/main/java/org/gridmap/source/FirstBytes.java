package org.gridmap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its first bytes, and from the names in it when it is packed. */
final class FirstBytes {

  private static final int HEAD = 4096;

  private FirstBytes() {}

  /**
   * The format of a file.
   *
   * @param named what its name says, which counts where its bytes say nothing
   * @throws FaultFound {@code OTHER_FORMAT}, {@code NO_LAYER_IN_FILE}; {@code FILE_DAMAGED} when
   *     the named format begins with a sign that is not there
   */
  static FeatureFormat formatOf(Path file, FeatureFormat named, ReadLimits limits)
      throws IOException {
    byte[] head = head(file);
    String signs = new String(head, StandardCharsets.ISO_8859_1);
    FeatureFormat format = bySigns(head, signs);
    if (format != null) {
      return format;
    }
    if (signs.startsWith("PK\u0003\u0004") || signs.startsWith("PK\u0005\u0006")) {
      return packed(file, head, limits);
    }
    OtherFormat.refuse(head);
    if (beginsWithBrace(head)) {
      return FeatureFormat.GEOJSON;
    }
    if (!named.isPlainText()) {
      throw new FaultFound(
          Fault.of(FaultCode.FILE_DAMAGED, Place.FILE).with("detail", named.word()));
    }
    return named;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }

  private static @Nullable FeatureFormat bySigns(byte[] head, String signs) {
    if (signs.startsWith("SQLite format 3")) {
      return FeatureFormat.GEOPACKAGE;
    }
    if (signs.startsWith("fgb\u0003fgb")) {
      return FeatureFormat.FLATGEOBUF;
    }
    boolean kml = signs.contains("<kml") || signs.contains(":kml ");
    if (kml && signs.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<")) {
      return FeatureFormat.KML;
    }
    return isDbf(head) ? FeatureFormat.DBF : null;
  }

  /** A dBASE table: its version, a date, a header of 32 bytes for each field and one more. */
  private static boolean isDbf(byte[] head) {
    if (head.length < 33 || head[0] != 3 && head[0] != 0x30 && (head[0] & 0xFF) != 0x83) {
      return false;
    }
    int length = head[8] & 0xFF | (head[9] & 0xFF) << 8;
    boolean date = head[2] >= 0 && head[2] <= 12 && head[3] >= 0 && head[3] <= 31;
    return date && length > 32 && (head[10] | head[11]) != 0;
  }

  private static FeatureFormat packed(Path file, byte[] head, ReadLimits limits) {
    try (PackedFile packed = PackedFile.open(file, limits)) {
      if (packed.find("xl/workbook.xml") != null) {
        return FeatureFormat.XLSX;
      }
      if (packed.find(".shp") != null) {
        return FeatureFormat.SHAPEFILE;
      }
      if (packed.find(".kml") != null) {
        return FeatureFormat.KMZ;
      }
      if (packed.find("content.xml") != null) {
        OtherFormat.refuse(head);
      }
      throw new FaultFound(
          Fault.of(FaultCode.NO_LAYER_IN_FILE, Place.FILE)
              .with("names", String.join(", ", packed.names().stream().limit(10).toList())));
    }
  }

  private static boolean beginsWithBrace(byte[] head) {
    int at = head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0;
    while (at < head.length && (Character.isWhitespace(head[at]) || head[at] == 0x1E)) {
      at++;
    }
    return at < head.length && head[at] == '{';
  }
}
