package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.Lot.Gate;
import org.gridmap.town.Town.Barrier;
import org.gridmap.town.Town.Compound;
import org.gridmap.town.Town.GatePoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The walls of compounds, open at their gates and where a row of shops stands. A wall between two
 * compounds is drawn once.
 */
final class Walls {

  private static final int SHORTEST = 3 * Rect.METRE;

  private final BoardLines lines;
  private final GeometryFactory geometries;

  Walls(BoardLines lines, GeometryFactory geometries) {
    this.lines = lines;
    this.geometries = geometries;
  }

  List<Barrier> of(List<Compound> compounds) {
    List<Barrier> barriers = new ArrayList<>();
    List<Lot> done = new ArrayList<>();
    for (Compound compound : compounds) {
      Lot lot = compound.lot();
      if (lot.use().isWalled()) {
        for (Side side : Side.values()) {
          if (!lot.shopSides().contains(side)) {
            addWall(compound, side, done, barriers);
          }
        }
        done.add(lot);
      }
    }
    return barriers;
  }

  List<GatePoint> gates(List<Compound> compounds, Terrain terrain) {
    List<GatePoint> points = new ArrayList<>();
    for (Compound compound : compounds) {
      for (Gate gate : compound.lot().gates()) {
        int line = gate.side().at(compound.lot().enclosure());
        double middle = (gate.from() + gate.to()) / 2.0;
        Coordinate place =
            gate.side().isHorizontal() ? terrain.place(middle, line) : terrain.place(line, middle);
        points.add(new GatePoint(compound, geometries.createPoint(place)));
      }
    }
    return points;
  }

  private void addWall(Compound compound, Side side, List<Lot> done, List<Barrier> barriers) {
    Lot lot = compound.lot();
    List<int[]> open = new ArrayList<>();
    open.add(new int[] {side.from(lot.enclosure()), side.to(lot.enclosure())});
    for (Gate gate : lot.gates()) {
      if (gate.side() == side) {
        open = without(open, gate.from(), gate.to());
      }
    }
    for (Lot other : done) {
      if (other.quarter() == lot.quarter() && touches(lot, other, side)) {
        open = without(open, side.from(other.enclosure()), side.to(other.enclosure()));
      }
    }
    for (int[] piece : open) {
      if (piece[1] - piece[0] >= SHORTEST) {
        add(compound, side, piece[0], piece[1], barriers);
      }
    }
  }

  private static boolean touches(Lot lot, Lot other, Side side) {
    int line = side.at(lot.enclosure());
    Rect there = other.enclosure();
    return side.isHorizontal()
        ? there.y0() == line || there.y1() == line
        : there.x0() == line || there.x1() == line;
  }

  private static List<int[]> without(List<int[]> pieces, int from, int to) {
    List<int[]> left = new ArrayList<>();
    for (int[] piece : pieces) {
      if (to <= piece[0] || from >= piece[1]) {
        left.add(piece);
        continue;
      }
      if (from > piece[0]) {
        left.add(new int[] {piece[0], from});
      }
      if (to < piece[1]) {
        left.add(new int[] {to, piece[1]});
      }
    }
    return left;
  }

  private void add(Compound compound, Side side, int from, int to, List<Barrier> barriers) {
    List<Coordinate> line =
        lines.along(!side.isHorizontal(), side.at(compound.lot().enclosure()), from, to);
    barriers.add(
        new Barrier(
            "WALL", compound.name(), geometries.createLineString(line.toArray(Coordinate[]::new))));
  }
}
