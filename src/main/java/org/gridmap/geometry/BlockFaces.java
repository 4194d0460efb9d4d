package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.geometry.BuildingSites.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Gives every face of the finished arrangement to a block. A face on a footprint goes to that
 * building, whatever barrier crosses it; another to the nearest building of its zone, or to the
 * leftover of a zone without any. What is then cut off from its building, and leftovers too small
 * to be ground of their own, go to the neighbour with the longest common border: on the same side
 * of all barriers if there is one, never across a community border.
 */
final class BlockFaces {

  /** A smaller leftover is joined to a neighbour. */
  private static final double LEFTOVER_SQUARE_METRES = 200;

  /** A narrower leftover is joined to a neighbour. */
  private static final double LEFTOVER_WIDTH_METRES = 3;

  private static final int NONE = -1;

  final FaceGraph graph;

  private final Zones zones;
  private final BuildingSites sites;
  private final int[] zoneFace;
  private final int[] building;
  private final double[] area;
  private final Map<Zone, Integer> leftovers = new HashMap<>();
  private final List<List<Integer>> footprintsOn = new ArrayList<>();

  /** Number of the block of each face. */
  private final int[] block;

  private final boolean[] settled;
  private final int[] blockOfBuilding;

  BlockFaces(Arrangement lines, Zones zones, BuildingSites sites) {
    this.zones = zones;
    this.sites = sites;
    List<Polygon> inside = new ArrayList<>();
    List<Integer> faceOfZones = new ArrayList<>();
    for (Polygon face : lines.faces()) {
      int zone = zones.faceAt(face.getInteriorPoint().getCoordinate());
      if (zones.communityOf(zone) != NONE) {
        inside.add(face);
        faceOfZones.add(zone);
      }
    }
    this.graph = new FaceGraph(inside, lines);
    this.zoneFace = faceOfZones.stream().mapToInt(Integer::intValue).toArray();
    this.building = new int[inside.size()];
    this.area = new double[inside.size()];
    int[] owner = new int[inside.size()];
    for (int face = 0; face < owner.length; face++) {
      area[face] = squareMetres(inside.get(face));
      owner[face] = ownerOf(face);
    }
    this.block =
        graph.groups(
            (face, border) ->
                owner[face] == owner[border.other()]
                    && community(face) == community(border.other()));
    this.settled = new boolean[1 + Arrays.stream(block).max().orElse(NONE)];
    this.blockOfBuilding = new int[sites.footprints.size()];
    settleBuildings();
    settleLeftovers();
    joinTheRest();
  }

  private static double squareMetres(Polygon face) {
    return GroundScale.at(face.getCoordinate().y).squareMetres(face.getArea());
  }

  private int ownerOf(int face) {
    Coordinate place = graph.faces.get(face).getInteriorPoint().getCoordinate();
    List<Integer> on = sites.on(place);
    footprintsOn.add(on);
    for (int candidate : on) {
      if (sites.community(candidate) == community(face)) {
        building[face] = candidate;
        return candidate;
      }
    }
    Zone zone = sites.zoneOf(zoneFace[face]);
    building[face] = sites.nearest(place, sites.in(zone));
    return building[face] != NONE
        ? building[face]
        : sites.footprints.size() + leftovers.computeIfAbsent(zone, z -> leftovers.size());
  }

  /** A building's block grows from the part of its own ground that holds its inner point. */
  private void settleBuildings() {
    Arrays.fill(blockOfBuilding, NONE);
    double[] most = new double[blockOfBuilding.length];
    for (int face = 0; face < building.length; face++) {
      int owner = building[face];
      if (owner != NONE && footprintsOn.get(face).contains(owner)) {
        double claim = holdsInnerPoint(face, owner) ? Double.MAX_VALUE : area[face];
        if (claim > most[owner]) {
          most[owner] = claim;
          blockOfBuilding[owner] = block[face];
        }
      }
    }
    for (int number : blockOfBuilding) {
      if (number != NONE) {
        settled[number] = true;
      }
    }
  }

  private boolean holdsInnerPoint(int face, int owner) {
    Coordinate inner = sites.innerPoint(owner);
    Polygon ground = graph.faces.get(face);
    return ground.getEnvelopeInternal().contains(inner)
        && ground.intersects(Arrangement.FACTORY.createPoint(inner));
  }

  private void settleLeftovers() {
    double[] size = new double[settled.length];
    double[] border = new double[settled.length];
    boolean[] leftover = new boolean[settled.length];
    for (int face = 0; face < block.length; face++) {
      int number = block[face];
      size[number] += area[face];
      leftover[number] = building[face] == NONE;
      for (FaceGraph.Border side : graph.bordersOf(face)) {
        if (side.other() == FaceGraph.OUTSIDE || block[side.other()] != number) {
          border[number] += side.metres();
        }
      }
    }
    for (int number = 0; number < settled.length; number++) {
      settled[number] |=
          leftover[number]
              && size[number] >= LEFTOVER_SQUARE_METRES
              && 2 * size[number] / border[number] >= LEFTOVER_WIDTH_METRES;
    }
  }

  private void joinTheRest() {
    while (joinOnce(false) || joinOnce(true)) {
      continue;
    }
  }

  /** Joins every unsettled group that has a settled neighbour to the one it borders most. */
  private boolean joinOnce(boolean acrossBarriers) {
    Map<Integer, Map<Integer, Double>> shared = new HashMap<>();
    for (int face = 0; face < block.length; face++) {
      if (!settled[block[face]]) {
        for (FaceGraph.Border side : graph.bordersOf(face)) {
          if (mayJoin(face, side, acrossBarriers)) {
            shared
                .computeIfAbsent(block[face], number -> new TreeMap<>())
                .merge(block[side.other()], side.metres(), Double::sum);
          }
        }
      }
    }
    int[] target = new int[settled.length];
    Arrays.setAll(target, number -> number);
    shared.forEach(
        (number, metres) ->
            target[number] =
                metres.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey());
    Arrays.setAll(block, face -> target[block[face]]);
    return !shared.isEmpty();
  }

  private boolean mayJoin(int face, FaceGraph.Border side, boolean acrossBarriers) {
    int other = side.other();
    return other != FaceGraph.OUTSIDE
        && settled[block[other]]
        && community(face) == community(other)
        && (acrossBarriers || Set.of(Zones.COMPOUND).containsAll(side.tags()));
  }

  int community(int face) {
    return zones.communityOf(zoneFace[face]);
  }

  /** Code of the compound of a face. */
  Optional<String> compound(int face) {
    int number = zones.compoundOf(zoneFace[face]);
    return number == NONE ? Optional.empty() : Optional.of(zones.compoundCode(number));
  }

  /** Number of the block of a face; numbers have gaps. */
  int block(int face) {
    return block[face];
  }

  double squareMetres(int face) {
    return area[face];
  }

  /** The buildings whose footprint covers the face, smallest first. */
  List<Integer> footprintsOn(int face) {
    return footprintsOn.get(face);
  }

  /** Number of the block a building's own ground belongs to, or -1 when it has none. */
  int blockOfBuilding(int number) {
    return blockOfBuilding[number];
  }

  /** Number of the block that has the largest part of the ground under a building. */
  int blockUnder(int number) {
    double most = 0;
    int best = NONE;
    for (int face = 0; face < block.length; face++) {
      if (area[face] > most
          && footprintsOn.get(face).contains(number)
          && sites.community(number) == community(face)) {
        most = area[face];
        best = block[face];
      }
    }
    return best;
  }
}
