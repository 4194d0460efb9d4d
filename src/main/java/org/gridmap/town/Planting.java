package org.gridmap.town;

import static org.gridmap.town.Plant.WEEKS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.Town.Grid;
import org.gridmap.town.Town.Home;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where truths are planted: one set of all kinds for every 24 communities, each in a grid
 * of its own, and never in more than half of the grids.
 */
final class Planting {

  private static final int COMMUNITIES_PER_SET = 24;
  private static final int FEWEST_HOMES = 180;

  private final Dice dice;
  private final Town town;
  private final Map<Integer, Grid> gridOfCell = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Plant> plants = new ArrayList<>();
  private final List<Grid> free;

  Planting(Dice dice, Town town) {
    this.dice = dice;
    this.town = town;
    for (Grid grid : town.grids()) {
      grid.cells().forEach(cell -> gridOfCell.put(cell.index(), grid));
    }
    free =
        new ArrayList<>(
            town.grids().stream().filter(grid -> grid.households() >= FEWEST_HOMES).toList());
    dice.shuffle(free);
  }

  List<Plant> plant() {
    int most = free.size() / 2;
    int sets = 1 + town.communities().size() / COMMUNITIES_PER_SET;
    plantNormalTowers();
    plantHamlets(sets);
    plantSchools();
    for (int set = 0; set < sets; set++) {
      plantBuilding();
      inGrid(most, Plant.Kind.LASTING, "0101", week -> 4, null);
      inGrid(most, Plant.Kind.NEW, "0604", week -> week >= WEEKS - 4 ? 8 : 1, null);
      inGrid(most, Plant.Kind.GROWING, "0502", week -> rising(week, WEEKS - 12, 12, 9), null);
      inGrid(most, Plant.Kind.COLD, null, week -> 0.3, null);
      inGrid(most, Plant.Kind.EASING, "0301", week -> rising(13 - week, 0, 14, 9), null);
      inGrid(most, Plant.Kind.ONE_CHANNEL, "0102", week -> week >= WEEKS - 10 ? 5 : 1, "WORKER");
      inGrid(most, Plant.Kind.OSCILLATING, "0601", week -> week / 3 % 2 == 0 ? 4 : 1, null);
    }
    return List.copyOf(plants);
  }

  /** 1 before the start, then in equal steps up to the top in the last of so many weeks. */
  private static double rising(int week, int start, int weeks, double top) {
    int step = week - start + 1;
    return step <= 0 ? 1 : 1 + (top - 1) * Math.min(step, weeks) / weeks;
  }

  private void plantNormalTowers() {
    Map<String, List<Home>> compounds = new HashMap<>();
    for (Home home : town.buildings()) {
      if (home.cell().lot().use() == LandUse.TOWERS && home.compound() != null) {
        compounds.computeIfAbsent(home.compound().code(), key -> new ArrayList<>()).add(home);
      }
    }
    compounds.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, List<Home>>>comparingInt(
                    entry -> homesIn(entry.getValue()))
                .thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(entry -> add(Plant.Kind.NORMAL_TOWERS, null, entry.getValue(), week -> 1, null));
  }

  private static int homesIn(List<Home> homes) {
    return homes.stream().mapToInt(home -> home.building().households()).sum();
  }

  /** The first hamlets have a high rate, the others a normal one. */
  private void plantHamlets(int most) {
    int planted = 0;
    for (Grid grid : town.grids()) {
      if (planted < most
          && grid.cells().stream().allMatch(cell -> cell.lot().use() == LandUse.HAMLET)) {
        add(Plant.Kind.HAMLET, "0104", homesOf(grid), week -> 14, null);
        planted++;
      }
    }
  }

  private void plantSchools() {
    for (Grid grid : town.grids()) {
      if (grid.kind() == Kind.EXCLUSIVE) {
        List<Home> buildings =
            town.buildings().stream()
                .filter(home -> gridOfCell.get(home.cell().index()) == grid)
                .toList();
        add(Plant.Kind.NO_HOMES, null, buildings, week -> 1, null);
      }
    }
  }

  private void plantBuilding() {
    List<Home> candidates =
        town.buildings().stream()
            .filter(home -> home.building().households() >= 60)
            .filter(home -> !taken.contains(gridOf(home).code()))
            .toList();
    if (!candidates.isEmpty()) {
      add(
          Plant.Kind.ONE_BUILDING,
          "0401",
          List.of(dice.pick(candidates)),
          week -> week >= 12 && week < 22 ? 14 : 1,
          null);
    }
  }

  private void inGrid(
      int most,
      Plant.Kind kind,
      @Nullable String category,
      IntToDoubleFunction factor,
      @Nullable String channel) {
    free.removeIf(grid -> taken.contains(grid.code()));
    if (taken.size() < most && !free.isEmpty()) {
      add(kind, category, homesOf(free.remove(0)), factor, channel);
    }
  }

  private Grid gridOf(Home home) {
    return gridOfCell.get(home.cell().index());
  }

  private List<Home> homesOf(Grid grid) {
    return town.buildings().stream()
        .filter(home -> gridOf(home) == grid && home.building().households() > 0)
        .toList();
  }

  private void add(
      Plant.Kind kind,
      @Nullable String category,
      List<Home> homes,
      IntToDoubleFunction factor,
      @Nullable String channel) {
    double[] factors = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      factors[week] = factor.applyAsDouble(week);
    }
    List<String> codes = homes.stream().map(home -> gridOf(home).code()).distinct().toList();
    taken.addAll(codes);
    plants.add(
        new Plant(plants.size() + 1, kind, category, codes, List.copyOf(homes), factors, channel));
  }
}
