package org.gridmap.platform;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * The reference a coordinate is given in. WGS 84 and CGCS2000 count as equal (they differ by
 * decimetres, a declared equivalence); GCJ-02 and BD-09 are the shifted systems of Chinese map
 * services.
 */
public enum Datum {
  WGS84,
  CGCS2000,
  GCJ02,
  BD09;

  /**
   * The datum of a name as written in requests and files; case, blanks, hyphens and underscores do
   * not count.
   *
   * @throws Problem {@code UNKNOWN_DATUM} for any other name
   */
  public static Datum named(String name) {
    String plain = name.strip().toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
    for (Datum datum : values()) {
      if (datum.name().equals(plain)) {
        return datum;
      }
    }
    throw new Problem(RequestProblem.UNKNOWN_DATUM).with("datum", name);
  }

  /**
   * Converts to WGS 84.
   *
   * @param lon degrees east in this datum
   * @param lat degrees north in this datum
   * @return longitude ({@code x}) and latitude ({@code y}) in WGS 84
   */
  public Coordinate toWgs84(double lon, double lat) {
    return switch (this) {
      case WGS84, CGCS2000 -> new Coordinate(lon, lat);
      case GCJ02 -> ChinaShift.gcj02ToWgs84(lon, lat);
      case BD09 -> {
        Coordinate gcj02 = ChinaShift.bd09ToGcj02(lon, lat);
        yield ChinaShift.gcj02ToWgs84(gcj02.x, gcj02.y);
      }
    };
  }

  /**
   * Converts from WGS 84: the inverse of {@link #toWgs84}.
   *
   * @param lon degrees east in WGS 84
   * @param lat degrees north in WGS 84
   * @return longitude ({@code x}) and latitude ({@code y}) in this datum
   */
  public Coordinate fromWgs84(double lon, double lat) {
    return switch (this) {
      case WGS84, CGCS2000 -> new Coordinate(lon, lat);
      case GCJ02 -> ChinaShift.wgs84ToGcj02(lon, lat);
      case BD09 -> {
        Coordinate gcj02 = ChinaShift.wgs84ToGcj02(lon, lat);
        yield ChinaShift.gcj02ToBd09(gcj02.x, gcj02.y);
      }
    };
  }
}
