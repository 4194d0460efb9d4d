package org.gridmap.cli.balance;

import java.io.IOException;
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
import org.gridmap.source.FaultCode;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.jspecify.annotations.Nullable;

/** The plan a town has: {@code building_id,grid_id} with a header line. */
final class FormerAssignment {

  private static final FieldNames NAMES =
      FieldNames.of(
          Map.of(
              "building_id", List.of("building", "building_code"),
              "grid_id", List.of("grid", "grid_code")));

  private final Map<String, String> gridOf = new HashMap<>();

  private FormerAssignment() {}

  /**
   * Reads the file. Buildings that no longer stand are passed over.
   *
   * @throws org.gridmap.source.RefusedFile when a row is no pair, or a grid lies in several
   *     communities
   */
  static FormerAssignment read(Path path, TownInput town) throws IOException {
    FormerAssignment former = new FormerAssignment();
    Map<String, String> communityOf = new HashMap<>();
    FeatureFile.at(path, NAMES)
        .needing("building_id", "grid_id")
        .read(
            row -> {
              String building = row.code("building_id");
              String grid = row.optionalCode("grid_id");
              TownBuilding standing = town.buildings.get(building);
              if (grid == null || standing == null) {
                return;
              }
              former.gridOf.put(building, grid);
              String before = communityOf.putIfAbsent(grid, standing.community());
              if (before != null && !before.equals(standing.community())) {
                row.report(
                    row.fault(FaultCode.GRID_IN_TWO_COMMUNITIES)
                        .with("grid", grid)
                        .with("one", before)
                        .with("other", standing.community()));
              }
            });
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
