package org.gridmap.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.AreaIntake;
import org.gridmap.block.BlockPieces;
import org.gridmap.building.BuildingIntake;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;

/** Makes the ground follow a publication: the plan's blocks, community borders, buildings. */
@Component
class PublishedGround {

  private final BlockPieces blocks;
  private final AreaIntake areas;
  private final BuildingIntake buildings;

  PublishedGround(BlockPieces blocks, AreaIntake areas, BuildingIntake buildings) {
    this.blocks = blocks;
    this.areas = areas;
    this.buildings = buildings;
  }

  /** Copies the blocks that move to another community; the copies by what they stand for. */
  Map<Long, Long> copy(long planId, PublishingDraft draft) {
    return blocks.copyInto(planId, draft.homes());
  }

  /** Begins the plan's blocks and moves the borders of its communities. */
  void begin(PublishingDraft draft, Map<Long, Long> copies, Instant at) {
    Set<Long> begun = new HashSet<>(draft.pieces());
    begun.removeAll(copies.keySet());
    begun.addAll(copies.values());
    blocks.begin(begun, at);
    Set<Long> moved = draft.movedCommunities();
    Set<Long> cut = new HashSet<>(draft.cutCommunities());
    cut.removeAll(moved);
    areas.refineBoundaries(draft.outlines(cut));
    Map<Long, MultiPolygon> ground = draft.outlines(moved);
    areas.moveBoundaries(ground);
    ground.values().forEach(buildings::placeAgain);
  }
}
