package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.Divider;
import org.gridmap.balance.Division;
import org.gridmap.balance.Rebalancer;

/**
 * The automatic division of one community of a draft. Locked blocks and grids, and grids that are
 * not basic, stay as they are. Grids that stay mostly where they were keep their names.
 */
public final class Dividing {

  private final CommunityDraft one;
  private final BalanceSettings settings;
  private final List<String> shut;

  public Dividing(CommunityDraft one, BalanceSettings settings) {
    this.one = one;
    this.settings = settings;
    shut =
        one.grids().values().stream()
            .filter(grid -> grid.locked() || grid.kind() != DraftKind.BASIC)
            .map(DraftGrid::key)
            .toList();
  }

  /**
   * A division of the community.
   *
   * @param labels names of grids without one: counted on from here
   * @param sums households of every basic grid
   */
  public record Result(Map<Long, String> labels, List<Integer> sums) {}

  /**
   * Divides from scratch what is not locked.
   *
   * @param first number of the first new grid
   */
  public Result fresh(int first, BooleanSupplier cancelled) {
    List<Integer> free = new ArrayList<>();
    for (int at = 0; at < one.ground().size(); at++) {
      if (!one.isLocked(at) && one.gridOf(at).filter(shut::contains).isEmpty()) {
        free.add(at);
      }
    }
    if (free.isEmpty()) {
      return new Result(Map.of(), List.of());
    }
    Set<Integer> taking = new HashSet<>(free);
    var graph = one.ground().graphOf(block -> taking.contains(one.ground().numberOf(block.id())));
    String name = one.ground().community().code();
    Division division = Divider.divide(name, graph, settings, cancelled);
    List<List<Integer>> groups = new ArrayList<>();
    for (int grid = 0; grid < division.grids(); grid++) {
      groups.add(Arrays.stream(division.blocks(grid)).mapToObj(free::get).toList());
    }
    return result(groups, known(groups), first);
  }

  /**
   * Changes the present grids where it pays.
   *
   * @param movePrice 0 or more, as {@link Rebalancer#rebalance} has it
   */
  public Result rebalanced(int first, double movePrice) {
    String name = one.ground().community().code();
    Division division =
        Rebalancer.rebalance(name, one.ground().graph(), one.former(shut), settings, movePrice)
            .division();
    List<String> keys = one.keys();
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, String> known = new HashMap<>();
    for (int grid = 0; grid < division.grids(); grid++) {
      if (grid < keys.size()) {
        known.put(grid, keys.get(grid));
      }
      groups.add(Arrays.stream(division.blocks(grid)).boxed().toList());
    }
    return result(groups, known, first);
  }

  private Result result(List<List<Integer>> groups, Map<Integer, String> known, int first) {
    Map<Long, String> labels = new TreeMap<>();
    List<Integer> sums = new ArrayList<>();
    int next = first;
    for (int group = 0; group < groups.size(); group++) {
      List<Integer> blocks = groups.get(group);
      if (!blocks.isEmpty()) {
        String label = known.get(group);
        if (label == null) {
          label = Redivision.label(next++);
        }
        for (int at : blocks) {
          labels.put(one.ground().block(at).id(), label);
        }
        if (!shut.contains(label)) {
          sums.add(blocks.stream().mapToInt(one.ground()::households).sum());
        }
      }
    }
    return new Result(labels, sums);
  }

  private record Overlap(int group, String key, int weight) {}

  /** Which grid each group goes on: the one it shares most households with, each once. */
  private Map<Integer, String> known(List<List<Integer>> groups) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      Map<String, Integer> shared = new TreeMap<>();
      for (int at : groups.get(group)) {
        int weight = 1 + 1000 * one.ground().households(at);
        one.gridOf(at).ifPresent(key -> shared.merge(key, weight, Integer::sum));
      }
      int number = group;
      shared.forEach((key, weight) -> overlaps.add(new Overlap(number, key, weight)));
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap overlap) -> -overlap.weight())
            .thenComparingInt(Overlap::group)
            .thenComparing(Overlap::key));
    Map<Integer, String> known = new HashMap<>();
    for (Overlap overlap : overlaps) {
      if (!known.containsKey(overlap.group()) && !known.containsValue(overlap.key())) {
        known.put(overlap.group(), overlap.key());
      }
    }
    return known;
  }
}
