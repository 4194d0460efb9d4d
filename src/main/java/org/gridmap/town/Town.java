package org.gridmap.town;

import java.util.List;
import org.gridmap.town.GridDraft.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A generated town. All geometries are longitude and latitude (EPSG:4326) at seven decimals; codes
 * are unique; the lists are in the order in which they are written.
 */
record Town(
    long seed,
    Terrain terrain,
    List<Area> areas,
    List<Compound> compounds,
    List<Home> buildings,
    List<Grid> grids,
    List<StreetLine> streets,
    List<Patch> water,
    List<Patch> green,
    List<Barrier> barriers,
    List<GatePoint> gates,
    List<Duty> duties) {

  /** The level of an area, largest first. */
  enum Level {
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY
  }

  /** A district, subdistrict or community; {@code parentCode} is null for the district. */
  record Area(
      String code,
      String name,
      Level level,
      @Nullable String parentCode,
      int households,
      Geometry boundary) {}

  /** A residential compound or an institution with its wall. */
  record Compound(
      String code, String name, String communityCode, Lot lot, int households, Polygon outline) {}

  /** A building with its code and its place in the list; homes and all other buildings. */
  record Home(
      int index,
      String code,
      String name,
      String communityCode,
      @Nullable Compound compound,
      Cell cell,
      Building building) {}

  /** A grid with its code; {@code responsibleUnit} is null for a basic one. */
  record Grid(
      String code,
      String name,
      Kind kind,
      String communityCode,
      List<Cell> cells,
      int households,
      Geometry boundary,
      @Nullable String responsibleUnit) {}

  /** The centre line of a street. */
  record StreetLine(int number, String name, Street street, LineString line) {}

  /** A piece of water or green. */
  record Patch(String kind, String name, Polygon shape) {}

  /** The middle of an opening in a wall. */
  record GatePoint(Compound compound, Point point) {}

  /** A wall or the river: a line one does not cross on foot. */
  record Barrier(String kind, String name, LineString line) {}

  /** Who answers for a grid, from a day to the day before another; {@code to} null: still does. */
  record Duty(
      String workerCode,
      String name,
      String phone,
      String role,
      String gridCode,
      String from,
      @Nullable String to) {}

  List<Area> communities() {
    return areas.stream().filter(area -> area.level() == Level.COMMUNITY).toList();
  }

  @Override
  public String toString() {
    return "town of " + communities().size() + " communities from seed " + seed;
  }

  int households() {
    return communities().stream().mapToInt(Area::households).sum();
  }
}
