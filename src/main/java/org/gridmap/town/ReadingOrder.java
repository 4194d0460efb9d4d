package org.gridmap.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The order in which area codes are given: rows from north to south, in a row from west to east
 * (domain rule for unit grids, GB/T 30428.1). The rows are bands of equal height between the
 * northernmost and southernmost centre, as many as the rounded square root of the number of areas.
 */
final class ReadingOrder {

  private ReadingOrder() {}

  /**
   * @param centre longitude and latitude by which an area is sorted
   */
  static <T> List<T> sort(List<T> areas, Function<T, Coordinate> centre) {
    Envelope extent = new Envelope();
    areas.forEach(area -> extent.expandToInclude(centre.apply(area)));
    int rows = Math.max(1, (int) StrictMath.rint(StrictMath.sqrt(areas.size())));
    double height = extent.getHeight() / rows;
    List<T> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.<T>comparingInt(area -> row(centre.apply(area), extent, height, rows))
            .thenComparingDouble(area -> centre.apply(area).x)
            .thenComparingDouble(area -> -centre.apply(area).y));
    return sorted;
  }

  private static int row(Coordinate centre, Envelope extent, double height, int rows) {
    if (height == 0) {
      return 0;
    }
    return Math.min(rows - 1, (int) ((extent.getMaxY() - centre.y) / height));
  }
}
