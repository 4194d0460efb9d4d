package org.gridmap.hotspot.ground;

import org.gridmap.geometry.Plane;
import org.locationtech.jts.geom.Envelope;

/**
 * The one metric plane of the city: the CGCS2000 3-degree zone of its middle, or elsewhere on earth
 * the UTM zone. x = easting, y = northing in metres.
 *
 * @param epsg code of the plane; the zones have eastings without the zone's number
 */
public record CityPlane(Plane plane, int epsg) {

  private static final int FIRST_ZONE = 25;
  private static final int LAST_ZONE = 45;
  private static final int EPSG_OF_FIRST_ZONE = 4534;

  /** The plane for an extent in degrees (EPSG:4326). */
  public static CityPlane of(Envelope extent) {
    double lon = extent.isNull() ? 117 : extent.centre().x;
    double lat = extent.isNull() ? 40 : extent.centre().y;
    int zone = (int) Math.rint(lon / 3);
    if (zone >= FIRST_ZONE && zone <= LAST_ZONE && lat > 0) {
      int epsg = EPSG_OF_FIRST_ZONE + zone - FIRST_ZONE;
      return new CityPlane(Plane.cgcs2000ThreeDegreeZone(zone), epsg);
    }
    int utm = Math.min(60, Math.max(1, (int) Math.floor((lon + 180) / 6) + 1));
    return new CityPlane(Plane.utm(utm, lat >= 0), (lat >= 0 ? 32600 : 32700) + utm);
  }
}
