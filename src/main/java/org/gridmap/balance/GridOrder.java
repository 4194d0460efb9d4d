package org.gridmap.balance;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which the grids of a new division are numbered. */
final class GridOrder {

  private GridOrder() {}

  /**
   * Renames grids from north to south in rows as high as a mean grid is wide, and from west to east
   * in a row.
   */
  static int[] fromNorthWest(BlockGraph graph, int[] gridOf, int grids) {
    double[] x = new double[grids];
    double[] y = new double[grids];
    double[] area = new double[grids];
    double top = Double.NEGATIVE_INFINITY;
    for (int v = 0; v < gridOf.length; v++) {
      area[gridOf[v]] += graph.area[v];
      x[gridOf[v]] += graph.area[v] * graph.x[v];
      y[gridOf[v]] += graph.area[v] * graph.y[v];
      top = Math.max(top, graph.y[v]);
    }
    double north = top;
    double height = Math.sqrt(Arrays.stream(area).sum() / grids);
    Integer[] order = new Integer[grids];
    Arrays.setAll(order, grid -> grid);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer g) -> Math.floor((north - y[g] / area[g]) / height))
            .thenComparingDouble(g -> x[g] / area[g])
            .thenComparingInt(g -> g));
    int[] name = new int[grids];
    for (int place = 0; place < grids; place++) {
      name[order[place]] = place;
    }
    return Arrays.stream(gridOf).map(grid -> name[grid]).toArray();
  }
}
