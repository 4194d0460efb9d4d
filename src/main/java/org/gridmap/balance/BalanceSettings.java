package org.gridmap.balance;

/**
 * What a division should reach.
 *
 * @param target households of a grid, above 0
 * @param tolerance legal deviation from the target as a share, above 0 and below 1
 * @param profile balance or shape
 * @param kRule how many grids a community gets
 * @param effort how long to work
 * @param seed the same seed and input give the same plan
 */
public record BalanceSettings(
    double target, double tolerance, Profile profile, KRule kRule, Effort effort, long seed) {

  /** Target 300, tolerance 10 %, the balance profile, seed 1. */
  public static final BalanceSettings DEFAULT =
      new BalanceSettings(300, 0.1, Profile.BALANCE, KRule.EXACT, Effort.FULL, 1);

  public BalanceSettings {
    if (!(target > 0) || Double.isInfinite(target)) {
      throw new IllegalArgumentException("The target is " + target + " households.");
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("The tolerance is " + tolerance + ".");
    }
  }

  public BalanceSettings withProfile(Profile wanted) {
    return new BalanceSettings(target, tolerance, wanted, kRule, effort, seed);
  }

  public BalanceSettings withKRule(KRule rule) {
    return new BalanceSettings(target, tolerance, profile, rule, effort, seed);
  }

  public BalanceSettings withEffort(Effort wanted) {
    return new BalanceSettings(target, tolerance, profile, kRule, wanted, seed);
  }

  public BalanceSettings withSeed(long wanted) {
    return new BalanceSettings(target, tolerance, profile, kRule, effort, wanted);
  }

  /** Above this a building is a grid of its own. */
  double heavyAbove() {
    return target * (1 + tolerance);
  }
}
