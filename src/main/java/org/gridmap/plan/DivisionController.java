package org.gridmap.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.OpenDraft;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.plan.BlockFeatures.BlockFeature;
import org.gridmap.platform.GeoFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page needs to show a draft: its blocks, and which grid each belongs to. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class DivisionController {

  private final Plans plans;
  private final Drafts drafts;
  private final PlanScopes scopes;
  private final Areas areas;

  DivisionController(Plans plans, Drafts drafts, PlanScopes scopes, Areas areas) {
    this.plans = plans;
    this.drafts = drafts;
    this.scopes = scopes;
    this.areas = areas;
  }

  /**
   * A division.
   *
   * @param assignment key of the grid by block; null for no grid
   */
  record DivisionAnswer(
      long seq,
      List<GridRow> grids,
      Map<Long, @Nullable String> assignment,
      Set<Long> lockedBlocks) {}

  /** The blocks as GeoJSON; they change only by cuts, and the ETag says so. */
  @GetMapping("/blocks")
  ResponseEntity<BlockFeatures> blocks(
      @PathVariable long id, @RequestParam @Nullable String community) {
    OpenDraft plan = allowed(id);
    List<CommunityGround> grounds =
        chosen(plan.version().draft(), community).stream().map(CommunityDraft::ground).toList();
    List<BlockFeature> features = new ArrayList<>();
    List<List<Object>> neighbours = new ArrayList<>();
    Set<String> compounds = new TreeSet<>();
    int households = 0;
    for (CommunityGround ground : grounds) {
      for (DraftBlock block : ground.blocks()) {
        features.add(BlockFeatures.feature(ground.community().code(), block));
        block.compound().ifPresent(compounds::add);
      }
      List<Long> ids = ground.blocks().stream().map(DraftBlock::id).toList();
      neighbours.addAll(BlockFeatures.neighbours(ids, ground.borders(), Set.of()));
      neighbours.addAll(BlockFeatures.ways(ground));
      households += ground.households();
    }
    neighbours.addAll(overBorders(grounds));
    String tag =
        "p%d-%d-%s-%d-%d".formatted(id, plan.groundSeq(), community, features.size(), households);
    return ResponseEntity.ok()
        .eTag("\"" + tag + "\"")
        .contentType(GeoFeature.GEO_JSON)
        .body(new BlockFeatures(features, neighbours, names(compounds)));
  }

  @GetMapping("/division")
  DivisionAnswer division(@PathVariable long id, @RequestParam @Nullable String community) {
    OpenDraft plan = allowed(id);
    OpenDraft.Version now = plan.version();
    List<GridRow> rows = new ArrayList<>();
    Map<Long, @Nullable String> assignment = new TreeMap<>();
    Set<Long> locked = new TreeSet<>();
    for (CommunityDraft one : chosen(now.draft(), community)) {
      rows.addAll(GridRow.of(plan, one, one.grids().keySet()));
      locked.addAll(one.lockedBlocks());
      for (int at = 0; at < one.ground().size(); at++) {
        assignment.put(one.ground().block(at).id(), one.gridOf(at).orElse(null));
      }
    }
    return new DivisionAnswer(now.seq(), rows, assignment, locked);
  }

  /** The grids of the draft as exact unions of their blocks, GeoJSON. */
  @GetMapping("/outlines")
  ResponseEntity<GeoFeature.Collection> outlines(
      @PathVariable long id, @RequestParam @Nullable String community) {
    OpenDraft plan = allowed(id);
    List<GeoFeature> features = new ArrayList<>();
    for (CommunityDraft one : chosen(plan.version().draft(), community)) {
      for (DraftGrid grid : one.grids().values()) {
        List<Integer> blocks = one.blocksOf(grid.key());
        if (!blocks.isEmpty()) {
          Map<String, Object> properties = new TreeMap<>();
          properties.put("code", grid.code());
          properties.put("name", grid.name());
          properties.put("kind", grid.kind());
          properties.put("community", one.ground().community().code());
          properties.put("households", one.tallies().get(grid.key()).households());
          features.add(new GeoFeature(grid.key(), Draft.outline(one, blocks), properties));
        }
      }
    }
    return ResponseEntity.ok()
        .contentType(GeoFeature.GEO_JSON)
        .body(new GeoFeature.Collection(features, null));
  }

  private OpenDraft allowed(long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return drafts.get(plan);
  }

  private static Collection<CommunityDraft> chosen(Draft draft, @Nullable String community) {
    return community == null
        ? draft.communities()
        : List.of(
            draft
                .findByCode(community)
                .orElseThrow(
                    () ->
                        new org.gridmap.platform.Problem(PlanProblem.PLAN_UNKNOWN_COMMUNITY)
                            .with("code", community)));
  }

  /** Pairs of neighbours of which each lies in another community. */
  private static List<List<Object>> overBorders(List<CommunityGround> grounds) {
    if (grounds.size() < 2) {
      return List.of();
    }
    List<Long> ids = new ArrayList<>();
    Map<Long, Long> home = new HashMap<>();
    for (CommunityGround ground : grounds) {
      for (DraftBlock block : ground.blocks()) {
        ids.add(block.id());
        home.put(block.id(), ground.community().id());
      }
    }
    List<Neighbours> pairs =
        CommunityGround.bordersOf(grounds).stream()
            .filter(pair -> !home.get(ids.get(pair.one())).equals(home.get(ids.get(pair.other()))))
            .toList();
    return BlockFeatures.neighbours(ids, pairs, Set.of());
  }

  private Map<String, String> names(Set<String> compounds) {
    Map<String, String> names = new TreeMap<>();
    for (String code : compounds) {
      areas.find(AreaLevel.COMPOUND, code).map(Area::name).ifPresent(n -> names.put(code, n));
    }
    return names;
  }
}
