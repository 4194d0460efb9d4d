package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridmap.balance.CityDivider;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.Divider;
import org.gridmap.balance.Division;
import org.gridmap.balance.Rebalancer;
import org.gridmap.cli.balance.TiledTown.ExclusiveBlock;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A town divided.
 *
 * @param communities the division of each community, in the order of the tiling
 * @param grids all grids, by community and number, those given in advance last
 * @param gridOf the grid of each building
 */
record TownPlan(
    List<DividedCommunity> communities, List<DividedGrid> grids, Map<String, String> gridOf) {

  /**
   * One community.
   *
   * @param names of its grids, in the order of the division
   */
  record DividedCommunity(CommunityBlocks blocks, Division division, List<String> names) {}

  /** Divides a town anew. */
  static TownPlan divide(TiledTown town, TownRequest request) throws InterruptedException {
    List<DividedCommunity> divided =
        CityDivider.each(
            town.communities(),
            each -> each.graph().size(),
            each -> {
              Division division =
                  Divider.divide(each.community(), each.graph(), request.settings());
              List<String> names = GridNames.of(each.community(), List.of(), division.grids());
              return new DividedCommunity(each, division, names);
            },
            request.threads());
    return of(town, divided);
  }

  /** Changes the plan a town has. */
  static TownPlan rebalance(
      TiledTown town, FormerAssignment former, TownRequest request, double movePrice)
      throws InterruptedException {
    List<DividedCommunity> changed =
        CityDivider.each(
            town.communities(),
            each -> each.graph().size(),
            each -> {
              Division division =
                  Rebalancer.rebalance(
                          each.community(),
                          each.graph(),
                          former.plan(each),
                          request.settings(),
                          movePrice)
                      .division();
              List<String> names =
                  GridNames.of(each.community(), former.names(each), division.grids());
              return new DividedCommunity(each, division, names);
            },
            request.threads());
    return of(town, changed);
  }

  private static TownPlan of(TiledTown town, List<DividedCommunity> communities) {
    List<DividedGrid> grids = new ArrayList<>();
    Map<String, String> gridOf = new HashMap<>();
    communities.forEach(each -> addGrids(each, grids, gridOf));
    addExclusive(town, grids, gridOf);
    return new TownPlan(communities, List.copyOf(grids), Map.copyOf(gridOf));
  }

  private static void addGrids(
      DividedCommunity of, List<DividedGrid> grids, Map<String, String> gridOf) {
    for (int grid = 0; grid < of.division().grids(); grid++) {
      List<Block> blocks = new ArrayList<>();
      for (int block : of.division().blocks(grid)) {
        blocks.add(of.blocks().blocks().get(block));
      }
      if (!blocks.isEmpty()) {
        long households = of.division().households(grid);
        String id = of.names().get(grid);
        grids.add(row(id, of.blocks().community(), DividedGrid.BASIC, households, blocks));
        blocks.forEach(block -> block.buildings().forEach(each -> gridOf.put(each, id)));
      }
    }
  }

  private static void addExclusive(
      TiledTown town, List<DividedGrid> grids, Map<String, String> gridOf) {
    Map<String, Map<String, List<Block>>> byCode = new TreeMap<>(CodedPolygon.BY_CODE_POINT);
    for (ExclusiveBlock each : town.exclusive()) {
      byCode
          .computeIfAbsent(each.code(), code -> new LinkedHashMap<>())
          .computeIfAbsent(each.block().community(), code -> new ArrayList<>())
          .add(each.block());
    }
    byCode.forEach(
        (code, parts) ->
            parts.forEach(
                (community, blocks) -> {
                  String id = parts.size() == 1 ? code : code + "-" + community;
                  grids.add(row(id, community, DividedGrid.EXCLUSIVE, 0, blocks));
                  blocks.forEach(block -> block.buildings().forEach(b -> gridOf.put(b, id)));
                }));
  }

  private static DividedGrid row(
      String id, String community, String kind, long households, List<Block> blocks) {
    return new DividedGrid(
        id, community, kind, households, Outline.of(blocks.stream().map(Block::shape).toList()));
  }

  /** The same plan with the households of grids given in advance counted. */
  TownPlan counted(Map<String, TownBuilding> buildings) {
    Map<String, Long> sums =
        gridOf.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.summingLong(e -> buildings.get(e.getKey()).households())));
    List<DividedGrid> rows =
        grids.stream()
            .map(
                g ->
                    new DividedGrid(
                        g.id(), g.community(), g.kind(), sums.getOrDefault(g.id(), 0L), g.shape()))
            .toList();
    return new TownPlan(communities, rows, gridOf);
  }

  /** The grid of a building that stands, or null when its ground is in no block. */
  @Nullable String grid(String building) {
    return gridOf.get(building);
  }
}
