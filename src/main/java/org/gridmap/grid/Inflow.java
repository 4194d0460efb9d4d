package org.gridmap.grid;

import java.util.Comparator;

/**
 * What a planned grid gets from a grid that is valid now.
 *
 * @param seriesId the grid it comes from
 * @param households resident households, 0 or more
 * @param squareDegrees of ground; decides where households are equal
 */
public record Inflow(long seriesId, int households, double squareDegrees) {

  /** Of two equal shares that of the older grid comes last: it is the largest. */
  public static final Comparator<Inflow> SMALLEST_FIRST =
      Comparator.comparingInt(Inflow::households)
          .thenComparingDouble(Inflow::squareDegrees)
          .thenComparing(Comparator.comparingLong(Inflow::seriesId).reversed());
}
