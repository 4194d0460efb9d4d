package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.Building.Form;
import org.locationtech.jts.geom.Coordinate;

/** The buildings of schools, hospitals, shopping centres and offices, and their sports grounds. */
final class Campus {

  private final Dice dice;
  private final Footprint footprints;
  private final List<Building> buildings = new ArrayList<>();
  private final List<Pitch> pitches = new ArrayList<>();

  /** A sports ground: centre on the drawing board in decimetres, size in metres. */
  record Pitch(double x, double y, double width, double depth) {}

  Campus(Dice dice, Footprint footprints) {
    this.dice = dice;
    this.footprints = footprints;
  }

  List<Building> buildings() {
    return buildings;
  }

  List<Pitch> pitches() {
    return pitches;
  }

  void build(LandUse use, Rect area) {
    switch (use) {
      case MIDDLE_SCHOOL -> school(area, 5);
      case PRIMARY_SCHOOL -> school(area, 4);
      case HOSPITAL -> hospital(area);
      case MALL -> mall(area);
      case OFFICE -> office(area);
      default -> throw new IllegalArgumentException("No institution on " + use);
    }
  }

  private void school(Rect area, int levels) {
    Rect[] halves = area.cut(0.48);
    Rect sports = halves[0];
    Rect teaching = halves[1];
    pitches.add(pitch(sports));
    double width = Math.min(metres(teaching.width()) - 12, 84);
    double depth = Math.min(metres(teaching.height()) * 0.5, 58);
    double north = teaching.y1() - (depth / 2 + 6) * Rect.METRE;
    add(
        Form.SCHOOL,
        Footprint.court(width, depth, Math.min(13, width / 3)),
        new Coordinate(teaching.centreX(), north),
        levels,
        4);
    double southDepth = metres(teaching.height()) - depth - 12;
    if (southDepth > 24) {
      double south = teaching.y0() + (southDepth / 2 + 2) * Rect.METRE;
      double deep = Math.min(20, southDepth - 12);
      double quarter = width / 4 * Rect.METRE;
      add(
          Form.SCHOOL,
          Footprint.block(width * 0.42, deep),
          new Coordinate(teaching.centreX() - quarter, south),
          levels - 1,
          2);
      add(
          Form.SCHOOL,
          Footprint.block(width * 0.4, deep),
          new Coordinate(teaching.centreX() + quarter, south),
          2,
          2);
    }
  }

  /** A running track: twice as long as wide, along the longer side. */
  private static Pitch pitch(Rect sports) {
    double width = metres(sports.width()) - 10;
    double depth = metres(sports.height()) - 10;
    boolean wide = width >= depth;
    double length = Math.min(Math.max(width, depth), 150);
    double across = Math.min(Math.min(width, depth), length * 0.52);
    double x = sports.centreX();
    double y = sports.centreY();
    return wide ? new Pitch(x, y, length, across) : new Pitch(x, y, across, length);
  }

  private void hospital(Rect area) {
    double width = Math.min(metres(area.width()) - 14, 92);
    double depth = Math.min(metres(area.height()) * 0.48, 62);
    double north = area.y1() - (depth / 2 + 6) * Rect.METRE;
    add(
        Form.HOSPITAL,
        Footprint.linked(width, depth, Math.min(17, depth / 3.2)),
        new Coordinate(area.centreX(), north),
        dice.among(9, 13),
        3);
    double rest = metres(area.height()) - depth - 14;
    if (rest > 22) {
      double south = area.y0() + (rest / 2 + 1) * Rect.METRE;
      double shift = width * 0.26 * Rect.METRE;
      double deep = Math.min(24, rest - 8);
      add(
          Form.HOSPITAL,
          Footprint.block(width * 0.44, deep),
          new Coordinate(area.centreX() - shift, south),
          4,
          2);
      add(
          Form.HOSPITAL,
          Footprint.block(width * 0.3, deep),
          new Coordinate(area.centreX() + shift, south),
          5,
          1);
    }
  }

  private void mall(Rect area) {
    double width = Math.min(metres(area.width()) - 26, 115);
    double depth = Math.min(metres(area.height()) - 26, 90);
    add(
        Form.MALL,
        Footprint.cross(width, depth, Math.min(width, depth) * 0.14),
        new Coordinate(area.centreX(), area.centreY()),
        dice.among(4, 6),
        6);
  }

  private void office(Rect area) {
    double width = Math.min(metres(area.width()) - 14, 64);
    double depth = Math.min(metres(area.height()) - 14, 44);
    boolean tower = dice.chance(0.45);
    double[][] outline =
        tower
            ? Footprint.cross(Math.min(width, 38), Math.min(depth, 34), 4)
            : Footprint.court(width, depth, Math.min(15, Math.min(width / 3, depth / 2.6)));
    int levels = tower ? dice.among(14, 26) : dice.among(5, 8);
    add(Form.OFFICE, outline, new Coordinate(area.centreX(), area.centreY()), levels, 2);
  }

  /** Stands a building with its middle on a place of the drawing board. */
  private void add(Form form, double[][] outline, Coordinate middle, int levels, int entrances) {
    buildings.add(
        new Building(
            middle.x,
            middle.y,
            footprints.place(outline, middle.x, middle.y, form == Form.MALL ? 0.5 : 0.8),
            form,
            levels,
            entrances,
            0));
  }

  private static double metres(int decimetres) {
    return decimetres / (double) Rect.METRE;
  }
}
