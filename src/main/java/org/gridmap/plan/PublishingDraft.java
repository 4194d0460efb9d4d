package org.gridmap.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.BlockShelf;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftVersion;
import org.gridmap.draft.OpenDraft;
import org.gridmap.grid.GridKind;
import org.gridmap.grid.Inflow;
import org.gridmap.grid.PlannedGrid;
import org.gridmap.grid.PlannedGrids;
import org.locationtech.jts.geom.MultiPolygon;

/** A draft beside its base: which ground is new, which moved, and what comes from where. */
final class PublishingDraft {

  private final Draft base;
  private final Draft draft;
  private final BlockShelf shelf;

  PublishingDraft(OpenDraft plan) {
    this.base = plan.base();
    this.draft = plan.version().draft();
    this.shelf = plan.shelf();
  }

  /** The pieces the draft is cut into, other than the blocks it began with. */
  Set<Long> pieces() {
    Set<Long> pieces = new HashSet<>(draft.blockIds());
    pieces.removeAll(base.blockIds());
    return pieces;
  }

  /** The new community of every block that a border move gave to another one. */
  Map<Long, Long> homes() {
    Map<Long, Long> homes = new TreeMap<>();
    for (CommunityDraft one : draft.communities()) {
      long id = one.ground().community().id();
      for (DraftBlock block : one.ground().blocks()) {
        if (baseHome(block.id()) != id) {
          homes.put(block.id(), id);
        }
      }
    }
    return homes;
  }

  /** Communities whose ground has other vertices, or lies elsewhere, with their exact outline. */
  Map<Long, MultiPolygon> outlines(Set<Long> communityIds) {
    Map<Long, MultiPolygon> outlines = new TreeMap<>();
    for (CommunityDraft one : draft.communities()) {
      long id = one.ground().community().id();
      if (communityIds.contains(id)) {
        outlines.put(id, Draft.outline(one, allOf(one)));
      }
    }
    return outlines;
  }

  /** Communities in which pieces lie. */
  Set<Long> cutCommunities() {
    Set<Long> cut = new HashSet<>();
    pieces()
        .forEach(
            id ->
                draft.findCommunityOf(id).ifPresent(one -> cut.add(one.ground().community().id())));
    return cut;
  }

  /** Communities that lose or win blocks. */
  Set<Long> movedCommunities() {
    Set<Long> moved = new HashSet<>();
    homes()
        .forEach(
            (block, home) -> {
              moved.add(home);
              moved.add(baseHome(block));
            });
    return moved;
  }

  /**
   * The grids as a publication takes them.
   *
   * @param copies the blocks that stand for those that moved to another community
   */
  PlannedGrids planned(long planId, Map<Long, Long> revisions, Map<Long, Long> copies) {
    return new PlannedGrids(planId, revisions, grids(copies));
  }

  /** As {@link #planned}, the grids alone. */
  List<PlannedGrid> grids(Map<Long, Long> copies) {
    List<PlannedGrid> grids = new ArrayList<>();
    for (DraftVersion version : draft.versions()) {
      grids.add(
          new PlannedGrid(
              version.seriesId(),
              version.code(),
              version.name(),
              GridKind.valueOf(version.kind().name()),
              version.responsible(),
              version.communityId(),
              version.boundary(),
              version.households(),
              version.blockIds().stream().map(id -> copies.getOrDefault(id, id)).toList(),
              inflows(version.blockIds())));
    }
    return grids;
  }

  /** The grid a block of the draft lay in before, if any. */
  Optional<DraftGrid> gridBefore(long blockId) {
    return base.gridOf(shelf.rootOf(blockId)).flatMap(base::findGrid);
  }

  private List<Inflow> inflows(List<Long> blockIds) {
    Map<Long, Inflow> inflows = new HashMap<>();
    for (DraftBlock block : shelf.get(blockIds)) {
      Long series = gridBefore(block.id()).map(DraftGrid::seriesId).orElse(null);
      if (series != null) {
        inflows.merge(
            series,
            new Inflow(series, block.households(), block.shape().getArea()),
            (one, other) ->
                new Inflow(
                    series,
                    one.households() + other.households(),
                    one.squareDegrees() + other.squareDegrees()));
      }
    }
    return List.copyOf(inflows.values());
  }

  private long baseHome(long blockId) {
    return base.findCommunityOf(shelf.rootOf(blockId)).orElseThrow().ground().community().id();
  }

  private static List<Integer> allOf(CommunityDraft one) {
    return java.util.stream.IntStream.range(0, one.ground().size()).boxed().toList();
  }
}
