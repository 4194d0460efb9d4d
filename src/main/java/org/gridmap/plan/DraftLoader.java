package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.basemap.Barriers;
import org.gridmap.block.Blocks;
import org.gridmap.block.GroundBlock;
import org.gridmap.building.Buildings;
import org.gridmap.building.StandingBuilding;
import org.gridmap.draft.BlockShelf;
import org.gridmap.draft.Community;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftBuilding;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.OpenDraft;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridBlocks;
import org.gridmap.grid.Grids;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Reads the base of a plan: the blocks and published grids of its communities at its moment. */
@Component
class DraftLoader {

  private final Areas areas;
  private final Blocks blocks;
  private final StoredPieces pieces;
  private final Buildings buildings;
  private final Barriers barriers;
  private final Grids grids;
  private final GridBlocks gridBlocks;
  private final Clock clock;

  DraftLoader(
      Areas areas,
      Blocks blocks,
      StoredPieces pieces,
      Buildings buildings,
      Barriers barriers,
      Grids grids,
      GridBlocks gridBlocks,
      Clock clock) {
    this.areas = areas;
    this.blocks = blocks;
    this.pieces = pieces;
    this.buildings = buildings;
    this.barriers = barriers;
    this.grids = grids;
    this.gridBlocks = gridBlocks;
    this.clock = clock;
  }

  OpenDraft load(Plan plan, Collection<Long> communityIds) {
    BlockShelf shelf = new BlockShelf(pieces::list);
    Map<Long, List<DraftBlock>> ground = blocks(communityIds, plan.baseAt());
    ground.values().forEach(shelf::put);
    Map<Long, Long> gridOf = gridBlocks.gridOfBlocks(communityIds, plan.baseAt());
    List<CommunityDraft> drafts = new ArrayList<>();
    for (long id : communityIds) {
      Area community = areas.find(id).orElseThrow();
      List<DraftBlock> own = ground.getOrDefault(id, List.of());
      Envelope reach = new Envelope();
      own.forEach(block -> reach.expandToInclude(block.shape().getEnvelopeInternal()));
      CommunityGround base =
          new CommunityGround(draftOf(community), own, barriers.listMeeting(reach));
      drafts.add(draft(base, grids.listPublished(id, plan.baseAt()), gridOf));
    }
    return new OpenDraft(
        new OpenDraft.Beginning(
            plan.id(),
            plan.settings(),
            Draft.of(drafts),
            plan.baseSeq(),
            gridBlocks.codesEver(communityIds)),
        shelf);
  }

  private static Community draftOf(Area area) {
    return new Community(area.id(), area.code(), area.name(), area.boundary());
  }

  private static DraftBuilding draftOf(StandingBuilding building) {
    return new DraftBuilding(
        building.id(),
        building.code(),
        building.name(),
        building.inner(),
        building.use(),
        building.households());
  }

  private static CommunityDraft draft(
      CommunityGround ground, List<Grid> published, Map<Long, Long> gridOf) {
    Map<Long, String> keys = new HashMap<>();
    Map<String, DraftGrid> grids = new HashMap<>();
    for (Grid grid : published) {
      String key = DraftGrid.keyOfSeries(grid.seriesId());
      keys.put(grid.id(), key);
      grids.put(
          key,
          new DraftGrid(
              key,
              grid.seriesId(),
              grid.code(),
              grid.name(),
              DraftKind.valueOf(grid.kind().name()),
              grid.responsible(),
              grid.communityId(),
              false));
    }
    Map<Long, String> assignment = new HashMap<>();
    for (DraftBlock block : ground.blocks()) {
      Optional.ofNullable(gridOf.get(block.id()))
          .map(keys::get)
          .ifPresent(key -> assignment.put(block.id(), key));
    }
    return new CommunityDraft(ground, assignment, grids, Set.of());
  }

  private Map<Long, List<DraftBlock>> blocks(Collection<Long> communityIds, Instant at) {
    List<GroundBlock> stored = blocks.listValidAt(communityIds, at);
    List<Area> compounds =
        areas.list(AreaLevel.COMPOUND).stream().filter(area -> area.boundary() != null).toList();
    Map<Long, String> compoundCodes =
        compounds.stream().collect(Collectors.toMap(Area::id, Area::code));
    Locator compoundAt = locator(compounds, Area::code, Area::boundary);
    Map<Long, List<StandingBuilding>> standing = standing(stored, communityIds, at);
    Map<Long, List<DraftBlock>> ground = new HashMap<>();
    for (GroundBlock block : stored) {
      List<StandingBuilding> own = standing.getOrDefault(block.id(), List.of());
      Point inner = block.shape().getInteriorPoint();
      Optional<String> compound =
          own.stream()
              .flatMap(building -> building.compoundId().map(compoundCodes::get).stream())
              .findFirst()
              .or(() -> compoundAt.locate(inner.getX(), inner.getY()));
      ground
          .computeIfAbsent(block.communityId(), id -> new ArrayList<>())
          .add(
              new DraftBlock(
                  block.id(),
                  compound,
                  own.stream().map(DraftLoader::draftOf).toList(),
                  block.shape()));
    }
    return ground;
  }

  /** Buildings by block: the one whose ground it is, and others whose inner point lies there. */
  private Map<Long, List<StandingBuilding>> standing(
      List<GroundBlock> stored, Collection<Long> communityIds, Instant at) {
    Map<Long, Long> blockOf = new HashMap<>();
    for (GroundBlock block : stored) {
      Long building = block.buildingId();
      if (building != null) {
        blockOf.put(building, block.id());
      }
    }
    List<StandingBuilding> all = buildings.listStanding(communityIds, at, clock.instant());
    Map<Long, List<StandingBuilding>> standing = new HashMap<>();
    List<StandingBuilding> others = new ArrayList<>();
    for (StandingBuilding building : all) {
      Long block = blockOf.get(building.id());
      if (block == null) {
        others.add(building);
      } else {
        standing.computeIfAbsent(block, id -> new ArrayList<>()).add(building);
      }
    }
    if (!others.isEmpty()) {
      Locator blockAt = locator(stored, block -> "%019d".formatted(block.id()), GroundBlock::shape);
      for (StandingBuilding building : others) {
        Coordinate inner = building.inner();
        blockAt
            .locate(inner.x, inner.y)
            .ifPresent(
                code ->
                    standing
                        .computeIfAbsent(Long.valueOf(code), id -> new ArrayList<>())
                        .add(building));
      }
    }
    return standing;
  }

  private static <T> Locator locator(
      List<T> things,
      Function<T, String> code,
      Function<T, ? extends org.locationtech.jts.geom.Geometry> shape) {
    return Locator.compile(
        things.stream().map(one -> new CodedPolygon(code.apply(one), shape.apply(one))).toList(),
        Overlaps.ALLOW);
  }
}
