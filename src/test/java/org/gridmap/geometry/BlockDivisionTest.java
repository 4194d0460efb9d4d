package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridmap.geometry.BlockTiling.Kind;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.geometry.BlockTiling.Uneven;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Towns of about 100 m, drawn in thousandths of a degree around 114° E 30° N. */
class BlockDivisionTest {

  private static final String COMMUNITY = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

  private final List<CodedPolygon> communities = new ArrayList<>();
  private final List<CodedPolygon> compounds = new ArrayList<>();
  private final List<Footprint> buildings = new ArrayList<>();
  private final List<Barrier> barriers = new ArrayList<>();

  @Test
  void groundGoesToTheBuildingWhoseWallIsNearer() {
    community("C", COMMUNITY);
    building("long", "POLYGON ((1 4, 7 4, 7 6, 1 6, 1 4))");
    building("short", "POLYGON ((8 4, 9 4, 9 6, 8 6, 8 4))");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 7.4, 5)).containsExactly("long");
    assertThat(holder(tiling, 7.6, 5)).containsExactly("short");
    assertThat(holder(tiling, 0.1, 9.9)).containsExactly("long");
  }

  @Test
  void aRoadDividesGroundAndNamesTheBorder() {
    community("C", COMMUNITY);
    building("n", "POLYGON ((4 8, 6 8, 6 9, 4 9, 4 8))");
    building("s", "POLYGON ((4 1, 6 1, 6 2, 4 2, 4 1))");
    barrier("arterial", "LINESTRING (-1 3, 11 3)");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 5, 3.1)).containsExactly("n");
    assertThat(holder(tiling, 5, 2.9)).containsExactly("s");
    Neighbours pair = tiling.neighbours().get(0);
    assertThat(tiling.neighbours()).hasSize(1);
    assertThat(pair.barrier()).isEqualTo("arterial");
    assertThat(pair.sharedMetres()).isCloseTo(964.5, within(1.0));
    assertThat(pair.barrierMetres()).isEqualTo(pair.sharedMetres());
  }

  @Test
  void aBarrierThroughABuildingIsLedRoundIt() {
    community("C", COMMUNITY);
    building("gate", "POLYGON ((4 2.5, 6 2.5, 6 5, 4 5, 4 2.5))");
    building("s", "POLYGON ((4 0.5, 6 0.5, 6 1, 4 1, 4 0.5))");
    barrier("wall", "LINESTRING (-1 3, 11 3)");
    BlockTiling tiling = divide();
    assertThat(tiling.exceptions()).isEmpty();
    assertThat(holder(tiling, 5, 2.6)).containsExactly("gate");
    assertThat(holder(tiling, 5, 2.4)).containsExactly("s");
    assertThat(holder(tiling, 3, 2.9)).containsExactly("s");
  }

  @Test
  void aLooseEndOfARoadDividesNothing() {
    community("C", COMMUNITY);
    building("b", "POLYGON ((4 8, 6 8, 6 9, 4 9, 4 8))");
    barrier("lane", "LINESTRING (-1 3, 6 3)");
    assertThat(divide().blocks()).hasSize(1);
  }

  @Test
  void ofOverlappingBuildingsTheSmallerKeepsTheGroundAndTheLossIsListed() {
    community("C", COMMUNITY);
    building("podium", "POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))");
    building("tower", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 5, 5)).containsExactly("tower");
    assertThat(holder(tiling, 3, 3)).containsExactly("podium");
    assertThat(tiling.exceptions())
        .extracting(Uneven::kind, Uneven::building)
        .containsExactly(tuple(Kind.OVERLAPS_A_BUILDING, "podium"));
    assertThat(tiling.exceptions().get(0).squareMetres()).isCloseTo(42_800, within(200.0));
  }

  @Test
  void aBuildingUnderAnotherSharesItsBlock() {
    community("C", COMMUNITY);
    building("a", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
    building("b", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 5, 5)).containsExactly("a", "b");
    assertThat(tiling.exceptions())
        .extracting(Uneven::kind)
        .containsExactly(Kind.UNDER_OTHER_BUILDINGS);
  }

  @Test
  void touchingBuildingsKeepTheirOwnGround() {
    community("C", COMMUNITY);
    building("a", "POLYGON ((2 4, 5 4, 5 6, 2 6, 2 4))");
    building("b", "POLYGON ((5 3, 8 3, 8 7, 5 7, 5 3))");
    BlockTiling tiling = divide();
    assertThat(tiling.exceptions()).isEmpty();
    assertThat(holder(tiling, 4.999, 5)).containsExactly("a");
    assertThat(holder(tiling, 5.001, 5)).containsExactly("b");
  }

  @Test
  void aBuildingAcrossTheBorderBelongsWhereItsInnerPointIs() {
    community("C1", COMMUNITY);
    community("C2", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))");
    building("b", "POLYGON ((6 4, 11 4, 11 6, 6 6, 6 4))");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 7, 5)).containsExactly("b");
    assertThat(holder(tiling, 10.5, 5)).isEmpty();
    assertThat(tiling.exceptions())
        .extracting(Uneven::kind)
        .containsExactly(Kind.ACROSS_A_COMMUNITY_BORDER);
    assertThat(tiling.exceptions().get(0).squareMetres()).isCloseTo(21_400, within(100.0));
  }

  @Test
  void aCommunityWithoutBuildingsIsItsPieces() {
    community("C", COMMUNITY);
    barrier("river", "LINESTRING (-1 3, 11 3)");
    assertThat(divide().blocks()).hasSize(2).allMatch(block -> block.buildings().isEmpty());
  }

  @Test
  void aBuildingInNoCommunityHasNoBlock() {
    community("C", COMMUNITY);
    building("far", "POLYGON ((12 4, 13 4, 13 6, 12 6, 12 4))");
    assertThat(divide().exceptions())
        .extracting(Uneven::kind)
        .containsExactly(Kind.IN_NO_COMMUNITY);
  }

  @Test
  void groundInsideACompoundStaysWithItsBuildings() {
    community("C", COMMUNITY);
    compound("P", "POLYGON ((0 0, 7 0, 7 10, 0 10, 0 0))");
    building("in", "POLYGON ((1 4, 2 4, 2 6, 1 6, 1 4))");
    building("out", "POLYGON ((8 4, 9 4, 9 6, 8 6, 8 4))");
    BlockTiling tiling = divide();
    assertThat(holder(tiling, 6.9, 5)).containsExactly("in");
    assertThat(holder(tiling, 7.1, 5)).containsExactly("out");
    assertThat(blockAt(tiling, 6.9, 5).compound()).contains("P");
  }

  @Test
  void randomTownsAreTiledWithoutGapOrOverlap() {
    for (int seed = 0; seed < 12; seed++) {
      randomTown(new SplittableRandom(seed));
      BlockTiling tiling = divide();
      Tilings.assertTiles("seed " + seed, tiling.blocks(), communities, 1e-8);
      assertThat(coveredBuildings(tiling)).as("seed %d", seed).isEqualTo(buildings.size());
      assertBuildingsAreWhole("seed " + seed, tiling);
    }
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    randomTown(new SplittableRandom(99));
    BlockTiling one = divide();
    Collections.shuffle(communities, new Random(1));
    Collections.shuffle(compounds, new Random(2));
    Collections.shuffle(buildings, new Random(3));
    Collections.shuffle(barriers, new Random(4));
    assertThat(divide()).isEqualTo(one);
  }

  private void randomTown(SplittableRandom random) {
    List.of(communities, compounds, buildings, barriers).forEach(List::clear);
    Envelope box = new Envelope(114, 114.01, 30, 30.01);
    int number = 0;
    for (Geometry cell : RandomTown.cells(random, 5, box)) {
      communities.add(new CodedPolygon("C" + number++, cell));
    }
    for (int i = 0; i < 60; i++) {
      double x = random.nextDouble(0.3, 9.7);
      double y = random.nextDouble(0.3, 9.7);
      double w = random.nextDouble(0.05, 0.5);
      Geometry square =
          read(
              "POLYGON ((%f %f, %f %f, %f %f, %f %f, %f %f))",
              x, y, x + w, y, x + w, y + w / 2, x, y + w / 2, x, y);
      buildings.add(new Footprint("B%02d".formatted(i), square));
    }
    for (int i = 0; i < 4; i++) {
      Geometry line =
          read("LINESTRING (%f 0, %f 10)", random.nextDouble(0, 10), random.nextDouble(0, 10));
      barriers.add(new Barrier("road" + i, line));
    }
    Geometry compound =
        RandomTown.cells(random, 3, new Envelope(114.002, 114.008, 30, 30.01)).get(0);
    compounds.add(new CodedPolygon("P", compound));
  }

  private int coveredBuildings(BlockTiling tiling) {
    Set<String> seen = new HashSet<>();
    tiling
        .blocks()
        .forEach(
            block ->
                assertThat(seen.addAll(block.buildings()) || block.buildings().isEmpty()).isTrue());
    return seen.size();
  }

  private void assertBuildingsAreWhole(String town, BlockTiling tiling) {
    Map<String, Block> blockOf = new HashMap<>();
    tiling.blocks().forEach(block -> block.buildings().forEach(code -> blockOf.put(code, block)));
    Set<String> excepted = new HashSet<>();
    tiling.exceptions().forEach(uneven -> excepted.add(uneven.building()));
    for (Footprint building : buildings) {
      if (!excepted.contains(building.code())) {
        Geometry outside = building.shape().difference(blockOf.get(building.code()).shape());
        assertThat(outside.getArea()).as(town + " " + building.code()).isLessThan(2e-11);
      }
    }
  }

  private BlockTiling divide() {
    return BlockDivision.divide(communities, compounds, buildings, barriers);
  }

  private void community(String code, String wkt) {
    communities.add(new CodedPolygon(code, read(wkt)));
  }

  private void compound(String code, String wkt) {
    compounds.add(new CodedPolygon(code, read(wkt)));
  }

  private void building(String code, String wkt) {
    buildings.add(new Footprint(code, read(wkt)));
  }

  private void barrier(String kind, String wkt) {
    barriers.add(new Barrier(kind, read(wkt)));
  }

  private static List<String> holder(BlockTiling tiling, double x, double y) {
    return blockAt(tiling, x, y).buildings();
  }

  private static Block blockAt(BlockTiling tiling, double x, double y) {
    Geometry point = Arrangement.FACTORY.createPoint(new Coordinate(114 + x / 1000, 30 + y / 1000));
    return tiling.blocks().stream()
        .filter(block -> block.shape().covers(point))
        .findFirst()
        .orElseThrow();
  }

  private static Geometry read(String wkt, Object... arguments) {
    try {
      return AffineTransformation.scaleInstance(0.001, 0.001)
          .translate(114, 30)
          .transform(new WKTReader().read(wkt.formatted(arguments)));
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
