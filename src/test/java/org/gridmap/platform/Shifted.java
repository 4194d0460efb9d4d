package org.gridmap.platform;

import org.locationtech.jts.geom.Coordinate;

/** A place as a map of another datum has it: what people copy into a report, in tests. */
public final class Shifted {

  private Shifted() {}

  /**
   * @param lon degrees east in WGS 84
   * @param lat degrees north in WGS 84
   * @return longitude ({@code x}) and latitude ({@code y}) in the datum
   */
  public static Coordinate into(Datum datum, double lon, double lat) {
    return switch (datum) {
      case WGS84, CGCS2000 -> new Coordinate(lon, lat);
      case GCJ02 -> ChinaShift.wgs84ToGcj02(lon, lat);
      case BD09 -> {
        Coordinate gcj02 = ChinaShift.wgs84ToGcj02(lon, lat);
        yield ChinaShift.gcj02ToBd09(gcj02.x, gcj02.y);
      }
    };
  }
}
