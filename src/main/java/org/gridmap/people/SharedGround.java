package org.gridmap.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who leads where an extent touches several grids, or several compounds.
 *
 * @param lead code of the one with the largest share; of equal ones the lowest code
 * @param others codes of those that are co-responsible, in the same order
 */
public record SharedGround(String lead, List<String> others) {

  /**
   * Shares that differ by less than this part of the larger one are equal: the rest is rounding.
   */
  private static final double SAME = 1e-9;

  public SharedGround {
    others = List.copyOf(others);
  }

  /**
   * Orders by share.
   *
   * @param shares of the extent by code, in any one measure; what has no share is left out
   * @return empty when nobody has a share
   */
  public static Optional<SharedGround> of(Map<String, Double> shares) {
    double largest = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (!(largest > 0)) {
      return Optional.empty();
    }
    List<String> ordered =
        shares.entrySet().stream()
            .filter(share -> share.getValue() > largest * SAME)
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Double> share) -> -rounded(share.getValue(), largest))
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    return Optional.of(new SharedGround(ordered.get(0), ordered.subList(1, ordered.size())));
  }

  private static long rounded(double share, double largest) {
    return Math.round(share / largest / SAME);
  }
}
