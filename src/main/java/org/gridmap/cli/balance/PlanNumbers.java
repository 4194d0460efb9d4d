package org.gridmap.cli.balance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Plane;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The figures of a plan: households against the target and the community's mean, compounds cut, and
 * the polygons. Shares are of grids; deviations are shares of the target or the mean.
 */
final class PlanNumbers {

  private static final double ROUNDING = 1e-9;

  private final TownPlan plan;
  private final TownInput town;
  private final BalanceSettings settings;
  private final Map<String, Object> numbers = new LinkedHashMap<>();

  private PlanNumbers(TownPlan plan, TownInput town, BalanceSettings settings) {
    this.plan = plan;
    this.town = town;
    this.settings = settings;
  }

  /** Names and values, in order. */
  static Map<String, Object> of(TownPlan plan, TownInput town, BalanceSettings settings) {
    PlanNumbers work = new PlanNumbers(plan, town, settings);
    work.count();
    work.measureHouseholds();
    work.measureCompounds();
    work.measurePolygons();
    return work.numbers;
  }

  private void count() {
    long households = town.buildings.values().stream().mapToLong(TownBuilding::households).sum();
    numbers.put("grids", plan.grids().size());
    numbers.put("grids_expected", communityGrids().values().stream().mapToInt(k -> k).sum());
    numbers.put("communities", town.communities.size());
    numbers.put("buildings", town.buildings.size());
    numbers.put("households", households);
    numbers.put(
        "unassigned", town.buildings.keySet().stream().filter(b -> plan.grid(b) == null).count());
    numbers.put(
        "empty_grids", plan.grids().stream().filter(grid -> grid.households() == 0).count());
  }

  /** Grids by the rule, of communities with buildings. */
  private Map<String, Integer> communityGrids() {
    Map<String, Integer> grids = new HashMap<>();
    communityHouseholds()
        .forEach(
            (community, sum) ->
                grids.put(community, (int) Math.max(1, Math.rint(sum / settings.target()))));
    return grids;
  }

  private Map<String, Long> communityHouseholds() {
    Map<String, Long> sums = new HashMap<>();
    town.buildings
        .values()
        .forEach(each -> sums.merge(each.community(), (long) each.households(), Long::sum));
    return sums;
  }

  private void measureHouseholds() {
    double[] fromTarget =
        plan.grids().stream().mapToDouble(g -> g.households() / settings.target() - 1).toArray();
    Map<String, Integer> grids = communityGrids();
    Map<String, Long> sums = communityHouseholds();
    double[] fromMean =
        plan.grids().stream()
            .filter(g -> sums.getOrDefault(g.community(), 0L) > 0)
            .mapToDouble(
                g -> {
                  double all = sums.get(g.community());
                  return g.households() * grids.get(g.community()) / all - 1;
                })
            .toArray();
    bands("dev", fromTarget);
    bands("devc", fromMean);
    double squares = 0;
    for (double each : fromTarget) {
      squares += Math.pow(each * settings.target(), 2);
    }
    numbers.put("rms_households", Math.sqrt(squares / Math.max(1, fromTarget.length)));
  }

  private void bands(String name, double[] deviations) {
    for (int percent : new int[] {5, 10, 20}) {
      int within = 0;
      for (double each : deviations) {
        within += Math.abs(each) <= percent / 100.0 + ROUNDING ? 1 : 0;
      }
      numbers.put(name + "_within" + percent, (double) within / Math.max(1, deviations.length));
    }
    double most = 0;
    double sum = 0;
    for (double each : deviations) {
      most = Math.max(most, Math.abs(each));
      sum += Math.abs(each);
    }
    numbers.put(name + "_max", most);
    numbers.put(name + "_mean", sum / Math.max(1, deviations.length));
  }

  private void measureCompounds() {
    Set<List<String>> pieces = new HashSet<>();
    Map<String, Long> households = new HashMap<>();
    for (TownBuilding each : town.buildings.values()) {
      if (!each.compound().isEmpty() && each.households() > 0) {
        pieces.add(List.of(each.compound(), String.valueOf(plan.grid(each.id()))));
        households.merge(each.compound(), (long) each.households(), Long::sum);
      }
    }
    long needed = 0;
    for (long sum : households.values()) {
      needed += (long) Math.max(1, Math.ceil(sum / (1.1 * settings.target())));
    }
    if (!households.isEmpty()) {
      numbers.put("compound_pieces", pieces.size());
      numbers.put("compound_pieces_needed", needed);
      numbers.put("compounds_cut_without_need", pieces.size() - needed);
    }
  }

  private void measurePolygons() {
    List<CodedPolygon> polygons =
        plan.grids().stream().map(grid -> new CodedPolygon(grid.id(), grid.shape())).toList();
    numbers.put("poly_count", polygons.size());
    numbers.put("poly_invalid", polygons.stream().filter(p -> !p.shape().isValid()).count());
    numbers.put(
        "poly_multipart", polygons.stream().filter(p -> !(p.shape() instanceof Polygon)).count());
    double ground = town.communities.values().stream().mapToDouble(c -> c.shape().getArea()).sum();
    double covered = polygons.stream().mapToDouble(p -> p.shape().getArea()).sum();
    numbers.put("poly_overlaps", overlaps(polygons));
    numbers.put("poly_gap_share", Math.max(0, 1 - covered / ground));
    numbers.put("poly_buildings_in_wrong_grid", misplaced(polygons));
    numbers.put(
        "poly_pp_mean",
        plan.grids().stream().mapToDouble(g -> compactness(g.shape())).average().orElse(0));
  }

  private static int overlaps(List<CodedPolygon> polygons) {
    try {
      Locator.compile(polygons);
      return 0;
    } catch (FaultyCoverageException overlapping) {
      return overlapping.faults().size();
    }
  }

  private long misplaced(List<CodedPolygon> polygons) {
    List<CodedPolygon> valid = polygons.stream().filter(p -> p.shape().isValid()).toList();
    Locator locator = Locator.compile(valid, Locator.Overlaps.ALLOW);
    return town.buildings.values().stream()
        .filter(
            each -> {
              Point inner = each.ground().getInteriorPoint();
              String found = locator.locate(inner.getX(), inner.getY()).orElse("");
              return !found.equals(plan.grid(each.id()));
            })
        .count();
  }

  private static double compactness(Geometry shape) {
    Geometry metric = Plane.around(shape).toMetres(shape);
    return 4 * Math.PI * metric.getArea() / Math.pow(metric.getLength(), 2);
  }
}
