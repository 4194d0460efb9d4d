package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.geometry.BlockTiling.Kind;
import org.gridmap.geometry.BlockTiling.Uneven;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Divides communities into blocks: one for the ground of each building, and the pieces that are
 * left over. Deterministic; the order of the input does not matter.
 */
public final class BlockDivision {

  /** Smaller losses of a footprint are not worth a line: 0.1 m². */
  private static final double NOTICED_SQUARE_METRES = 0.1;

  private final Zones zones;
  private final BuildingSites sites;
  private final BlockFaces faces;

  private BlockDivision(Zones zones, BuildingSites sites, BlockFaces faces) {
    this.zones = zones;
    this.sites = sites;
    this.faces = faces;
  }

  /**
   * Divides communities.
   *
   * @param communities valid and without overlaps (where two claim ground, the lower code has it)
   * @param compounds valid; may overlap and may be incomplete; their edges divide ground where no
   *     footprint lies across them
   * @param footprints buildings; one whose inner point lies in no community has no block
   * @param barriers lines along which ground is divided; loose ends do not divide
   */
  public static BlockTiling divide(
      Collection<CodedPolygon> communities,
      Collection<CodedPolygon> compounds,
      Collection<Footprint> footprints,
      Collection<Barrier> barriers) {
    Zones zones = new Zones(sorted(communities), sorted(compounds), barriers);
    List<Footprint> inOrder =
        footprints.stream()
            .sorted(Comparator.comparing(Footprint::code, CodedPolygon.BY_CODE_POINT))
            .toList();
    BuildingSites sites = new BuildingSites(inOrder, zones);
    Arrangement lines = new Arrangement();
    lines.addAll(zones.lines);
    inOrder.forEach(footprint -> lines.add(footprint.shape(), Set.of()));
    sites.addNearnessLines(lines);
    BlockFaces faces = new BlockFaces(lines.node(), zones, sites);
    return new BlockDivision(zones, sites, faces).tiling();
  }

  private static List<CodedPolygon> sorted(Collection<CodedPolygon> polygons) {
    return polygons.stream()
        .sorted(Comparator.comparing(CodedPolygon::code, CodedPolygon.BY_CODE_POINT))
        .toList();
  }

  private BlockTiling tiling() {
    Map<Integer, List<Integer>> facesOf = new TreeMap<>();
    for (int face = 0; face < faces.graph.size(); face++) {
      facesOf.computeIfAbsent(faces.block(face), number -> new ArrayList<>()).add(face);
    }
    Map<Integer, List<String>> buildings = new HashMap<>();
    List<Uneven> exceptions = new ArrayList<>(listBuildings(buildings));
    Map<Integer, Block> blocks = new HashMap<>();
    facesOf.forEach(
        (number, group) ->
            blocks.put(number, block(group, buildings.getOrDefault(number, List.of()))));
    List<Integer> order = new ArrayList<>(blocks.keySet());
    order.sort(Comparator.comparing(blocks::get, BlockDivision::compare));
    exceptions.addAll(listLosses());
    return new BlockTiling(
        order.stream().map(blocks::get).toList(),
        BlockBorders.of(faces, order, blocks),
        communities(),
        exceptions);
  }

  private static int compare(Block one, Block other) {
    int byCommunity = CodedPolygon.BY_CODE_POINT.compare(one.community(), other.community());
    if (byCommunity != 0) {
      return byCommunity;
    }
    int byBuilding = Boolean.compare(one.buildings().isEmpty(), other.buildings().isEmpty());
    if (byBuilding != 0 || one.buildings().isEmpty()) {
      return byBuilding != 0 ? byBuilding : one.shape().compareTo(other.shape());
    }
    return CodedPolygon.BY_CODE_POINT.compare(one.buildings().get(0), other.buildings().get(0));
  }

  private Block block(List<Integer> group, List<String> buildings) {
    Geometry shape = Outline.of(group.stream().map(faces.graph.faces::get).toList());
    Map<Optional<String>, Double> compounds = new LinkedHashMap<>();
    group.forEach(
        face -> compounds.merge(faces.compound(face), faces.squareMetres(face), Double::sum));
    Optional<String> compound =
        compounds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    String community = zones.communityCode(faces.community(group.get(0)));
    return new Block(community, compound, buildings, (Polygon) shape);
  }

  /** Puts every building into the list of its block; returns those without ground of their own. */
  private List<Uneven> listBuildings(Map<Integer, List<String>> buildings) {
    List<Uneven> exceptions = new ArrayList<>();
    for (int building = 0; building < sites.footprints.size(); building++) {
      Footprint footprint = sites.footprints.get(building);
      double squareMetres = squareMetres(footprint.shape());
      int block = faces.blockOfBuilding(building);
      if (!sites.hasHome(building)) {
        exceptions.add(new Uneven(Kind.IN_NO_COMMUNITY, footprint.code(), squareMetres));
        continue;
      }
      if (block < 0) {
        exceptions.add(new Uneven(Kind.UNDER_OTHER_BUILDINGS, footprint.code(), squareMetres));
        block = faces.blockUnder(building);
      }
      buildings.computeIfAbsent(block, number -> new ArrayList<>()).add(footprint.code());
    }
    return exceptions;
  }

  private static double squareMetres(Geometry shape) {
    return GroundScale.at(shape.getCoordinate().y).squareMetres(shape.getArea());
  }

  private List<Uneven> listLosses() {
    List<Map<Kind, Double>> lost = new ArrayList<>();
    double[] kept = new double[sites.footprints.size()];
    sites.footprints.forEach(footprint -> lost.add(new EnumMap<>(Kind.class)));
    for (int face = 0; face < faces.graph.size(); face++) {
      double area = faces.graph.faces.get(face).getArea();
      for (int building : faces.footprintsOn(face)) {
        if (faces.blockOfBuilding(building) == faces.block(face)) {
          kept[building] += area;
        } else {
          lost.get(building).merge(reason(building, face), area, Double::sum);
        }
      }
    }
    List<Uneven> listed = new ArrayList<>();
    for (int building = 0; building < kept.length; building++) {
      if (faces.blockOfBuilding(building) >= 0) {
        listed.addAll(losses(sites.footprints.get(building), kept[building], lost.get(building)));
      }
    }
    return listed;
  }

  private Kind reason(int building, int face) {
    if (sites.community(building) != faces.community(face)) {
      return Kind.ACROSS_A_COMMUNITY_BORDER;
    }
    boolean alone = faces.footprintsOn(face).size() == 1;
    return alone ? Kind.IN_SEVERAL_PARTS : Kind.OVERLAPS_A_BUILDING;
  }

  /** What is in no face lies beyond all communities. All areas in square degrees. */
  private static List<Uneven> losses(Footprint footprint, double kept, Map<Kind, Double> lost) {
    double known = kept + lost.values().stream().mapToDouble(Double::doubleValue).sum();
    double beyond = footprint.shape().getArea() - known;
    lost.merge(Kind.ACROSS_A_COMMUNITY_BORDER, beyond, Double::sum);
    GroundScale scale = GroundScale.at(footprint.shape().getCoordinate().y);
    return lost.entrySet().stream()
        .map(e -> new Uneven(e.getKey(), footprint.code(), scale.squareMetres(e.getValue())))
        .filter(uneven -> uneven.squareMetres() > NOTICED_SQUARE_METRES)
        .toList();
  }

  private List<CodedPolygon> communities() {
    Map<Integer, List<Polygon>> grounds = new TreeMap<>();
    for (int face = 0; face < faces.graph.size(); face++) {
      grounds
          .computeIfAbsent(faces.community(face), number -> new ArrayList<>())
          .add(faces.graph.faces.get(face));
    }
    List<CodedPolygon> outlines = new ArrayList<>();
    grounds.forEach(
        (number, ground) ->
            outlines.add(new CodedPolygon(zones.communityCode(number), Outline.of(ground))));
    return outlines;
  }
}
