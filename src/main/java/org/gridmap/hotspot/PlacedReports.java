package org.gridmap.hotspot;

import java.util.Arrays;
import org.gridmap.hotspot.ground.CityPlane;

/**
 * The counted incidents of a period as points of the city's plane. Immutable; holds its own copy.
 */
final class PlacedReports {

  private final CityPlane plane;
  private final double[] x;
  private final double[] y;

  PlacedReports(CityPlane plane, double[] x, double[] y) {
    this.plane = plane;
    this.x = x.clone();
    this.y = y.clone();
  }

  CityPlane plane() {
    return plane;
  }

  int count() {
    return x.length;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  /** The points of a rectangle, sides included. */
  PlacedReports within(double minX, double minY, double maxX, double maxY) {
    double[] someX = new double[x.length];
    double[] someY = new double[x.length];
    int count = 0;
    for (int point = 0; point < x.length; point++) {
      if (x[point] >= minX && x[point] <= maxX && y[point] >= minY && y[point] <= maxY) {
        someX[count] = x[point];
        someY[count++] = y[point];
      }
    }
    return new PlacedReports(plane, Arrays.copyOf(someX, count), Arrays.copyOf(someY, count));
  }

  double[] eastings() {
    return x.clone();
  }

  double[] northings() {
    return y.clone();
  }
}
