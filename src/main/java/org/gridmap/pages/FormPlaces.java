package org.gridmap.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.assignment.Pin;
import org.gridmap.building.Buildings;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.intake.Report;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Places named in the form instead of pointed at on the map. */
@Component
class FormPlaces {

  private static final int MOST_GRIDS_TO_CHOOSE = 400;
  private static final double METRES_PER_DEGREE = 111_320;

  private final Buildings buildings;
  private final Grids grids;
  private final Areas areas;

  FormPlaces(Buildings buildings, Grids grids, Areas areas) {
    this.buildings = buildings;
    this.grids = grids;
    this.areas = areas;
  }

  /** A community and its grids, to choose from. */
  record Choice(String name, List<Named> grids) {}

  record Named(String code, String name) {}

  /** All grids by community; empty in a city where the list would be too long to read. */
  List<Choice> gridsToChoose() {
    List<Grid> published = grids.listPublished();
    if (published.size() > MOST_GRIDS_TO_CHOOSE) {
      return List.of();
    }
    Map<String, String> names = new TreeMap<>();
    areas.list(AreaLevel.COMMUNITY).forEach((Area area) -> names.put(area.code(), area.name()));
    return names.entrySet().stream()
        .map(
            community ->
                new Choice(
                    community.getValue(),
                    published.stream()
                        .filter(grid -> grid.communityCode().equals(community.getKey()))
                        .map(grid -> new Named(grid.code(), grid.name()))
                        .toList()))
        .filter(choice -> !choice.grids().isEmpty())
        .toList();
  }

  /**
   * The place a form names, or empty when it names none.
   *
   * @throws Problem when the building or grid is unknown, or the coordinates are no place
   */
  Optional<ReportPlace> of(PlaceWords words) {
    if (!words.buildingCode().isBlank()) {
      Point inside = buildings.get(words.buildingCode()).innerPoint();
      return Optional.of(new ReportPlace(at(inside, null), words.buildingCode()));
    }
    if (!words.grid().isBlank()) {
      Grid grid = grids.get(words.grid());
      Point inside = grid.boundary().getInteriorPoint();
      return Optional.of(new ReportPlace(at(inside, reachMetres(grid, inside)), null));
    }
    if (words.isGiven()) {
      return Optional.of(new ReportPlace(pointedAt(words), null));
    }
    return Optional.empty();
  }

  private static Report.Place pointedAt(PlaceWords words) {
    double lon = number("lon", words.lon());
    double lat = number("lat", words.lat());
    Double accuracy = words.accuracy().isBlank() ? null : number("accuracy", words.accuracy());
    Pin.of(lon, lat, words.datum(), accuracy);
    return new Report.Place(lon, lat, words.datum(), accuracy);
  }

  private static Report.Place at(Point wgs84, @Nullable Double accuracy) {
    return new Report.Place(wgs84.getX(), wgs84.getY(), "WGS84", accuracy);
  }

  /** How far the true place can lie from the grid's inner point: the whole grid is meant. */
  private static double reachMetres(Grid grid, Point inside) {
    double farthest = 0;
    double eastward = Math.cos(Math.toRadians(inside.getY()));
    for (Coordinate corner : grid.boundary().getCoordinates()) {
      double dx = (corner.x - inside.getX()) * eastward;
      double dy = corner.y - inside.getY();
      farthest = Math.max(farthest, Math.hypot(dx, dy) * METRES_PER_DEGREE);
    }
    return Math.rint(farthest);
  }

  private static double number(String name, String text) {
    Double number = RequestWords.number(name, text, -Double.MAX_VALUE, Double.MAX_VALUE);
    if (number == null) {
      throw RequestWords.invalid(name, text);
    }
    return number;
  }
}
