package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Cuts blocks along a line: the one operation that divides them. Where the line meets a border, a
 * vertex enters both blocks there, so a tiling stays a tiling; the pieces of a block unite to it
 * again, but for such vertices, which lie within 1e-9 degrees of the old border.
 */
public final class BlockCut {

  /** Blocks this near the line may get a vertex by rounding. */
  private static final double REACH_DEGREES = 1e-8;

  private BlockCut() {}

  /**
   * Cuts blocks.
   *
   * @param blocks blocks of a tiling, as {@link BlockDivision} or an earlier cut made them
   * @param line lineal or polygonal, degrees (EPSG:4326): a stroke of a planner, the borders of
   *     imported grids; ends inside a block do not divide it
   * @return for every block its pieces, in an order that depends only on their places; a block that
   *     is not divided is one piece, which may have new vertices on its border
   */
  public static List<List<Polygon>> cut(List<Polygon> blocks, Geometry line) {
    List<List<Polygon>> pieces = new ArrayList<>();
    List<CodedPolygon> touched = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Arrangement lines = new Arrangement();
    lines.add(line, Set.of());
    STRtree parts = partsOf(line);
    for (Polygon block : blocks) {
      pieces.add(List.of(block));
      if (isNear(block, parts)) {
        touched.add(new CodedPolygon("%09d".formatted(touched.size()), block));
        numbers.add(pieces.size() - 1);
        lines.add(block, Set.of());
      }
    }
    numbers.forEach(number -> pieces.set(number, new ArrayList<>()));
    PolygonIndex index = PolygonIndex.of(touched);
    for (Polygon face : lines.node().faces()) {
      Coordinate inner = face.getInteriorPoint().getCoordinate();
      int slot = index.locate(inner.x, inner.y);
      if (slot >= 0) {
        pieces.get(numbers.get(slot)).add(face);
      }
    }
    pieces.replaceAll(Collections::unmodifiableList);
    return Collections.unmodifiableList(pieces);
  }

  private static STRtree partsOf(Geometry line) {
    STRtree parts = new STRtree();
    for (Object each : LinearComponentExtracter.getLines(line)) {
      LineString part = (LineString) each;
      if (!part.isEmpty()) {
        parts.insert(part.getEnvelopeInternal(), part);
      }
    }
    return parts;
  }

  private static boolean isNear(Polygon block, STRtree parts) {
    Envelope reach = block.getEnvelopeInternal().copy();
    reach.expandBy(REACH_DEGREES);
    for (Object part : parts.query(reach)) {
      if (block.isWithinDistance((LineString) part, REACH_DEGREES)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The piece that a building goes to.
   *
   * @param pieces of one block
   * @param inner the building's inner point
   * @return the number of the first piece that covers the point
   * @throws IllegalArgumentException if no piece does
   */
  public static int pieceOf(List<Polygon> pieces, Coordinate inner) {
    Rings rings = Rings.of(List.copyOf(pieces));
    for (int piece = 0; piece < pieces.size(); piece++) {
      if (rings.side(piece, inner.x, inner.y) >= 0) {
        return piece;
      }
    }
    throw new IllegalArgumentException("No piece of the block holds " + inner + ".");
  }
}
