package org.gridmap.cli.balance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.BlockGraph;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.Divider;
import org.gridmap.balance.Division;
import org.gridmap.balance.Effort;
import org.gridmap.balance.GridCount;
import org.gridmap.balance.Profile;
import org.gridmap.cli.balance.TownRequest.Fields;

/** Ours beside METIS k-way: the same block graphs, the same polygons, one thread, one run. */
public final class BalanceBench {

  private static final double ROUNDING = 1e-9;
  private static final BalanceSettings SETTINGS = BalanceSettings.DEFAULT;

  private final String instance;
  private final List<CommunityBlocks> communities;
  private final List<Row> rows = new ArrayList<>();

  private BalanceBench(String instance, List<CommunityBlocks> communities) {
    this.instance = instance;
    this.communities = communities;
  }

  /**
   * One method on one instance.
   *
   * @param seconds processor time of the solving
   * @param timesMetis seconds over those of METIS; NaN without METIS
   */
  public record Row(
      String instance,
      String method,
      Evenness evenness,
      Shapeliness shape,
      double seconds,
      double timesMetis) {}

  /**
   * How even the grids are; shares are of grids.
   *
   * @param within5 no more than 5 % off the target
   * @param worst largest deviation from the target, as a share of it
   * @param within5OfMean no more than 5 % off the mean of the community
   */
  public record Evenness(
      int grids,
      double within5,
      double within10,
      double within20,
      double worst,
      double within5OfMean) {}

  /**
   * How the grids lie.
   *
   * @param inPieces grids that do not hang together
   * @param compactness mean Polsby-Popper score of the grids
   * @param compoundCuts compound pieces beyond need
   */
  public record Shapeliness(int inPieces, double compactness, long compoundCuts) {}

  /**
   * Measures one instance.
   *
   * @param directory holds communities.geojson, buildings.geojson and roads.geojson
   */
  public static List<Row> measure(String instance, Path directory)
      throws IOException, InterruptedException {
    TownRequest request =
        new TownRequest(
            directory.resolve("communities.geojson"),
            directory.resolve("buildings.geojson"),
            directory.resolve("roads.geojson"),
            null,
            false,
            TownRequest.Leniency.USUAL,
            Fields.USUAL,
            SETTINGS,
            1,
            null,
            1,
            directory);
    TiledTown town = TiledTown.of(TownInput.read(request), false);
    BalanceBench bench = new BalanceBench(instance, town.communities());
    bench.warmUp();
    bench.measureMetis();
    bench.measure("first plan", SETTINGS.withEffort(Effort.FIRST));
    bench.measure("balance", SETTINGS);
    bench.measure("shape", SETTINGS.withProfile(Profile.SHAPE));
    return List.copyOf(bench.rows);
  }

  private void warmUp() {
    List<CommunityBlocks> some = communities.subList(0, Math.min(40, communities.size()));
    for (CommunityBlocks each : some) {
      Divider.divide(each.community(), each.graph(), SETTINGS);
    }
  }

  private void measure(String method, BalanceSettings settings) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    List<Division> divisions =
        communities.stream()
            .map(each -> Divider.divide(each.community(), each.graph(), settings))
            .toList();
    add(method, divisions, (clock.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private void measureMetis() throws IOException, InterruptedException {
    if (!MetisPeer.isInstalled()) {
      return;
    }
    List<Integer> grids =
        communities.stream().map(each -> GridCount.of(each.graph(), SETTINGS).byRule()).toList();
    Path directory = Files.createTempDirectory("gridmap-metis");
    try {
      MetisPeer metis = new MetisPeer(directory);
      add("METIS k-way", metis.divide(communities, grids), metis.seconds());
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void add(String method, List<Division> divisions, double seconds) {
    List<Double> fromTarget = new ArrayList<>();
    List<Double> fromMean = new ArrayList<>();
    double compactness = 0;
    int inPieces = 0;
    long cuts = 0;
    for (Division division : divisions) {
      double[] scores = division.compactness();
      double mean =
          (double) division.graph().households()
              / GridCount.of(division.graph(), SETTINGS).byRule();
      for (int grid = 0; grid < division.grids(); grid++) {
        if (division.blocks(grid).length > 0) {
          fromTarget.add(Math.abs(division.households(grid) / SETTINGS.target() - 1));
          fromMean.add(Math.abs(division.households(grid) / mean - 1));
          compactness += scores[grid];
          inPieces += division.parts(grid) > 1 ? 1 : 0;
        }
      }
      cuts += compoundCuts(division);
    }
    double metis = rows.isEmpty() ? seconds : rows.get(0).seconds();
    rows.add(
        new Row(
            instance,
            method,
            new Evenness(
                fromTarget.size(),
                within(fromTarget, 0.05),
                within(fromTarget, 0.1),
                within(fromTarget, 0.2),
                fromTarget.stream().mapToDouble(each -> each).max().orElse(0),
                within(fromMean, 0.05)),
            new Shapeliness(inPieces, compactness / fromTarget.size(), cuts),
            seconds,
            MetisPeer.isInstalled() ? seconds / metis : Double.NaN));
  }

  private static double within(List<Double> off, double band) {
    return (double) off.stream().filter(each -> each <= band + ROUNDING).count() / off.size();
  }

  private static long compoundCuts(Division division) {
    BlockGraph graph = division.graph();
    Set<List<Integer>> pieces = new HashSet<>();
    Map<Integer, Long> households = new HashMap<>();
    for (int block = 0; block < graph.size(); block++) {
      if (graph.compound(block) >= 0 && graph.households(block) > 0) {
        pieces.add(Arrays.asList(graph.compound(block), division.gridOf(block)));
        households.merge(graph.compound(block), (long) graph.households(block), Long::sum);
      }
    }
    double most = 1.1 * SETTINGS.target();
    return pieces.size()
        - households.values().stream().mapToLong(h -> (long) Math.ceil(h / most)).sum();
  }
}
