package org.gridmap.draft;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Makes the geometry of a draft: EPSG:4326, longitude then latitude, degrees. */
final class Degrees {

  static final int SRID = 4326;

  static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

  private Degrees() {}

  /** Polygon or multipolygon as a multipolygon. */
  static MultiPolygon multiPolygon(Geometry area) {
    area.setSRID(SRID);
    return area instanceof MultiPolygon multi
        ? multi
        : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) area});
  }
}
