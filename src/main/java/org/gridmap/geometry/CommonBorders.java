package org.gridmap.geometry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds which blocks of a stored tiling lie side by side, how far, and on what barriers, without
 * the faces they were once made of: an edge that two blocks have is border between them.
 */
public final class CommonBorders {

  /** Cuts move a border by less than 1e-9 degrees each; a millimetre is no other line. */
  private static final double ON_LINE_DEGREES = 1e-8;

  private final STRtree barriers = new STRtree();
  private boolean anyBarrier;

  private record Stretch(String kind, Coordinate from, Coordinate to) {}

  private CommonBorders() {}

  /**
   * Lists the pairs of blocks with a common border.
   *
   * @param blocks blocks that meet with the same vertices on both sides
   * @param barriers lines of any kind; what lies on one within a millimetre counts as on it
   */
  public static List<Neighbours> of(List<Block> blocks, Collection<Barrier> barriers) {
    CommonBorders work = new CommonBorders();
    barriers.forEach(work::add);
    Map<Arrangement.Edge, Integer> first = new HashMap<>();
    BlockBorders borders = new BlockBorders(blocks);
    for (int number = 0; number < blocks.size(); number++) {
      int here = number;
      FaceGraph.forEachEdge(
          blocks.get(number).shape(),
          edge -> {
            Integer other = first.putIfAbsent(edge, here);
            if (other != null && other != here) {
              GroundScale scale = GroundScale.at(edge.from().y);
              double metres = scale.length(edge.from(), edge.to());
              borders.add(other, here, work.kindAt(edge), metres);
            }
          });
    }
    return borders.list();
  }

  private void add(Barrier barrier) {
    for (Object part : LinearComponentExtracter.getLines(barrier.line())) {
      Coordinate[] points = ((LineString) part).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        Stretch stretch = new Stretch(barrier.kind(), points[i - 1], points[i]);
        barriers.insert(new Envelope(points[i - 1], points[i]), stretch);
        anyBarrier = true;
      }
    }
  }

  /** The kind of barrier an edge lies on, of several the first by name; empty for none. */
  private String kindAt(Arrangement.Edge edge) {
    if (!anyBarrier) {
      return "";
    }
    Envelope around = new Envelope(edge.from(), edge.to());
    around.expandBy(ON_LINE_DEGREES);
    TreeSet<String> kinds = new TreeSet<>();
    Coordinate middle =
        new Coordinate((edge.from().x + edge.to().x) / 2, (edge.from().y + edge.to().y) / 2);
    for (Object found : barriers.query(around)) {
      Stretch stretch = (Stretch) found;
      if (isOn(middle, stretch) && (isOn(edge.from(), stretch) || isOn(edge.to(), stretch))) {
        kinds.add(stretch.kind());
      }
    }
    return kinds.isEmpty() ? "" : kinds.first();
  }

  private static boolean isOn(Coordinate point, Stretch stretch) {
    return Distance.pointToSegment(point, stretch.from(), stretch.to()) < ON_LINE_DEGREES;
  }
}
