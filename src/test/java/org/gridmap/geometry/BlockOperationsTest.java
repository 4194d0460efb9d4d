package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class BlockOperationsTest {

  private static final Envelope BOX = new Envelope(114, 114.01, 30, 30.01);

  @Test
  void aLineThroughABlockMakesTwoPieces() {
    List<List<Polygon>> pieces =
        BlockCut.cut(
            List.of(polygon("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))")),
            line(new Coordinate(-1, 1), new Coordinate(3, 1)));
    assertThat(pieces.get(0)).hasSize(2);
    assertThat(BlockCut.pieceOf(pieces.get(0), new Coordinate(1, 0.5))).isZero();
    assertThat(BlockCut.pieceOf(pieces.get(0), new Coordinate(1, 1.5))).isEqualTo(1);
  }

  @Test
  void aLineThatEndsInsideDividesNothing() {
    Polygon block = polygon("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
    List<List<Polygon>> pieces =
        BlockCut.cut(List.of(block), line(new Coordinate(-1, 1), new Coordinate(1, 1)));
    assertThat(pieces.get(0)).hasSize(1);
    assertThat(pieces.get(0).get(0).equalsTopo(block)).isTrue();
  }

  @Test
  void theNeighbourAtTheEndOfACutGetsTheVertexToo() {
    List<List<Polygon>> pieces =
        BlockCut.cut(
            List.of(
                polygon("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"),
                polygon("POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))")),
            line(new Coordinate(0, 1), new Coordinate(2, 1)));
    assertThat(pieces.get(0)).hasSize(2);
    assertThat(pieces.get(1)).hasSize(1);
    assertThat(pieces.get(1).get(0).getCoordinates()).contains(new Coordinate(2, 1));
  }

  @Test
  void anyCutOfATilingIsATilingAndItsPiecesUniteToTheBlocksAgain() {
    for (int seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Polygon> blocks = tiling(random);
      List<List<Polygon>> pieces = BlockCut.cut(blocks, stroke(random));
      List<Block> all = new ArrayList<>();
      pieces.forEach(
          some -> some.forEach(p -> all.add(new Block("C", Optional.empty(), List.of(), p))));
      assertThat(all.size()).as("seed %d", seed).isGreaterThan(blocks.size());
      Tilings.assertTiles(
          "seed " + seed, all, List.of(new CodedPolygon("C", Outline.of(blocks))), 1e-7);
      for (int i = 0; i < blocks.size(); i++) {
        Geometry again = Outline.of(pieces.get(i));
        assertThat(DiscreteHausdorffDistance.distance(again, blocks.get(i)))
            .as("seed %d block %d", seed, i)
            .isLessThan(1e-9);
        assertThat(again.getCoordinates()).contains(blocks.get(i).getCoordinates());
      }
    }
  }

  @Test
  void aGridOfTwoIslandsHasTwoPieces() {
    TouchingBlocks row = new TouchingBlocks(5, path(5));
    assertThat(row.pieces(List.of(4, 0, 1))).containsExactly(List.of(0, 1), List.of(4));
  }

  private static List<Neighbours> path(int blocks) {
    List<Neighbours> pairs = new ArrayList<>();
    for (int block = 1; block < blocks; block++) {
      pairs.add(pair(block - 1, block));
    }
    return pairs;
  }

  private static Neighbours pair(int one, int other) {
    return new Neighbours(one, other, 1, "", 0, false);
  }

  private static List<Polygon> tiling(SplittableRandom random) {
    Arrangement lines = new Arrangement();
    RandomTown.cells(random, 30, BOX).forEach(cell -> lines.add(cell, Set.of()));
    return lines.node().faces();
  }

  private static LineString stroke(SplittableRandom random) {
    Coordinate[] points = new Coordinate[4];
    for (int i = 0; i < points.length; i++) {
      double x = 113.999 + 0.012 * i / (points.length - 1);
      points[i] = new Coordinate(x, random.nextDouble(30, 30.01));
    }
    return line(points);
  }

  private static LineString line(Coordinate... points) {
    return Arrangement.FACTORY.createLineString(points);
  }

  private static Polygon polygon(String wkt) {
    return (Polygon) LocatorTest.grid("x", wkt).shape();
  }
}
