package org.gridmap.plan.rebasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.RebaseChoices;
import org.gridmap.draft.RebaseMerge.Conflict;
import org.gridmap.plan.Rebase;
import org.gridmap.platform.GeoFeature;
import org.jspecify.annotations.Nullable;

/**
 * Both divisions of a community, as a page draws them. Degrees (EPSG:4326).
 *
 * @param mine the plan's grids
 * @param theirs the published grids
 * @param places what both changed, to be chosen one by one
 */
record RebasePicture(
    String code,
    String name,
    GeoFeature.Collection mine,
    GeoFeature.Collection theirs,
    List<Place> places) {

  /**
   * Blocks side by side that both changed, from the same grid to the same.
   *
   * @param blocks numbers, as the choice takes them
   * @param shape their ground
   * @param mine name of the grid the plan chose; null: none
   * @param theirs name of the grid they were published in; null: none
   */
  record Place(
      List<Long> blocks,
      int households,
      int buildings,
      GeoFeature shape,
      @Nullable String mine,
      @Nullable String theirs) {}

  static RebasePicture of(Rebase.Sight sight, long communityId) {
    Rebase.Result byBlock = sight.with(RebaseChoices.all(RebaseChoices.Side.BLOCKS));
    CommunityDraft own = sight.old().version().draft().get(communityId);
    CommunityDraft published = sight.fresh().base().get(communityId);
    List<Conflict> conflicts =
        byBlock.merged().conflicts().stream()
            .filter(conflict -> conflict.community() == communityId)
            .toList();
    return new RebasePicture(
        own.ground().community().code(),
        own.ground().community().name(),
        outlines(own),
        outlines(published),
        new Places(sight, byBlock.after().get(communityId)).of(conflicts));
  }

  /** The grids of a community as exact unions of their blocks. */
  static GeoFeature.Collection outlines(CommunityDraft one) {
    List<GeoFeature> features = new ArrayList<>();
    for (DraftGrid grid : one.grids().values()) {
      List<Integer> blocks = one.blocksOf(grid.key());
      if (!blocks.isEmpty()) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("name", grid.name());
        properties.put("code", grid.code());
        properties.put("households", one.tallies().get(grid.key()).households());
        features.add(new GeoFeature(grid.key(), Draft.outline(one, blocks), properties));
      }
    }
    return new GeoFeature.Collection(features, null);
  }

  /** Gathers conflicts that lie side by side. */
  private record Places(Rebase.Sight sight, CommunityDraft one) {

    List<Place> of(List<Conflict> conflicts) {
      Map<List<@Nullable String>, List<Conflict>> alike = new LinkedHashMap<>();
      for (Conflict conflict : conflicts) {
        List<@Nullable String> both = new ArrayList<>();
        both.add(conflict.mine());
        both.add(conflict.theirs());
        alike.computeIfAbsent(both, key -> new ArrayList<>()).add(conflict);
      }
      List<Place> places = new ArrayList<>();
      alike.values().forEach(some -> places.addAll(apart(some)));
      return places;
    }

    private List<Place> apart(List<Conflict> alike) {
      CommunityGround ground = one.ground();
      Map<Integer, Conflict> byNumber = new HashMap<>();
      alike.forEach(conflict -> byNumber.put(ground.numberOf(conflict.block()), conflict));
      Set<Integer> numbers = new HashSet<>(byNumber.keySet());
      return ground.touching().pieces(numbers).stream()
          .map(piece -> place(piece, Objects.requireNonNull(byNumber.get(piece.get(0)))))
          .toList();
    }

    private Place place(List<Integer> blocks, Conflict conflict) {
      CommunityGround ground = one.ground();
      return new Place(
          ground.idsOf(blocks),
          blocks.stream().mapToInt(ground::households).sum(),
          blocks.stream().mapToInt(at -> ground.block(at).buildings().size()).sum(),
          new GeoFeature(String.valueOf(conflict.block()), Draft.outline(one, blocks), Map.of()),
          name(sight.old().version().draft(), conflict.mine()),
          name(sight.fresh().base(), conflict.theirs()));
    }

    private static @Nullable String name(Draft draft, @Nullable String key) {
      return key == null ? null : draft.findGrid(key).map(DraftGrid::name).orElse(null);
    }
  }
}
