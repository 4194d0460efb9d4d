package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.draft.Attempt;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Cutting;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftBuilding;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.Effect;
import org.gridmap.draft.Effect.GridChange;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OperationKind;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.grid.GridKind;
import org.gridmap.platform.Problem;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns polygons drawn elsewhere into a draft, in the surrounding transaction: a block goes to the
 * polygon that holds its buildings, or its inner point where none stands. Blocks are cut only where
 * that is asked for, nothing is published; grids of these communities that no polygon names keep
 * what is left of them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanIntake {

  /** The author of plans that come from a file and not from a person. */
  private static final String FILE = "import";

  private static final Cutting.Along NOT_CUT =
      new Cutting.Along(Effect.of(Map.of(), Map.of()), Map.of());

  private final Plans plans;
  private final PlanRows rows;
  private final Drafts drafts;
  private final StoredPieces pieces;
  private final Areas areas;
  private final CurrentUser currentUser;
  private final Clock clock;

  PlanIntake(
      Plans plans,
      PlanRows rows,
      Drafts drafts,
      StoredPieces pieces,
      Areas areas,
      CurrentUser currentUser,
      Clock clock) {
    this.plans = plans;
    this.rows = rows;
    this.drafts = drafts;
    this.pieces = pieces;
    this.areas = areas;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** A grid as a file draws it; degrees (EPSG:4326). */
  public record DrawnGrid(
      String code,
      String name,
      GridKind kind,
      @Nullable String responsible,
      long communityId,
      MultiPolygon boundary) {}

  /**
   * A plan that was begun.
   *
   * @param outlines what each drawn grid became, by its code: the exact union of its blocks; a grid
   *     that got no block is left out
   * @param changedBlocks how many blocks, or pieces of them, change their grid
   * @param cut blocks that drawn borders parted
   */
  public record Begun(
      long planId, Map<String, MultiPolygon> outlines, int changedBlocks, List<CutBlock> cut) {}

  /**
   * A block that a drawn border parted.
   *
   * @param buildings codes of those on it
   * @param grids codes of the grids its pieces go to, by code
   * @param place inside it; degrees (EPSG:4326)
   */
  public record CutBlock(
      List<String> buildings, int pieces, List<String> grids, Coordinate place) {}

  /**
   * Begins a plan over the communities of some drawn grids.
   *
   * @param drawn at least one; codes are unique
   * @param cut whether the blocks that a border crosses are cut along it
   */
  public Begun begin(String name, List<DrawnGrid> drawn, boolean cut) {
    String author = currentUser.find().map(SignedInUser::getUsername).orElse(FILE);
    long areaId = commonArea(drawn.stream().map(DrawnGrid::communityId).distinct().toList());
    Plan plan = plans.create(new PlanRows.NewPlan(name, areaId, null, null), author);
    OpenDraft open = drafts.get(plan);
    Cutting.Along parted = cut ? cutAlong(open, drawn, author) : NOT_CUT;
    Draft ground = open.version().draft().after(parted.effect(), open.shelf());
    Effect assigned = effect(ground, drawn);
    Effect effect = Cutting.joined(parted.effect(), assigned);
    if (!effect.changesNothing()) {
      Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      LogEntry.Payload payload = new LogEntry.Payload(effect, List.of(), null, null);
      rows.append(
          plan.id(), new LogEntry(plan.seq() + 1, OperationKind.DIVIDE, payload, author, at), null);
    }
    Draft after = open.version().draft().after(effect, open.shelf());
    Map<String, MultiPolygon> outlines = new TreeMap<>();
    after.versions().forEach(version -> outlines.put(version.code(), version.boundary()));
    outlines.keySet().retainAll(drawn.stream().map(DrawnGrid::code).toList());
    drafts.forget(plan.id());
    return new Begun(
        plan.id(), outlines, assigned.assignment().size(), report(parted, open, after));
  }

  private Cutting.Along cutAlong(OpenDraft open, List<DrawnGrid> drawn, String author) {
    Attempt attempt =
        new Attempt(
            open,
            open.version().draft(),
            open.shelf(),
            null,
            author,
            some -> pieces.store(open.id(), some));
    return Cutting.along(attempt, drawn.stream().map(DrawnGrid::boundary).toList());
  }

  private static List<CutBlock> report(Cutting.Along parted, OpenDraft open, Draft after) {
    List<CutBlock> cut = new ArrayList<>();
    parted
        .pieces()
        .forEach(
            (id, some) -> {
              DraftBlock block = open.shelf().get(List.of(id)).get(0);
              List<String> grids =
                  some.stream()
                      .flatMap(piece -> after.gridOf(piece).flatMap(after::findGrid).stream())
                      .map(DraftGrid::code)
                      .distinct()
                      .sorted()
                      .toList();
              cut.add(
                  new CutBlock(
                      block.buildings().stream().map(DraftBuilding::code).toList(),
                      some.size(),
                      grids,
                      block.shape().getInteriorPoint().getCoordinate()));
            });
    return cut;
  }

  private static Effect effect(Draft draft, List<DrawnGrid> drawn) {
    Map<String, GridChange> grids = new TreeMap<>();
    Map<String, DraftGrid> byCode = new HashMap<>();
    int number = draft.nextNumber();
    for (DrawnGrid one : drawn) {
      DraftGrid before =
          draft.get(one.communityId()).grids().values().stream()
              .filter(grid -> grid.code().equals(one.code()))
              .findFirst()
              .orElse(null);
      DraftGrid now =
          new DraftGrid(
              before == null ? DraftGrid.keyOfNew(number++) : before.key(),
              before == null ? null : before.seriesId(),
              one.code(),
              one.name(),
              DraftKind.valueOf(one.kind().name()),
              one.responsible(),
              one.communityId(),
              false);
      byCode.put(one.code(), now);
      if (!now.equals(before)) {
        grids.put(now.key(), new GridChange(before, now));
      }
    }
    Map<Long, Move> moves = new TreeMap<>();
    Locator locator =
        Locator.compile(
            drawn.stream().map(one -> new CodedPolygon(one.code(), one.boundary())).toList(),
            Overlaps.ALLOW);
    for (CommunityDraft community : draft.communities()) {
      for (int at = 0; at < community.ground().size(); at++) {
        DraftBlock block = community.ground().block(at);
        Coordinate place = placeOf(block);
        DraftGrid to = locator.locate(place.x, place.y).map(byCode::get).orElse(null);
        String from = community.gridOf(at).orElse(null);
        boolean here = to != null && to.communityId() == community.ground().community().id();
        if (here && !Objects.equals(from, to.key())) {
          moves.put(block.id(), new Move(from, to.key()));
        }
      }
    }
    return Effect.of(moves, grids);
  }

  /** Where most of its households live, or its inner point. */
  private static Coordinate placeOf(DraftBlock block) {
    return block.buildings().stream()
        .max(Comparator.comparingInt(DraftBuilding::households))
        .map(DraftBuilding::inner)
        .orElseGet(() -> block.shape().getInteriorPoint().getCoordinate());
  }

  /** The lowest area that holds all these communities. */
  private long commonArea(Collection<Long> communityIds) {
    Set<Long> common = null;
    for (long id : communityIds) {
      List<Long> above = new ArrayList<>();
      for (Area area = areas.find(id).orElse(null); area != null; area = parentOf(area)) {
        above.add(area.id());
      }
      if (common == null) {
        common = new LinkedHashSet<>(above);
      } else {
        common.retainAll(above);
      }
    }
    return Objects.requireNonNull(common).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(PlanProblem.PLAN_AREA_WITHOUT_COMMUNITIES));
  }

  private @Nullable Area parentOf(Area area) {
    Long parent = area.parentId();
    return parent == null ? null : areas.find(parent).orElse(null);
  }
}
