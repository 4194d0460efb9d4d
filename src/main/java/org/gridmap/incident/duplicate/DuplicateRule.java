package org.gridmap.incident.duplicate;

import java.time.Duration;
import org.gridmap.incident.Category;

/**
 * How near in place and time two incidents of a category must be to be taken for one.
 *
 * @param radiusMetres between the two places
 * @param window between the two reports
 */
record DuplicateRule(double radiusMetres, Duration window) {

  private static final DuplicateRule USUAL = new DuplicateRule(100, Duration.ofDays(14));

  /** The rule of a category: the same for all as long as jurisdictions do not say otherwise. */
  static DuplicateRule of(Category category) {
    return USUAL;
  }
}
