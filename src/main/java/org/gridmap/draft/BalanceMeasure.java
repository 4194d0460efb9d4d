package org.gridmap.draft;

import org.gridmap.balance.BalanceSettings;

/** What the balance kernel shall reach for a plan. */
public final class BalanceMeasure {

  private BalanceMeasure() {}

  public static BalanceSettings settings(DraftSettings settings) {
    BalanceSettings usual = BalanceSettings.DEFAULT;
    return new BalanceSettings(
        settings.target(),
        Math.max(0.001, Math.min(0.999, settings.tolerance())),
        usual.profile(),
        usual.kRule(),
        usual.effort(),
        usual.seed());
  }
}
