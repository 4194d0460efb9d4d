package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What more moved households would gain, so that a planner can choose. */
final class Frontier {

  private static final double[] BUDGETS = {0, 0.003, 0.01, 0.03};
  private static final double[] PRICES = {Double.POSITIVE_INFINITY, 4, 2, 1, 0.5, 0.25, 0.1, 0};

  private Frontier() {}

  /** For each share of households that may move, the plan with most grids in tolerance. */
  static List<Map<String, Object>> of(
      TiledTown tiled, FormerAssignment former, TownInput town, TownRequest request)
      throws InterruptedException {
    List<Map<String, Object>> plans = new ArrayList<>();
    for (double price : PRICES) {
      TownPlan plan = TownPlan.rebalance(tiled, former, request, price).counted(town.buildings);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("move_price", Double.isInfinite(price) ? "infinite" : price);
      row.putAll(moved(plan, former, town));
      row.putAll(balance(plan, request.settings().target()));
      plans.add(row);
    }
    List<Map<String, Object>> frontier = new ArrayList<>();
    for (double budget : BUDGETS) {
      Map<String, Object> best = new LinkedHashMap<>();
      best.put("may_move", budget);
      plans.stream()
          .filter(row -> (double) row.get("moved_household_share") <= budget)
          .reduce((one, other) -> within(other) >= within(one) ? other : one)
          .ifPresent(best::putAll);
      frontier.add(best);
    }
    return frontier;
  }

  private static double within(Map<String, Object> row) {
    return (double) row.get("dev_within10");
  }

  private static Map<String, Object> balance(TownPlan plan, double target) {
    double[] off =
        plan.grids().stream().mapToDouble(g -> Math.abs(g.households() / target - 1)).toArray();
    int near = 0;
    int legal = 0;
    double worst = 0;
    for (double each : off) {
      near += each <= 0.05 + 1e-9 ? 1 : 0;
      legal += each <= 0.1 + 1e-9 ? 1 : 0;
      worst = Math.max(worst, each);
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("grids", off.length);
    row.put("dev_within5", (double) near / off.length);
    row.put("dev_within10", (double) legal / off.length);
    row.put("dev_max", worst);
    return row;
  }

  /** Buildings and households that have another grid than before. */
  static Map<String, Object> moved(TownPlan plan, FormerAssignment former, TownInput town) {
    long buildings = 0;
    long households = 0;
    long all = 0;
    for (TownBuilding each : town.buildings.values()) {
      all += each.households();
      String before = former.grid(each.id());
      if (before != null && !before.equals(plan.grid(each.id()))) {
        buildings++;
        households += each.households();
      }
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("moved_buildings", buildings);
    row.put("moved_households", households);
    row.put("moved_household_share", (double) households / Math.max(1, all));
    return row;
  }
}
