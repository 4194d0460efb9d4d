package org.gridmap.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Which faces of an arrangement lie side by side, how far, and on what lines. */
final class FaceGraph {

  /** The number of the ground outside all faces. */
  static final int OUTSIDE = -1;

  final List<Polygon> faces;

  private final List<List<Border>> borders = new ArrayList<>();

  /**
   * A stretch of border between a face and another.
   *
   * @param other number of the face beyond, or {@link #OUTSIDE}
   * @param metres its length
   * @param tags what lines it lies on
   */
  record Border(int other, double metres, Set<String> tags) {}

  private record Key(int other, Set<String> tags) {}

  FaceGraph(List<Polygon> faces, Arrangement arrangement) {
    this.faces = faces;
    Map<Arrangement.Edge, int[]> sides = new HashMap<>();
    for (int face = 0; face < faces.size(); face++) {
      int here = face;
      forEachEdge(faces.get(face), edge -> meet(sides, edge, here));
    }
    for (int face = 0; face < faces.size(); face++) {
      borders.add(bordersOf(face, sides, arrangement));
    }
  }

  private static void meet(Map<Arrangement.Edge, int[]> sides, Arrangement.Edge edge, int face) {
    int[] both = sides.get(edge);
    if (both == null) {
      sides.put(edge, new int[] {face, OUTSIDE});
    } else {
      both[1] = face;
    }
  }

  private List<Border> bordersOf(
      int face, Map<Arrangement.Edge, int[]> sides, Arrangement arrangement) {
    GroundScale scale = GroundScale.at(faces.get(face).getCoordinate().y);
    Map<Key, Double> lengths = new HashMap<>();
    List<Key> order = new ArrayList<>();
    forEachEdge(
        faces.get(face),
        edge -> {
          int[] both = sides.get(edge);
          int other = both[0] == face ? both[1] : both[0];
          Key key = new Key(other, arrangement.tagsOf(edge));
          if (lengths.merge(key, scale.length(edge.from(), edge.to()), Double::sum) > 0
              && !order.contains(key)) {
            order.add(key);
          }
        });
    return order.stream()
        .map(key -> new Border(key.other(), lengths.get(key), new TreeSet<>(key.tags())))
        .toList();
  }

  static void forEachEdge(Polygon face, Consumer<? super Arrangement.Edge> visitor) {
    forEachEdge(face.getExteriorRing(), visitor);
    for (int hole = 0; hole < face.getNumInteriorRing(); hole++) {
      forEachEdge(face.getInteriorRingN(hole), visitor);
    }
  }

  private static void forEachEdge(LineString ring, Consumer<? super Arrangement.Edge> visitor) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 1; i < points.length; i++) {
      visitor.accept(Arrangement.Edge.between(points[i - 1], points[i]));
    }
  }

  List<Border> bordersOf(int face) {
    return borders.get(face);
  }

  int size() {
    return faces.size();
  }

  /** Whether a group of faces goes on from one face, over a border, into the next. */
  interface Continues {
    boolean over(int face, Border border);
  }

  /** Numbers the connected groups of faces from 0; entry i is the group of face i. */
  int[] groups(Continues continues) {
    int[] group = new int[size()];
    Arrays.fill(group, -1);
    int groups = 0;
    for (int start = 0; start < size(); start++) {
      if (group[start] < 0) {
        spread(start, groups++, group, continues);
      }
    }
    return group;
  }

  private void spread(int start, int number, int[] group, Continues continues) {
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    group[start] = number;
    while (!open.isEmpty()) {
      int face = open.removeFirst();
      for (Border border : bordersOf(face)) {
        int other = border.other();
        if (other != OUTSIDE && group[other] < 0 && continues.over(face, border)) {
          group[other] = number;
          open.add(other);
        }
      }
    }
  }
}
