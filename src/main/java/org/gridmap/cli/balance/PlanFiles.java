package org.gridmap.cli.balance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.ObjectMapper;

/** Writes a plan: every coordinate with all its digits, so that neighbours share their vertices. */
final class PlanFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanFiles() {}

  static void write(Path directory, TownPlan plan, TownInput town, Object report)
      throws IOException {
    String assignment = assignment(plan, town);
    String grids = grids(plan);
    byte[] numbers = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("assignment.csv"), assignment, StandardCharsets.UTF_8);
    Files.writeString(directory.resolve("grids.geojson"), grids, StandardCharsets.UTF_8);
    Files.write(directory.resolve("report.json"), numbers);
  }

  private static String assignment(TownPlan plan, TownInput town) {
    StringBuilder text = new StringBuilder("building_id,grid_id\n");
    for (String building : town.buildings.keySet()) {
      String grid = plan.grid(building);
      text.append(building).append(',').append(grid == null ? "" : grid).append('\n');
    }
    return text.toString();
  }

  private static String grids(TownPlan plan) {
    StringBuilder text =
        new StringBuilder("{\"type\":\"FeatureCollection\",\"name\":\"grids\",\"features\":[\n");
    String between = "";
    for (DividedGrid grid : plan.grids()) {
      text.append(between).append("{\"type\":\"Feature\",\"properties\":{\"id\":");
      string(text, grid.id());
      string(text.append(",\"community_id\":"), grid.community());
      text.append(",\"households\":").append(grid.households());
      string(text.append(",\"kind\":"), grid.kind());
      geometry(text.append("},\"geometry\":"), grid.shape());
      text.append('}');
      between = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private static void string(StringBuilder text, String words) {
    text.append(JSON.writeValueAsString(words));
  }

  private static void geometry(StringBuilder text, Geometry shape) {
    if (shape instanceof Polygon polygon) {
      polygon(text.append("{\"type\":\"Polygon\",\"coordinates\":"), polygon);
    } else {
      text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        polygon(text.append(i == 0 ? "" : ","), (Polygon) shape.getGeometryN(i));
      }
      text.append(']');
    }
    text.append('}');
  }

  private static void polygon(StringBuilder text, Polygon polygon) {
    ring(text.append('['), polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(text.append(','), polygon.getInteriorRingN(i));
    }
    text.append(']');
  }

  /** JTS normal form runs clockwise; RFC 7946 wants the opposite. */
  private static void ring(StringBuilder text, LinearRing ring) {
    Coordinate[] points = ring.reverse().getCoordinates();
    for (int i = 0; i < points.length; i++) {
      text.append(i == 0 ? "[[" : ",[").append(points[i].x).append(',').append(points[i].y);
      text.append(']');
    }
    text.append(']');
  }
}
