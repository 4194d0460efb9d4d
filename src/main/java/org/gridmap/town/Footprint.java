package org.gridmap.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines of buildings in metres around their centre, x along the street, counter-clockwise, first
 * corner not repeated; {@link #place} turns one with the street and puts it on the earth.
 */
final class Footprint {

  private static final double MOSTLY_ALONG_X = 0.8;

  private final Terrain terrain;
  private final GeometryFactory geometries;

  Footprint(Terrain terrain, GeometryFactory geometries) {
    this.terrain = terrain;
    this.geometries = geometries;
  }

  static double[][] block(double width, double depth) {
    double w = width / 2;
    double d = depth / 2;
    return new double[][] {{-w, -d}, {w, -d}, {w, d}, {-w, d}};
  }

  /** A tower whose four corners are cut out. */
  static double[][] cross(double width, double depth, double notch) {
    double w = width / 2;
    double d = depth / 2;
    double n = notch;
    return new double[][] {
      {-w + n, -d}, {w - n, -d}, {w - n, -d + n}, {w, -d + n}, {w, d - n}, {w - n, d - n},
      {w - n, d}, {-w + n, d}, {-w + n, d - n}, {-w, d - n}, {-w, -d + n}, {-w + n, -d + n}
    };
  }

  /** A slab of two halves, the eastern one set back to the north. */
  static double[][] stepped(double width, double depth, double step) {
    double w = width / 2;
    double d = depth / 2;
    double s = step / 2;
    return new double[][] {
      {-w, -d - s},
      {0, -d - s},
      {0, -d + s},
      {w, -d + s},
      {w, d + s},
      {0, d + s},
      {0, d - s},
      {-w, d - s}
    };
  }

  /** Two wings around a court that is open to the south. */
  static double[][] court(double width, double depth, double thick) {
    double w = width / 2;
    double d = depth / 2;
    double t = thick;
    return new double[][] {
      {-w, -d}, {-w + t, -d}, {-w + t, d - t}, {w - t, d - t}, {w - t, -d}, {w, -d}, {w, d}, {-w, d}
    };
  }

  /** Two parallel wings with a link between them. */
  static double[][] linked(double width, double depth, double thick) {
    double w = width / 2;
    double d = depth / 2;
    double t = thick;
    double l = thick / 2;
    return new double[][] {
      {-w, -d},
      {w, -d},
      {w, -d + t},
      {l, -d + t},
      {l, d - t},
      {w, d - t},
      {w, d},
      {-w, d},
      {-w, d - t},
      {-l, d - t},
      {-l, -d + t},
      {-w, -d + t}
    };
  }

  /** An angle: a long wing to the south, a short one to the west. */
  static double[][] angle(double width, double depth, double thick) {
    double w = width / 2;
    double d = depth / 2;
    double t = thick;
    return new double[][] {{-w, -d}, {w, -d}, {w, -d + t}, {-w + t, -d + t}, {-w + t, d}, {-w, d}};
  }

  /** A stadium: two straights and two half circles, the longer axis along the longer side. */
  static double[][] oval(double width, double depth) {
    boolean wide = width >= depth;
    double radius = (wide ? depth : width) / 2;
    double reach = (wide ? width : depth) / 2 - radius;
    int half = 10;
    double[][] outline = new double[2 * half + 2][];
    for (int i = 0; i <= half; i++) {
      double turn = StrictMath.PI * i / half - StrictMath.PI / 2;
      double along = reach + radius * StrictMath.cos(turn);
      double across = radius * StrictMath.sin(turn);
      outline[i] = wide ? new double[] {along, across} : new double[] {-across, along};
      outline[half + 1 + i] = wide ? new double[] {-along, -across} : new double[] {across, -along};
    }
    return outline;
  }

  static double[][] turned(double[][] outline, double degrees) {
    double cos = StrictMath.cos(degrees * StrictMath.PI / 180);
    double sin = StrictMath.sin(degrees * StrictMath.PI / 180);
    double[][] turned = new double[outline.length][];
    for (int i = 0; i < outline.length; i++) {
      double[] corner = outline[i];
      turned[i] =
          new double[] {corner[0] * cos - corner[1] * sin, corner[0] * sin + corner[1] * cos};
    }
    return turned;
  }

  /** The outline around a point of the drawing board, turned with the streets there. */
  Polygon place(double[][] outline, double x, double y) {
    return place(outline, x, y, MOSTLY_ALONG_X);
  }

  /** As {@link #place(double[][], double, double)}, along the x axis (1) or the y axis (0). */
  Polygon place(double[][] outline, double x, double y, double alongX) {
    double[] centre = terrain.metres(x, y);
    double[] heading = terrain.heading(x, y, alongX);
    Coordinate[] ring = new Coordinate[outline.length + 1];
    for (int i = 0; i < outline.length; i++) {
      double[] corner = outline[i];
      ring[i] =
          Terrain.placeMetres(
              centre[0] + corner[0] * heading[0] - corner[1] * heading[1],
              centre[1] + corner[0] * heading[1] + corner[1] * heading[0]);
    }
    ring[outline.length] = ring[0].copy();
    return geometries.createPolygon(ring);
  }
}
