package org.gridmap.source;

import java.util.Arrays;
import java.util.Locale;

/** The formats that can be read; a new one is a new constant with its {@link FormatReader}. */
public enum FeatureFormat {
  GEOJSON(""),
  CSV(""),
  XLSX("xlsx"),
  SHAPEFILE("zip"),
  DBF("dbf"),
  GEOPACKAGE("gpkg"),
  FLATGEOBUF("fgb"),
  KML("kml"),
  KMZ("kmz");

  private final String ending;

  FeatureFormat(String ending) {
    this.ending = ending;
  }

  /** True for the formats that are text without a sign of their own in front. */
  boolean isPlainText() {
    return ending.isEmpty();
  }

  /** Its name for people. */
  TranslatedWord word() {
    return new TranslatedWord("format." + ending);
  }

  /**
   * The format of a file by its name or media type; GeoJSON when that says nothing.
   *
   * @param name e.g. {@code incidents.csv} or {@code text/csv}
   */
  public static FeatureFormat of(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    boolean table = plain.contains("csv") || plain.endsWith(".txt") || plain.endsWith(".tsv");
    if (table) {
      return CSV;
    }
    return Arrays.stream(values())
        .filter(format -> !format.isPlainText() && plain.endsWith("." + format.ending))
        .findFirst()
        .orElse(GEOJSON);
  }
}
