package org.gridmap.cli.balance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.Bridge;
import org.gridmap.balance.Explanation;
import org.gridmap.balance.Explanation.ChokePoint;
import org.gridmap.balance.Explanation.Miss;
import org.gridmap.cli.balance.TownPlan.DividedCommunity;
import org.gridmap.geometry.Block;
import org.locationtech.jts.geom.Point;

/** Why a community is divided no better, as rows of a report. */
final class Explanations {

  private Explanations() {}

  static void add(Map<String, Object> row, DividedCommunity of, BalanceSettings settings) {
    Explanation why = Explanation.of(of.division(), settings);
    row.put("even_share", why.evenShare());
    row.put("reachable_deviation", why.reachable());
    row.put("misses", why.misses().stream().map(miss -> miss(miss, of)).toList());
    row.put(
        "choke_points", why.chokePoints().stream().map(point -> chokePoint(point, of)).toList());
    row.put("bridges", of.division().bridges().stream().map(bridge -> bridge(bridge, of)).toList());
  }

  private static Map<String, Object> miss(Miss miss, DividedCommunity of) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("grid", of.names().get(miss.grid()));
    row.put("households", miss.households());
    row.put("reason", miss.reason());
    row.put(
        "buildings",
        miss.blocks().stream().flatMap(block -> block(of, block).buildings().stream()).toList());
    return row;
  }

  private static Map<String, Object> chokePoint(ChokePoint point, DividedCommunity of) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("grid", of.names().get(point.grid()));
    row.put("households_behind", point.householdsBehind());
    row.put("place", place(of, point.block()));
    return row;
  }

  private static Map<String, Object> bridge(Bridge bridge, DividedCommunity of) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("from", place(of, bridge.one()));
    row.put("to", place(of, bridge.other()));
    row.put("metres", bridge.metresApart());
    row.put("over_barrier", bridge.overBarrier());
    return row;
  }

  private static Block block(DividedCommunity of, int block) {
    return of.blocks().blocks().get(block);
  }

  private static List<Double> place(DividedCommunity of, int block) {
    Point inner = block(of, block).shape().getInteriorPoint();
    return List.of(inner.getX(), inner.getY());
  }
}
