package org.gridmap.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.area.AreaIntake;
import org.gridmap.block.Blocks;
import org.gridmap.block.GroundBlock;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.geometry.Outline;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridGround;
import org.gridmap.grid.GridIntake;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Wgs84;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Composes imported grids of blocks: the borders of the grids cut the blocks, every piece goes to
 * the grid that holds its inner point, and a grid becomes exactly the union of its pieces.
 */
@Component
class GridComposition {

  private final Grids grids;
  private final GridIntake intake;
  private final AreaIntake areas;
  private final Blocks blocks;

  GridComposition(Grids grids, GridIntake intake, AreaIntake areas, Blocks blocks) {
    this.grids = grids;
    this.areas = areas;
    this.intake = intake;
    this.blocks = blocks;
  }

  /** Composes all grids of some communities, in the surrounding transaction. */
  void compose(Set<Long> communityIds, Instant at) {
    List<Grid> composed =
        grids.listPublished(at).stream()
            .filter(grid -> communityIds.contains(grid.communityId()))
            .toList();
    if (composed.isEmpty()) {
      return;
    }
    List<GroundBlock> all = blocks.cut(communityIds, borders(composed), at);
    refineCommunities(all);
    Map<String, List<GroundBlock>> pieces = new TreeMap<>();
    Locator locator =
        Locator.compile(
            composed.stream().map(grid -> new CodedPolygon(grid.code(), grid.boundary())).toList(),
            Overlaps.ALLOW);
    for (GroundBlock block : all) {
      Point inner = block.shape().getInteriorPoint();
      locator
          .locate(inner.getX(), inner.getY())
          .ifPresent(code -> pieces.computeIfAbsent(code, key -> new ArrayList<>()).add(block));
    }
    List<GridGround> grounds = new ArrayList<>();
    pieces.forEach((code, ground) -> grounds.add(ground(code, ground)));
    intake.compose(grounds);
  }

  private static Geometry borders(List<Grid> composed) {
    return Wgs84.FACTORY.buildGeometry(
        composed.stream().map(grid -> grid.boundary().getBoundary()).toList());
  }

  private void refineCommunities(List<GroundBlock> all) {
    Map<Long, List<GroundBlock>> ofCommunity = new TreeMap<>();
    for (GroundBlock block : all) {
      ofCommunity.computeIfAbsent(block.communityId(), key -> new ArrayList<>()).add(block);
    }
    Map<Long, MultiPolygon> boundaries = new TreeMap<>();
    ofCommunity.forEach((id, ground) -> boundaries.put(id, union(ground)));
    areas.refineBoundaries(boundaries);
  }

  private static GridGround ground(String code, List<GroundBlock> pieces) {
    return new GridGround(code, union(pieces), pieces.stream().map(GroundBlock::id).toList());
  }

  private static MultiPolygon union(List<GroundBlock> pieces) {
    Geometry outline = Outline.of(pieces.stream().map(GroundBlock::shape).toList());
    outline.setSRID(Wgs84.SRID);
    return Wgs84.multiPolygon(outline);
  }
}
