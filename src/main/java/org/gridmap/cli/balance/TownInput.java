package org.gridmap.cli.balance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.cli.balance.TownRequest.Fields;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.geometry.Locator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.databind.JsonNode;

/** A town as its files tell it, checked. */
final class TownInput {

  /** Communities may overlap by rounding; the lower code has such ground. */
  private static final double NOTICED_OVERLAP_SQUARE_METRES = 1;

  /** A building given as a point stands on so much ground: about 2 m across. */
  private static final double POINT_RADIUS_DEGREES = 1e-5;

  final Map<String, CodedPolygon> communities = new LinkedHashMap<>();
  final Map<String, TownBuilding> buildings = new LinkedHashMap<>();
  final List<Barrier> barriers = new ArrayList<>();
  final List<Point> gates = new ArrayList<>();
  final List<CodedPolygon> exclusive = new ArrayList<>();
  private final Faults faults = new Faults();
  private final Fields fields;

  private TownInput(Fields fields) {
    this.fields = fields;
  }

  /**
   * Reads the files.
   *
   * @throws RefusedInput with every fault found
   */
  static TownInput read(TownRequest request) throws IOException {
    TownInput town = new TownInput(request.fields());
    town.readCommunities(request.communities());
    town.readBuildings(request.buildings());
    if (request.cells()) {
      town.checkCells(request.buildings());
    }
    if (request.barriers() != null) {
      town.readBarriers(request.barriers());
    }
    if (request.exclusive() != null) {
      town.readExclusive(request.exclusive());
    }
    town.faults.refuseIfAny();
    return town;
  }

  private void readCommunities(Path path) throws IOException {
    for (Feature feature : new FeatureFile(path, faults).read()) {
      String id = idOf(path, feature, "id");
      if (id != null && !(feature.shape() instanceof Polygonal)) {
        faults.add(path, feature.place(), "community " + id + " is no polygon");
      } else if (id != null && communities.put(id, new CodedPolygon(id, feature.shape())) != null) {
        faults.add(path, feature.place(), "there is already a community " + id);
      }
    }
    if (communities.isEmpty()) {
      faults.add(path, "holds no community");
    }
    checkOverlaps(path, communities.values().stream().toList());
  }

  private void checkOverlaps(Path path, List<CodedPolygon> polygons) {
    try {
      Locator.compile(polygons);
    } catch (FaultyCoverageException overlapping) {
      for (CoverageFault fault : overlapping.faults()) {
        if (fault.areaSquareMetres() > NOTICED_OVERLAP_SQUARE_METRES) {
          Point at = fault.place().getCentroid();
          faults.add(path, "%.7f %.7f".formatted(at.getX(), at.getY()), fault.detail());
        }
      }
    }
  }

  private @Nullable String idOf(Path path, Feature feature, String second) {
    String id = feature.text(fields.id());
    id = id == null ? feature.text(second) : id;
    if (id == null) {
      faults.add(path, feature.place(), "has no '" + fields.id() + "'");
    } else if (id.contains(",") || id.contains("\"") || id.contains("\n")) {
      faults.add(path, feature.place(), "the id " + id + " holds a comma, quote or line break");
    }
    return id;
  }

  private void readBuildings(Path path) throws IOException {
    boolean counted = false;
    List<Feature> features = new FeatureFile(path, faults).read();
    for (Feature feature : features) {
      counted |= feature.properties().has(fields.households());
      String id = idOf(path, feature, "id");
      int households = households(path, feature);
      if (id != null) {
        String community = feature.text(fields.community());
        String compound = feature.text("compound_id");
        Geometry ground = ground(feature.shape());
        CodedPolygon home = home(community, ground);
        if (home == null) {
          faults.add(path, feature.place(), outside(id, community));
        } else if (buildings.put(
                id,
                new TownBuilding(
                    id, home.code(), compound == null ? "" : compound, households, ground))
            != null) {
          faults.add(path, feature.place(), "there is already a building " + id);
        }
      }
    }
    if (features.isEmpty()) {
      faults.add(path, "holds no building");
    } else if (!counted) {
      faults.add(path, "no building has '" + fields.households() + "'");
    }
  }

  private void checkCells(Path path) {
    checkOverlaps(
        path, buildings.values().stream().map(b -> new CodedPolygon(b.id(), b.ground())).toList());
  }

  private static String outside(String id, @Nullable String community) {
    return community == null
        ? "building " + id + " stands in no community"
        : "building " + id + " does not stand in its community " + community;
  }

  private static Geometry ground(Geometry shape) {
    return shape instanceof Polygonal ? shape : shape.buffer(POINT_RADIUS_DEGREES, 1);
  }

  private int households(Path path, Feature feature) {
    JsonNode value = feature.properties().get(fields.households());
    if (value == null || value.isNull()) {
      return 0;
    }
    double number = value.isNumber() ? value.asDouble() : Double.NaN;
    if (!(number >= 0 && number <= Integer.MAX_VALUE)) {
      faults.add(
          path, feature.place(), "'%s' is %s".formatted(fields.households(), value.toString()));
      return 0;
    }
    return (int) Math.rint(number);
  }

  /**
   * The community a building names, or the one its inner point lies in; null when it is elsewhere.
   */
  private @Nullable CodedPolygon home(@Nullable String named, Geometry ground) {
    if (named == null) {
      Point inner = ground.getInteriorPoint();
      return communities.values().stream()
          .filter(each -> each.shape().covers(inner))
          .findFirst()
          .orElse(null);
    }
    CodedPolygon community = communities.get(named);
    return community != null && community.shape().intersects(ground) ? community : null;
  }

  private void readBarriers(Path path) throws IOException {
    for (Feature feature : new FeatureFile(path, faults).read()) {
      Geometry shape = feature.shape();
      if (shape.getDimension() == 0) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
          gates.add((Point) shape.getGeometryN(i));
        }
      } else {
        barriers.add(new Barrier(kindOf(feature), shape));
      }
    }
  }

  private static String kindOf(Feature feature) {
    for (String name : List.of("kind", "road_class", "highway", "railway", "waterway", "barrier")) {
      String kind = feature.text(name);
      if (kind != null) {
        boolean general = name.equals("railway") || name.equals("waterway");
        return general ? name : kind;
      }
    }
    return "road";
  }

  private void readExclusive(Path path) throws IOException {
    Set<String> codes = new HashSet<>();
    for (Feature feature : new FeatureFile(path, faults).read()) {
      String code = feature.text("code");
      if (code == null || !(feature.shape() instanceof Polygonal)) {
        faults.add(path, feature.place(), "is no polygon with a 'code'");
      } else if (!codes.add(code)) {
        faults.add(path, feature.place(), "there is already a grid " + code);
      } else {
        exclusive.add(new CodedPolygon(code, feature.shape()));
      }
    }
    checkOverlaps(path, exclusive);
  }
}
