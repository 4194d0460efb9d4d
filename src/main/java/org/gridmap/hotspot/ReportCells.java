package org.gridmap.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Points in square cells as wide as a distance, to ask whether enough of them are near a place. */
final class ReportCells {

  private final PlacedReports points;
  private final double distance;
  private final Map<Long, int[]> cells = new HashMap<>();
  private final Map<Long, Integer> sizes = new HashMap<>();

  ReportCells(PlacedReports points, double distanceMetres) {
    this.points = points;
    this.distance = distanceMetres;
    for (int point = 0; point < points.count(); point++) {
      long key = key(cell(points.x(point)), cell(points.y(point)));
      int size = sizes.merge(key, 1, Integer::sum);
      int[] members = cells.computeIfAbsent(key, fresh -> new int[4]);
      if (size > members.length) {
        members = Arrays.copyOf(members, 2 * members.length);
        cells.put(key, members);
      }
      members[size - 1] = point;
    }
  }

  private long cell(double metres) {
    return (long) Math.floor(metres / distance);
  }

  private static long key(long column, long row) {
    return column << 32 ^ (row & 0xFFFFFFFFL);
  }

  /** Whether at least so many points are nearer than the distance. */
  boolean hasWithin(double x, double y, int enough) {
    int found = 0;
    for (long column = cell(x) - 1; column <= cell(x) + 1; column++) {
      for (long row = cell(y) - 1; row <= cell(y) + 1; row++) {
        int[] members = cells.get(key(column, row));
        int size = members == null ? 0 : sizes.get(key(column, row));
        for (int n = 0; n < size; n++) {
          double dx = points.x(members[n]) - x;
          double dy = points.y(members[n]) - y;
          found += dx * dx + dy * dy < distance * distance ? 1 : 0;
          if (found >= enough) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
