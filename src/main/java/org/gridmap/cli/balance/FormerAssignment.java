package org.gridmap.cli.balance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.FormerPlan;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.CodedPolygon;
import org.jspecify.annotations.Nullable;

/** The plan a town has: {@code building_id,grid_id} with a header line. */
final class FormerAssignment {

  private final Map<String, String> gridOf = new HashMap<>();

  private FormerAssignment() {}

  /**
   * Reads the file. Buildings that no longer stand are passed over.
   *
   * @throws RefusedInput when a line is no pair, or a grid lies in several communities
   */
  static FormerAssignment read(Path path, TownInput town) throws IOException {
    Faults faults = new Faults();
    FormerAssignment former = new FormerAssignment();
    if (!Files.isRegularFile(path)) {
      faults.add(path, "there is no such file");
      faults.refuseIfAny();
    }
    Map<String, String> communityOf = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      int number = 1;
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] pair = line.strip().split(",", -1);
        boolean whole = pair.length >= 2 && !pair[0].isBlank() && !pair[1].isBlank();
        if (!whole && !line.isBlank()) {
          faults.add(path, "line " + number, "is not building_id,grid_id");
        } else if (whole && town.buildings.containsKey(pair[0])) {
          former.gridOf.put(pair[0], pair[1]);
          String community = town.buildings.get(pair[0]).community();
          String before = communityOf.putIfAbsent(pair[1], community);
          if (before != null && !before.equals(community)) {
            faults.add(
                path,
                "line " + number,
                "grid %s lies in %s and in %s".formatted(pair[1], before, community));
          }
        }
      }
    }
    faults.refuseIfAny();
    return former;
  }

  /** The grid a building had, or null. */
  @Nullable String grid(String building) {
    return gridOf.get(building);
  }

  /** The names of a community's grids, in order. */
  List<String> names(CommunityBlocks community) {
    TreeSet<String> names = new TreeSet<>(CodedPolygon.BY_CODE_POINT);
    for (Block block : community.blocks()) {
      for (String building : block.buildings()) {
        if (gridOf.containsKey(building)) {
          names.add(gridOf.get(building));
        }
      }
    }
    return new ArrayList<>(names);
  }

  /** The plan of a community; grids are numbered as {@link #names} lists them. */
  FormerPlan plan(CommunityBlocks community) {
    List<String> names = names(community);
    int[] gridOfBlock =
        community.blocks().stream()
            .mapToInt(
                block ->
                    block.buildings().stream()
                        .filter(gridOf::containsKey)
                        .mapToInt(building -> names.indexOf(gridOf.get(building)))
                        .findFirst()
                        .orElse(FormerPlan.NO_GRID))
            .toArray();
    return FormerPlan.of(gridOfBlock, names.size());
  }
}
