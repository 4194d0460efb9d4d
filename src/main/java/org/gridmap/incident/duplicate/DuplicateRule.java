package org.gridmap.incident.duplicate;

import java.time.Duration;
import org.gridmap.jurisdiction.CategoryRule;

/**
 * How near in place and time two incidents of a category must be to be taken for one.
 *
 * @param radiusMetres between the two places
 * @param window between the two reports
 */
record DuplicateRule(double radiusMetres, Duration window) {

  /** For a category that left the rules. */
  static final DuplicateRule USUAL = new DuplicateRule(100, Duration.ofDays(14));

  /** As the rules of a place say it. */
  static DuplicateRule of(CategoryRule.Duplicates rule) {
    return new DuplicateRule(rule.radiusMetres(), rule.window());
  }
}
