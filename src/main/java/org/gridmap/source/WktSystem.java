package org.gridmap.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference system written out in well-known text (version 1), as in a .prj file. */
final class WktSystem {

  private static final Pattern BEGINS =
      Pattern.compile("(?is)^\\s*(PROJCS|GEOGCS)\\s*\\[\\s*\"([^\"]*)\".*");
  private static final Pattern DATUM = Pattern.compile("(?is).*DATUM\\s*\\[\\s*\"([^\"]*)\".*");
  private static final Pattern AXIS = Pattern.compile("(?i),\\s*AXIS\\s*\\[[^\\]]*\\]");
  private static final Pattern GAUSS =
      Pattern.compile("(?i)PROJECTION\\s*\\[\\s*\"Gauss_Kr[^\"]*\"");

  private final String text;
  private final String kind;
  private final String name;
  private final String datum;

  private WktSystem(String text, Matcher begins, Matcher datum) {
    this.text = text;
    this.kind = begins.group(1).toUpperCase(Locale.ROOT);
    this.name = begins.group(2);
    this.datum = datum.matches() ? datum.group(1).toUpperCase(Locale.ROOT).replace(' ', '_') : "";
  }

  static boolean isOne(String text) {
    return BEGINS.matcher(text).matches();
  }

  static WktSystem of(String text) {
    Matcher begins = BEGINS.matcher(text);
    if (!begins.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new WktSystem(text, begins, DATUM.matcher(text));
  }

  /** The name people know it by. */
  String name() {
    return name;
  }

  /** True for degrees of WGS 84 or CGCS2000. */
  boolean isPlainDegrees() {
    return kind.equals("GEOGCS") && isModern();
  }

  /** True when its datum is WGS 84 or CGCS2000, which count as equal. */
  boolean isModern() {
    return datum.contains("WGS") && datum.contains("84")
        || datum.contains("CHINA_2000")
        || datum.contains("CGCS2000")
        || datum.equals("CHINA_GEODETIC_COORDINATE_SYSTEM_2000");
  }

  /** True for Beijing 1954 and Xi'an 1980, tens of metres off by secret amounts. */
  boolean isOldChinese() {
    return datum.contains("BEIJING") || datum.contains("XIAN") || datum.contains("XI'AN");
  }

  /** The text as GeoTools reads it: x before y, and one name for one projection. */
  String plain() {
    String withoutAxes = AXIS.matcher(text).replaceAll("");
    return GAUSS.matcher(withoutAxes).replaceAll("PROJECTION[\"Transverse_Mercator\"");
  }
}
