package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a draft changes against the grids it began with.
 *
 * @param grids that are new, over, or differ in code, name or households, by key
 * @param buildings that go to another grid, by code
 */
public record Diff(List<GridDiff> grids, List<MovedBuilding> buildings, Share households) {

  /** A grid on one side; households as counted today. */
  public record Side(String code, String name, int households) {}

  /**
   * One grid before and after.
   *
   * @param before null: it is new
   * @param after null: it is over
   * @param moved households that come or go
   */
  public record GridDiff(String key, @Nullable Side before, @Nullable Side after, int moved) {}

  /**
   * A building that changes its grid.
   *
   * @param fromKey key of the grid it leaves; null: it was in none
   * @param toKey key of the grid it goes to; null: none
   */
  public record MovedBuilding(
      String code,
      @Nullable String name,
      int households,
      @Nullable String fromKey,
      @Nullable String toKey) {}

  /** Households that change their grid, of all. */
  public record Share(int moved, int total) {}

  public Diff {
    grids = List.copyOf(grids);
    buildings = List.copyOf(buildings);
  }

  public static Diff of(OpenDraft open) {
    Draft base = open.base();
    Draft draft = open.version().draft();
    Map<String, Integer> moved = new HashMap<>();
    List<MovedBuilding> buildings = new ArrayList<>();
    int total = 0;
    for (CommunityDraft one : draft.communities()) {
      for (int at = 0; at < one.ground().size(); at++) {
        DraftBlock block = one.ground().block(at);
        String from = base.gridOf(open.shelf().rootOf(block.id())).orElse(null);
        String to = one.gridOf(at).orElse(null);
        total += block.households();
        if (!Objects.equals(from, to)) {
          for (String key : new String[] {from, to}) {
            if (key != null) {
              moved.merge(key, block.households(), Integer::sum);
            }
          }
          for (DraftBuilding building : block.buildings()) {
            buildings.add(
                new MovedBuilding(
                    building.code(), building.name(), building.households(), from, to));
          }
        }
      }
    }
    buildings.sort(Comparator.comparing(MovedBuilding::code));
    int households = buildings.stream().mapToInt(MovedBuilding::households).sum();
    return new Diff(
        grids(sides(base), sides(draft), moved), buildings, new Share(households, total));
  }

  private static List<GridDiff> grids(
      Map<String, Side> before, Map<String, Side> after, Map<String, Integer> moved) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<GridDiff> grids = new ArrayList<>();
    for (String key : keys) {
      if (moved.containsKey(key) || !Objects.equals(before.get(key), after.get(key))) {
        grids.add(new GridDiff(key, before.get(key), after.get(key), moved.getOrDefault(key, 0)));
      }
    }
    return grids;
  }

  /** The grids that have ground. */
  private static Map<String, Side> sides(Draft draft) {
    Map<String, Side> sides = new TreeMap<>();
    for (CommunityDraft one : draft.communities()) {
      for (DraftGrid grid : one.grids().values()) {
        GridTally tally = one.tallies().get(grid.key());
        if (tally.blocks() > 0) {
          sides.put(grid.key(), new Side(grid.code(), grid.name(), tally.households()));
        }
      }
    }
    return sides;
  }

  /** The code of a grid on the side it is on. */
  public Optional<Side> side(@Nullable String key, boolean before) {
    return grids.stream()
        .filter(grid -> grid.key().equals(key))
        .map(grid -> before ? grid.before() : grid.after())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
