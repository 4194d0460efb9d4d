package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.Crossings;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockDivision;
import org.gridmap.geometry.BlockTiling;
import org.gridmap.geometry.Footprint;
import org.gridmap.geometry.Locator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A town cut into blocks.
 *
 * @param communities the blocks to divide, by community code
 * @param exclusive the blocks that belong to grids given in advance
 */
record TiledTown(
    BlockTiling tiling, List<CommunityBlocks> communities, List<ExclusiveBlock> exclusive) {

  /** A block of a grid given in advance. */
  record ExclusiveBlock(String code, Block block) {}

  /**
   * Cuts a town.
   *
   * @param cells true when the buildings' polygons are the blocks
   */
  static TiledTown of(TownInput town, boolean cells) {
    List<Barrier> lines = new ArrayList<>(town.barriers);
    town.exclusive.forEach(grid -> lines.add(new Barrier("exclusive", grid.shape())));
    BlockTiling tiling =
        cells
            ? CellTiling.of(town.buildings.values(), town.communities.values(), town.barriers)
            : BlockDivision.divide(town.communities.values(), List.of(), footprints(town), lines);
    Locator given = Locator.compile(town.exclusive, Locator.Overlaps.ALLOW);
    List<ExclusiveBlock> exclusive = new ArrayList<>();
    for (Block block : tiling.blocks()) {
      codeOf(block, given).ifPresent(code -> exclusive.add(new ExclusiveBlock(code, block)));
    }
    List<CommunityBlocks> communities =
        CommunityBlocks.of(
            tiling,
            id -> town.buildings.get(id).households(),
            id -> town.buildings.get(id).compound(),
            Crossings.of(town.barriers, town.gates),
            block -> codeOf(block, given).isEmpty());
    return new TiledTown(tiling, communities, exclusive);
  }

  private static Optional<String> codeOf(Block block, Locator given) {
    if (given.size() == 0) {
      return Optional.empty();
    }
    Point inner = block.shape().getInteriorPoint();
    return given.locate(inner.getX(), inner.getY());
  }

  private static List<Footprint> footprints(TownInput town) {
    Collection<TownBuilding> buildings = town.buildings.values();
    return buildings.stream().map(each -> new Footprint(each.id(), inside(each, town))).toList();
  }

  /** A footprint whose inner point lies elsewhere stands on the part in its own community. */
  private static Geometry inside(TownBuilding building, TownInput town) {
    Geometry home = town.communities.get(building.community()).shape();
    if (home.covers(building.ground().getInteriorPoint())) {
      return building.ground();
    }
    Geometry best = building.ground();
    double area = 0;
    Geometry common = home.intersection(building.ground());
    for (int i = 0; i < common.getNumGeometries(); i++) {
      Geometry part = common.getGeometryN(i);
      best = part.getArea() > area ? part : best;
      area = Math.max(area, part.getArea());
    }
    return best;
  }
}
