package org.gridmap.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.statistics.SplitMix64;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * A made-up coverage for measuring: a lattice of grids with moved corners and crooked sides of
 * seven segments, shared exactly by both neighbours; every twentieth grid encloses a smaller one.
 * Coordinates have seven decimals, as in most files. The same seed gives the same town.
 */
final class WarpedTown {

  private static final double WEST = 114.0;
  private static final double SOUTH = 30.0;

  /** About 300 m, a grid of some 300 households. */
  private static final double SIDE_DEGREES = 0.003;

  private static final int BENDS = 6;
  private static final int ENCLAVE_EVERY = 20;

  /** Half the memory of arrays of coordinates, and slower to read for peers. */
  private static final GeometryFactory PACKED =
      new GeometryFactory(
          new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private static final GeometryFactory USUAL = new GeometryFactory(new PrecisionModel(), 4326);

  private final GeometryFactory factory;
  private final long seed;
  private final int columns;

  private WarpedTown(GeometryFactory factory, long seed, int columns) {
    this.factory = factory;
    this.seed = seed;
    this.columns = columns;
  }

  /** Exactly so many grids, codes in an order unrelated to their places. */
  static List<CodedPolygon> grids(int count, long seed) {
    return grids(count, seed, USUAL);
  }

  /** The same grids in little memory. */
  static List<CodedPolygon> packedGrids(int count, long seed) {
    return grids(count, seed, PACKED);
  }

  private static List<CodedPolygon> grids(int count, long seed, GeometryFactory factory) {
    int lattice = (int) Math.ceil(count * (double) ENCLAVE_EVERY / (ENCLAVE_EVERY + 1));
    int columns = (int) Math.ceil(Math.sqrt(lattice * 1.3));
    WarpedTown town = new WarpedTown(factory, seed, columns);
    List<CodedPolygon> grids = new ArrayList<>(count);
    SplittableRandom codes = new SplittableRandom(seed);
    for (int cell = 0; grids.size() < count; cell++) {
      int column = cell % columns;
      int row = cell / columns;
      boolean enclave = cell % ENCLAVE_EVERY == 0 && grids.size() + 1 < count;
      LinearRing outer = town.outline(column, row);
      LinearRing inner = town.enclave(column, row);
      LinearRing[] holes = enclave ? new LinearRing[] {inner} : new LinearRing[0];
      grids.add(new CodedPolygon(code(codes, grids), factory.createPolygon(outer, holes)));
      if (enclave) {
        grids.add(new CodedPolygon(code(codes, grids), factory.createPolygon(inner)));
      }
    }
    return grids;
  }

  private static String code(SplittableRandom random, List<CodedPolygon> before) {
    return "%04d-%07d".formatted(random.nextInt(10_000), before.size());
  }

  private LinearRing outline(int column, int row) {
    List<Coordinate> ring = new ArrayList<>();
    addSide(ring, column, row, false, false);
    addSide(ring, column + 1, row, true, false);
    addSide(ring, column, row + 1, false, true);
    addSide(ring, column, row, true, true);
    ring.add(ring.get(0));
    return factory.createLinearRing(ring.toArray(Coordinate[]::new));
  }

  /** Appends one side of a cell without its last corner. */
  private void addSide(List<Coordinate> ring, int column, int row, boolean upward, boolean back) {
    Coordinate from = corner(column, row);
    Coordinate to = upward ? corner(column, row + 1) : corner(column + 1, row);
    SplittableRandom random = at(column, row, upward ? 2 : 1);
    List<Coordinate> side = new ArrayList<>();
    side.add(from);
    for (int bend = 1; bend <= BENDS; bend++) {
      double t = bend / (BENDS + 1.0);
      double off = random.nextDouble(-0.04, 0.04);
      double x = from.x + t * (to.x - from.x) - off * (to.y - from.y);
      double y = from.y + t * (to.y - from.y) + off * (to.x - from.x);
      side.add(rounded(x, y));
    }
    side.add(to);
    for (int i = 0; i < side.size() - 1; i++) {
      ring.add(back ? side.get(side.size() - 1 - i) : side.get(i));
    }
  }

  private LinearRing enclave(int column, int row) {
    double x = WEST + (column + 0.5) * SIDE_DEGREES;
    double y = SOUTH + (row + 0.5) * SIDE_DEGREES;
    double half = 0.12 * SIDE_DEGREES;
    Coordinate first = rounded(x - half, y - half);
    return factory.createLinearRing(
        new Coordinate[] {
          first,
          rounded(x + half, y - 0.8 * half),
          rounded(x + 0.9 * half, y + half),
          rounded(x - half, y + half),
          first
        });
  }

  private Coordinate corner(int column, int row) {
    SplittableRandom random = at(column, row, 0);
    double x = WEST + (column + random.nextDouble(-0.22, 0.22)) * SIDE_DEGREES;
    double y = SOUTH + (row + random.nextDouble(-0.22, 0.22)) * SIDE_DEGREES;
    return rounded(x, y);
  }

  private SplittableRandom at(int column, int row, int what) {
    return new SplittableRandom(
        seed * SplitMix64.GOLDEN_GAMMA + ((long) row * (columns + 1L) + column) * 3 + what);
  }

  private static Coordinate rounded(double x, double y) {
    return new CoordinateXY(Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7);
  }
}
