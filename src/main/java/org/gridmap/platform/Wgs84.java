package org.gridmap.platform;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** The one factory of geometry inside the service: EPSG:4326, longitude then latitude, degrees. */
public final class Wgs84 {

  public static final int SRID = 4326;

  public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

  private Wgs84() {}

  /**
   * Makes a point.
   *
   * @param lon degrees east, −180 to 180
   * @param lat degrees north, −90 to 90
   * @throws Problem {@code COORDINATE_OUT_OF_RANGE} when a coordinate is not finite or out of range
   */
  public static Point point(double lon, double lat) {
    requireInRange(lon, lat);
    return FACTORY.createPoint(new Coordinate(lon, lat));
  }

  /** Refuses coordinates that are not finite or lie outside −180..180 and −90..90 degrees. */
  public static void requireInRange(double lon, double lat) {
    boolean lonGood = lon >= -180 && lon <= 180;
    boolean latGood = lat >= -90 && lat <= 90;
    if (!lonGood || !latGood) {
      throw new Problem(RequestProblem.COORDINATE_OUT_OF_RANGE)
          .with("lon", String.valueOf(lon))
          .with("lat", String.valueOf(lat));
    }
  }

  /**
   * A polygon as a one-part multipolygon, the form of every stored area.
   *
   * @throws IllegalArgumentException for anything but a polygon or a multipolygon
   */
  public static MultiPolygon multiPolygon(Geometry geometry) {
    if (geometry instanceof MultiPolygon multi) {
      return multi;
    }
    if (geometry instanceof Polygon polygon) {
      return FACTORY.createMultiPolygon(new Polygon[] {polygon});
    }
    throw new IllegalArgumentException("not an area: " + geometry.getGeometryType());
  }
}
