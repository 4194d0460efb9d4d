package org.gridmap.cli.balance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridmap.cli.balance.TownRequest.Fields;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.LowestCodeKeeps;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;
import org.gridmap.source.TranslatedWord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/** A town as its files tell it, checked. */
final class TownInput {

  /** A building given as a point stands on so much ground: about 2 m across. */
  private static final double POINT_RADIUS_DEGREES = 1e-5;

  private static final List<String> KINDS =
      List.of("road_class", "highway", "railway", "waterway", "barrier");

  final Map<String, CodedPolygon> communities = new LinkedHashMap<>();
  final Map<String, TownBuilding> buildings = new LinkedHashMap<>();
  final List<Barrier> barriers = new ArrayList<>();
  final List<Point> gates = new ArrayList<>();
  final List<CodedPolygon> exclusive = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Fields fields;
  private final TownRequest.Leniency leniency;
  private int leftOut;
  private int withoutCount;
  private int withCount;

  private TownInput(TownRequest request) {
    this.fields = request.fields();
    this.leniency = request.leniency();
  }

  /**
   * Reads the files.
   *
   * @throws org.gridmap.source.RefusedFile with every fault found in the first file that has any
   */
  static TownInput read(TownRequest request) throws IOException {
    TownInput town = new TownInput(request);
    town.readCommunities(request.communities());
    town.readBuildings(request.buildings(), request.cells());
    if (request.barriers() != null) {
      town.readBarriers(request.barriers());
    }
    if (request.exclusive() != null) {
      town.readExclusive(request.exclusive());
    }
    return town;
  }

  /** What is worth knowing about the files, in words. */
  List<String> notes() {
    return notes;
  }

  /** Buildings of which nobody knows the households; they weigh nothing. */
  int withoutCount() {
    return withoutCount;
  }

  private void readCommunities(Path path) throws IOException {
    rows.clear();
    read(
        path,
        feature -> {
          String id = idOf(feature);
          Geometry shape = area(feature);
          if (isNew(id, feature) && shape != null && feature.isGood()) {
            communities.put(id, new CodedPolygon(id, shape));
          }
        });
    settled(path, communities.values(), communities::remove)
        .forEach((code, shape) -> communities.put(code, new CodedPolygon(code, shape)));
    requireSome(path, communities, "kind.community");
  }

  private void readBuildings(Path path, boolean cells) throws IOException {
    rows.clear();
    read(path, this::takeBuilding);
    requireSome(path, buildings, "kind.building");
    if (withCount == 0) {
      Findings findings = new Findings();
      findings.breakOff(
          Fault.of(FaultCode.VALUE_NOWHERE, Place.FILE).with("field", fields.households()));
      findings.refuseIfAny(path.toString());
    }
    if (cells) {
      settled(
              path,
              buildings.values().stream().map(b -> new CodedPolygon(b.id(), b.ground())).toList(),
              buildings::remove)
          .forEach((id, shape) -> buildings.computeIfPresent(id, (b, old) -> old.on(shape)));
    }
  }

  private void takeBuilding(Reading feature) {
    String id = idOf(feature);
    int households = households(feature, id);
    String compound = feature.optionalCode("compound_id");
    String community = feature.optionalCode(fields.community());
    Geometry shape = feature.validAsWritten();
    if (!isNew(id, feature) || shape == null || !feature.isGood()) {
      return;
    }
    Geometry ground = shape instanceof Polygonal ? shape : shape.buffer(POINT_RADIUS_DEGREES, 1);
    CodedPolygon home = home(community, ground);
    if (home == null) {
      FaultCode code =
          community == null ? FaultCode.STANDS_IN_NO_COMMUNITY : FaultCode.NOT_IN_ITS_COMMUNITY;
      feature.report(
          feature
              .fault(code)
              .with("code", id)
              .with("community", community == null ? "" : community)
              .at(ground.getInteriorPoint().getCoordinate()));
    } else {
      buildings.put(
          id,
          new TownBuilding(id, home.code(), compound == null ? "" : compound, households, ground));
    }
  }

  private int households(Reading feature, String id) {
    Double number = feature.decimal(fields.households());
    if (number == null) {
      boolean unknown = !feature.has(fields.households()) && feature.isGood();
      withoutCount += unknown ? 1 : 0;
      if (unknown) {
        feature.report(feature.fault(FaultCode.HOUSEHOLDS_UNKNOWN).with("code", id));
      }
      return 0;
    }
    withCount++;
    if (!(number >= 0 && number <= Integer.MAX_VALUE)) {
      feature.report(
          feature
              .fault(FaultCode.BAD_NUMBER)
              .with("field", fields.households())
              .with("value", feature.text(fields.households())));
      return 0;
    }
    return (int) Math.rint(number);
  }

  private void readBarriers(Path path) throws IOException {
    read(
        path,
        feature -> {
          Geometry shape = feature.validAsWritten();
          if (shape != null && shape.getDimension() == 0) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
              gates.add((Point) shape.getGeometryN(i));
            }
          } else if (shape != null) {
            barriers.add(new Barrier(kindOf(feature), shape));
          }
        });
  }

  private void readExclusive(Path path) throws IOException {
    rows.clear();
    read(
        path,
        feature -> {
          String code = feature.code("code");
          Geometry shape = area(feature);
          if (isNew(code, feature) && shape != null && feature.isGood()) {
            exclusive.add(new CodedPolygon(code, shape));
          }
        });
    settled(path, List.copyOf(exclusive), code -> exclusive.removeIf(x -> x.code().equals(code)));
  }

  private void read(Path path, Consumer<Reading> take) throws IOException {
    Map<String, List<String>> others = new HashMap<>();
    others.put("code", List.of("id", "编号", "代码", ""));
    others.put("id", List.of("code", "编号", "代码", ""));
    others.putIfAbsent(fields.id(), List.of("id", "code", ""));
    others.put(fields.households(), List.of("户数"));
    others.put(fields.community(), List.of("community_code"));
    others.put("compound_id", List.of("compound_code"));
    tell(
        path,
        FeatureFile.at(path, FieldNames.of(others)).skippingBad(leniency.skipBad()).read(take));
  }

  private void tell(Path path, Findings found) {
    notes.addAll(found.notesByKind(path.toString()));
    notes.addAll(found.faultLines(path.toString()));
    leftOut += (int) found.badFeatures();
  }

  private String idOf(Reading feature) {
    String id = feature.code(fields.id());
    if (id.contains(",") || id.contains("\"") || id.contains("\n")) {
      feature.report(feature.fault(FaultCode.CODE_WITH_SEPARATOR).with("code", id));
    }
    return id;
  }

  private boolean isNew(String id, Reading feature) {
    Integer earlier = id.isEmpty() ? null : rows.putIfAbsent(id, feature.row());
    if (earlier != null) {
      feature.report(
          feature.fault(FaultCode.DUPLICATE_CODE).with("code", id).with("earlier", earlier));
    }
    return !id.isEmpty() && earlier == null;
  }

  private static @Nullable Geometry area(Reading feature) {
    return feature.areaAsWritten() == null ? null : feature.validAsWritten();
  }

  private static void requireSome(Path path, Map<String, ?> things, String kind) {
    if (things.isEmpty()) {
      Findings findings = new Findings();
      findings.breakOff(
          Fault.of(FaultCode.NOTHING_IN_FILE, Place.FILE).with("what", new TranslatedWord(kind)));
      findings.refuseIfAny(path.toString());
    }
  }

  /**
   * The ground of each polygon after the rule of overlaps: small ones go to the lower code, larger
   * ones refuse the file, or the higher code is left out. Empty when nothing overlaps.
   */
  private Map<String, MultiPolygon> settled(
      Path path, Collection<CodedPolygon> polygons, Consumer<String> leaveOut) {
    Set<String> out = new HashSet<>();
    Findings findings = new Findings();
    try {
      Locator.compile(polygons);
      return Map.of();
    } catch (FaultyCoverageException overlapping) {
      overlapping.faults().forEach(fault -> findings.add(overlap(fault, out)));
    }
    if (!leniency.skipBad()) {
      findings.refuseIfAny(path.toString());
    }
    tell(path, findings);
    leftOut += out.size();
    List<CodedPolygon> kept = polygons.stream().filter(p -> !out.contains(p.code())).toList();
    out.forEach(leaveOut);
    Map<String, MultiPolygon> ground = new LinkedHashMap<>(LowestCodeKeeps.divide(kept));
    ground.values().removeIf(Geometry::isEmpty);
    return ground;
  }

  /** What stands in the files and takes no part, each told by a note. */
  int leftOut() {
    return leftOut;
  }

  /** An overlap with what is left out already is told by its own fault, and settled with it. */
  private Fault overlap(CoverageFault fault, Set<String> out) {
    Coordinate at = fault.place().getCentroid().getCoordinate();
    String higher = fault.codes().get(fault.codes().size() - 1);
    boolean small = fault.areaSquareMetres() <= leniency.fixOverlaps();
    if (!small && fault.codes().stream().noneMatch(out::contains)) {
      out.add(higher);
    }
    return Fault.of(small ? FaultCode.OVERLAP_FIXED : FaultCode.OVERLAP, Place.FILE)
        .with("lower", fault.codes().get(0))
        .with("higher", higher)
        .with("squareMetres", Math.round(fault.areaSquareMetres() * 100) / 100.0)
        .at(at);
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

  private static String kindOf(Reading feature) {
    String kind = feature.text("kind");
    for (int i = 0; kind == null && i < KINDS.size(); i++) {
      String name = KINDS.get(i);
      boolean general = name.equals("railway") || name.equals("waterway");
      kind = feature.has(name) && general ? name : feature.text(name);
    }
    return kind == null ? "road" : kind;
  }
}
