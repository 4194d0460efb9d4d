package org.gridmap.draft;

/**
 * What a plan is measured by, as it was when the plan began.
 *
 * @param target households a grid should have, above 0
 * @param tolerance share above or below the target that still counts as balanced, above 0 and below
 *     1
 */
public record DraftSettings(int target, double tolerance) {

  public DraftSettings {
    if (target <= 0 || !(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("target " + target + ", tolerance " + tolerance);
    }
  }

  /** Share above (+) or below (-) the target. */
  public double deviation(int households) {
    return (households - target) / (double) target;
  }
}
