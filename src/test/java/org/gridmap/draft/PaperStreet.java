package org.gridmap.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.geometry.Outline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A street with two communities side by side, on paper. Each is six units wide and four high, a
 * block in every unit with one building of 50 households: W-x-y in the west, E-x-y in the east. The
 * west has two published grids of 600 households, left and right; the east has none.
 */
final class PaperStreet {

  static final String WEST = "110101001001";
  static final String EAST = "110101001002";
  static final String LEFT = "s1";
  static final String RIGHT = "s2";
  static final DraftSettings SETTINGS = new DraftSettings(300, 0.1);

  private static final int HIGH = 4;

  private PaperStreet() {}

  /** The street as it is published, opened by a plan. */
  static OpenDraft open() {
    return open(published());
  }

  /** A plan that begins with some draft. */
  static OpenDraft open(Draft base) {
    BlockShelf shelf =
        new BlockShelf(
            ids -> {
              throw new AssertionError("nobody else cuts here: " + ids);
            });
    base.communities().forEach(one -> shelf.put(one.ground().blocks()));
    Set<String> codes = Set.of(WEST + "001", WEST + "002");
    return new OpenDraft(new OpenDraft.Beginning(1, SETTINGS, base, 0, codes), shelf);
  }

  static Draft published() {
    return Draft.of(List.of(west(), community(2, EAST, "东村", 6, Map.of(), Map.of())));
  }

  /**
   * A community without grids whose ground lies in two parts: 300 households on six blocks, and as
   * many blocks of 50 households in a row beyond a gap.
   */
  static OpenDraft twoParts(int beyond) {
    List<DraftBlock> blocks = new ArrayList<>();
    for (int at = 0; at < 6 + beyond; at++) {
      int x = at < 6 ? at / 3 : 20 + at;
      int y = at < 6 ? at % 3 : 0;
      DraftBuilding home =
          new DraftBuilding(at + 1, "T-" + at, null, at(x + 0.5, y + 0.5), "RESIDENTIAL", 50);
      blocks.add(new DraftBlock(at + 1, Optional.empty(), List.of(home), square(x, y)));
    }
    Community community =
        new Community(
            1,
            WEST,
            "两片",
            Degrees.multiPolygon(Outline.of(blocks.stream().map(DraftBlock::shape).toList())));
    return open(
        Draft.of(
            List.of(
                new CommunityDraft(
                    new CommunityGround(community, blocks, List.of()),
                    Map.of(),
                    Map.of(),
                    Set.of()))));
  }

  private static CommunityDraft west() {
    Map<Long, String> gridOf = new HashMap<>();
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < HIGH; y++) {
        gridOf.put(id(x, y), x < 3 ? LEFT : RIGHT);
      }
    }
    return community(1, WEST, "西村", 0, gridOf, Map.of(LEFT, grid(LEFT, 1), RIGHT, grid(RIGHT, 2)));
  }

  private static DraftGrid grid(String key, long series) {
    String code = WEST + "%03d".formatted(series);
    return new DraftGrid(key, series, code, code, DraftKind.BASIC, null, 1, false);
  }

  private static CommunityDraft community(
      long id,
      String code,
      String name,
      int from,
      Map<Long, String> gridOf,
      Map<String, DraftGrid> grids) {
    List<DraftBlock> blocks = new ArrayList<>();
    for (int x = from; x < from + 6; x++) {
      for (int y = 0; y < HIGH; y++) {
        String building = (x < 6 ? "W-" + x : "E-" + (x - 6)) + "-" + y;
        DraftBuilding home =
            new DraftBuilding(id(x, y), building, null, at(x + 0.5, y + 0.5), "RESIDENTIAL", 50);
        blocks.add(new DraftBlock(id(x, y), Optional.empty(), List.of(home), square(x, y)));
      }
    }
    Community community =
        new Community(
            id,
            code,
            name,
            Degrees.multiPolygon(Outline.of(blocks.stream().map(DraftBlock::shape).toList())));
    return new CommunityDraft(
        new CommunityGround(community, blocks, List.of()), gridOf, grids, Set.of());
  }

  /** The block of a building, e.g. {@code W-2-1}. */
  static long block(String building) {
    int x = building.charAt(2) - '0' + (building.startsWith("E") ? 6 : 0);
    return id(x, building.charAt(4) - '0');
  }

  /** A straight line, in units. */
  static LineString line(double x1, double y1, double x2, double y2) {
    return Degrees.FACTORY.createLineString(new Coordinate[] {at(x1, y1), at(x2, y2)});
  }

  private static long id(int x, int y) {
    return x * HIGH + y + 1L;
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(116 + x * 0.001, 40 + y * 0.001);
  }

  private static Polygon square(int x, int y) {
    return Degrees.FACTORY.createPolygon(
        new Coordinate[] {at(x, y), at(x, y + 1), at(x + 1, y + 1), at(x + 1, y), at(x, y)});
  }
}
