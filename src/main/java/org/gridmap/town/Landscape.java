package org.gridmap.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.town.Campus.Pitch;
import org.gridmap.town.Street.StreetClass;
import org.gridmap.town.Town.Barrier;
import org.gridmap.town.Town.GatePoint;
import org.gridmap.town.Town.Patch;
import org.gridmap.town.Town.StreetLine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Draws what lies between the buildings: streets, river, lake, parks, gardens, walls and gates. */
final class Landscape {

  private static final int SAMPLE = 35 * Rect.METRE;
  private static final int BEYOND = 380 * Rect.METRE;

  private final Dice dice;
  private final Terrain terrain;
  private final BoardLines lines;
  private final GeometryFactory geometries;
  private final Footprint footprints;
  private final List<StreetLine> streets = new ArrayList<>();
  private final List<Patch> water = new ArrayList<>();
  private final List<Patch> green = new ArrayList<>();
  private final List<Barrier> barriers = new ArrayList<>();
  private final List<GatePoint> gates = new ArrayList<>();
  private final double[] riverPhases;

  Landscape(Dice dice, Terrain terrain, BoardLines lines, GeometryFactory geometries) {
    this.dice = dice;
    this.terrain = terrain;
    this.lines = lines;
    this.geometries = geometries;
    this.footprints = new Footprint(terrain, geometries);
    riverPhases = new double[] {dice.between(0, 6.28), dice.between(0, 6.28)};
  }

  void draw(StreetPlan plan, List<Lot> lots, Construction site, Registry registry) {
    drawStreets(plan, registry.words());
    drawRiver(plan);
    for (Lot lot : lots) {
      drawOpenGround(lot, plan, registry.words());
    }
    for (Rect garden : site.gardens()) {
      green.add(new Patch("GARDEN", "", sampled(garden)));
    }
    for (Pitch pitch : site.pitches()) {
      double[][] oval = Footprint.oval(pitch.width(), pitch.depth());
      green.add(new Patch("PITCH", "", footprints.place(oval, pitch.x(), pitch.y())));
    }
    Walls walls = new Walls(lines, geometries);
    barriers.addAll(walls.of(registry.compounds()));
    gates.addAll(walls.gates(registry.compounds(), terrain));
  }

  private void drawStreets(StreetPlan plan, Words words) {
    Map<String, String> names = new HashMap<>();
    List<Street> ordered = new ArrayList<>(plan.streets());
    ordered.sort(
        Comparator.comparing((Street street) -> street.kind())
            .thenComparing(Street::vertical)
            .thenComparingInt(Street::at)
            .thenComparingInt(Street::from));
    for (Street street : ordered) {
      String name =
          street.kind() == StreetClass.ARTERIAL
              ? names.computeIfAbsent(
                  street.vertical() + " " + street.at(), key -> words.street(street))
              : names.computeIfAbsent(
                  street.vertical() + " " + street.at() + " " + street.from(),
                  key -> words.street(street));
      LineString line =
          geometries.createLineString(
              lines
                  .along(street.vertical(), street.at(), street.from(), street.to())
                  .toArray(Coordinate[]::new));
      streets.add(new StreetLine(streets.size() + 1, name, street, line));
    }
  }

  private void drawRiver(StreetPlan plan) {
    int y = plan.riverY();
    int west = plan.board().x0() - BEYOND;
    int east = plan.board().x1() + BEYOND;
    List<Coordinate> ring = new ArrayList<>();
    for (int x = west; x <= east; x += SAMPLE) {
      ring.add(terrain.place(x, y - riverHalf(x, 0)));
    }
    for (int x = west + (east - west) / SAMPLE * SAMPLE; x >= west; x -= SAMPLE) {
      ring.add(terrain.place(x, y + riverHalf(x, 1)));
    }
    ring.add(ring.get(0).copy());
    water.add(
        new Patch("RIVER", Words.RIVER, geometries.createPolygon(ring.toArray(Coordinate[]::new))));
    List<Coordinate> middle = lines.along(false, y, west, east);
    barriers.add(
        new Barrier(
            "RIVER", Words.RIVER, geometries.createLineString(middle.toArray(Coordinate[]::new))));
  }

  private double riverHalf(int x, int bank) {
    double metres = x / (double) Rect.METRE;
    double swing =
        6 * StrictMath.sin(metres / 170 + riverPhases[bank])
            + 3 * StrictMath.sin(metres / 61 + 2 * riverPhases[bank]);
    return (34 + swing) * Rect.METRE;
  }

  private void drawOpenGround(Lot lot, StreetPlan plan, Words words) {
    switch (lot.use()) {
      case BANK -> drawBank(lot, plan);
      case PARK -> drawPark(lot, words.place());
      case FIELD -> green.add(new Patch("FIELD", "", sampled(lot.enclosure().inset(40))));
      default -> {}
    }
  }

  /** Green between the water's edge and the street on the bank. */
  private void drawBank(Lot lot, StreetPlan plan) {
    int riverY = plan.riverY();
    Rect ground = lot.ground();
    boolean north = ground.y0() == riverY;
    int street = (StreetClass.LOCAL.widthMetres() / 2 + 3) * Rect.METRE;
    List<Coordinate> ring = new ArrayList<>();
    int from = ground.x0() + (isBridge(plan, ground.x0()) ? 190 : 0);
    int to = ground.x1() - (isBridge(plan, ground.x1()) ? 190 : 0);
    List<Integer> stops = stops(from, to);
    for (int x : stops) {
      double water = riverHalf(x, north ? 1 : 0) + 50;
      ring.add(terrain.place(x, north ? riverY + water : riverY - water));
    }
    for (int i = stops.size() - 1; i >= 0; i--) {
      ring.add(terrain.place(stops.get(i), north ? ground.y1() - street : ground.y0() + street));
    }
    ring.add(ring.get(0).copy());
    Polygon strip = geometries.createPolygon(ring.toArray(Coordinate[]::new));
    green.add(new Patch("RIVERSIDE", Words.RIVER + "滨河绿带", north ? strip : strip.reverse()));
  }

  private static boolean isBridge(StreetPlan plan, int x) {
    return plan.streets().stream()
        .anyMatch(street -> street.vertical() && street.at() == x && street.bridge());
  }

  private void drawPark(Lot lot, String name) {
    Rect park = lot.enclosure().inset(20);
    green.add(new Patch("PARK", name + "公园", sampled(park)));
    if (park.hectares() < 1.6) {
      return;
    }
    double reachX = park.width() * 0.24;
    double reachY = park.height() * 0.22;
    double[] wobble = {dice.between(0, 6.28), dice.between(0, 6.28)};
    int corners = 28;
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double turn = 2 * StrictMath.PI * i / corners;
      double radius =
          1
              + 0.22 * StrictMath.sin(2 * turn + wobble[0])
              + 0.12 * StrictMath.sin(3 * turn + wobble[1]);
      ring[i] =
          terrain.place(
              park.centreX() + reachX * radius * StrictMath.cos(turn),
              park.centreY() + reachY * radius * StrictMath.sin(turn));
    }
    ring[corners] = ring[0].copy();
    water.add(new Patch("LAKE", name + "湖", geometries.createPolygon(ring)));
  }

  private static List<Integer> stops(int from, int to) {
    List<Integer> stops = new ArrayList<>();
    stops.add(from);
    for (int at = from + SAMPLE; at < to - SAMPLE / 3; at += SAMPLE) {
      stops.add(at);
    }
    stops.add(to);
    return stops;
  }

  private Polygon sampled(Rect rect) {
    List<Coordinate> ring = new ArrayList<>();
    stops(rect.x0(), rect.x1()).forEach(x -> ring.add(terrain.place(x, rect.y0())));
    List<Integer> up = stops(rect.y0(), rect.y1());
    up.subList(1, up.size()).forEach(y -> ring.add(terrain.place(rect.x1(), y)));
    List<Integer> back = stops(rect.x0(), rect.x1());
    for (int i = back.size() - 2; i >= 0; i--) {
      ring.add(terrain.place(back.get(i), rect.y1()));
    }
    for (int i = up.size() - 2; i >= 0; i--) {
      ring.add(terrain.place(rect.x0(), up.get(i)));
    }
    return geometries.createPolygon(ring.toArray(Coordinate[]::new));
  }

  List<StreetLine> streets() {
    return List.copyOf(streets);
  }

  List<Patch> water() {
    return List.copyOf(water);
  }

  List<Patch> green() {
    return List.copyOf(green);
  }

  List<GatePoint> gates() {
    return List.copyOf(gates);
  }

  List<Barrier> barriers() {
    return List.copyOf(barriers);
  }
}
