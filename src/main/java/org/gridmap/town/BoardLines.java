package org.gridmap.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The horizontal and vertical lines of the drawing board with every corner that lies on them. A
 * side is written with all corners on its line, whoever they belong to, and with intermediate
 * points at fixed places so that it can bend; therefore two rectangles that share a stretch write
 * the same vertices there, also where a third one ends in the middle of a side.
 */
final class BoardLines {

  private static final int STEP = 60 * Rect.METRE;
  private static final int CLEARANCE = 12 * Rect.METRE;

  private final NavigableMap<Integer, NavigableSet<Integer>> horizontal = new TreeMap<>();
  private final NavigableMap<Integer, NavigableSet<Integer>> vertical = new TreeMap<>();
  private final Terrain terrain;
  private final GeometryFactory geometries;

  BoardLines(Terrain terrain, GeometryFactory geometries) {
    this.terrain = terrain;
    this.geometries = geometries;
  }

  /** Makes the four corners known; all corners must be known before the first ring is drawn. */
  void add(Rect rect) {
    add(rect.x0(), rect.y0());
    add(rect.x1(), rect.y0());
    add(rect.x1(), rect.y1());
    add(rect.x0(), rect.y1());
  }

  void add(int x, int y) {
    horizontal.computeIfAbsent(y, line -> new TreeSet<>()).add(x);
    vertical.computeIfAbsent(x, line -> new TreeSet<>()).add(y);
  }

  /** The rectangle bent into the town, counter-clockwise, longitude and latitude. */
  Polygon polygon(Rect rect) {
    List<Coordinate> ring = new ArrayList<>(along(false, rect.y0(), rect.x0(), rect.x1()));
    append(ring, along(true, rect.x1(), rect.y0(), rect.y1()), false);
    append(ring, along(false, rect.y1(), rect.x0(), rect.x1()), true);
    append(ring, along(true, rect.x0(), rect.y0(), rect.y1()), true);
    return geometries.createPolygon(ring.toArray(Coordinate[]::new));
  }

  private static void append(List<Coordinate> ring, List<Coordinate> side, boolean backwards) {
    List<Coordinate> rest = new ArrayList<>(side);
    if (backwards) {
      Collections.reverse(rest);
    }
    ring.addAll(rest.subList(1, rest.size()));
  }

  /** The vertices of one line from the smaller to the larger coordinate, both ends included. */
  List<Coordinate> along(boolean isVertical, int at, int from, int to) {
    NavigableSet<Integer> known =
        (isVertical ? vertical : horizontal).getOrDefault(at, Collections.emptyNavigableSet());
    NavigableSet<Integer> stops = new TreeSet<>(known.subSet(from, true, to, true));
    stops.add(from);
    stops.add(to);
    for (int bend = Math.floorDiv(from, STEP) * STEP + STEP; bend < to; bend += STEP) {
      if (known.subSet(bend - CLEARANCE, true, bend + CLEARANCE, true).isEmpty()) {
        stops.add(bend);
      }
    }
    List<Coordinate> line = new ArrayList<>(stops.size());
    for (int stop : stops) {
      line.add(isVertical ? terrain.place(at, stop) : terrain.place(stop, at));
    }
    return line;
  }
}
