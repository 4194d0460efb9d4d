package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The buildings of all communities: where each stands, and which are near a place. */
final class BuildingSites {

  static final int NONE = -1;

  final List<Footprint> footprints;

  private final Zones zones;
  private final PolygonIndex index;
  private final Coordinate[] inner;
  private final int[] homeFace;
  private final Map<Zone, List<Integer>> inZone = new HashMap<>();

  /** A piece, and the compound within it or {@link #NONE}. */
  record Zone(int piece, int compound) {}

  BuildingSites(List<Footprint> footprints, Zones zones) {
    this.footprints = footprints;
    this.zones = zones;
    this.index =
        PolygonIndex.of(
            footprints.stream().map(f -> new CodedPolygon(f.code(), f.shape())).toList());
    this.inner = new Coordinate[footprints.size()];
    this.homeFace = new int[footprints.size()];
    for (int building = 0; building < inner.length; building++) {
      inner[building] = footprints.get(building).shape().getInteriorPoint().getCoordinate();
      homeFace[building] = zones.faceAt(inner[building]);
      if (hasHome(building)) {
        Zone zone = zoneOf(homeFace[building]);
        add(zone, building);
        if (zone.compound() != NONE) {
          add(new Zone(zone.piece(), NONE), building);
        }
      }
    }
  }

  private void add(Zone zone, int building) {
    inZone.computeIfAbsent(zone, z -> new ArrayList<>()).add(building);
  }

  /** The zone of a face of {@link Zones}. */
  Zone zoneOf(int face) {
    return new Zone(zones.pieceOf(face), zones.compoundOf(face));
  }

  boolean hasHome(int building) {
    return community(building) != NONE;
  }

  /** Number of the community that holds the building's inner point, or {@link #NONE}. */
  int community(int building) {
    return zones.communityOf(homeFace[building]);
  }

  Coordinate innerPoint(int building) {
    return inner[building];
  }

  /**
   * The buildings among which a zone is divided: those of its compound, or outside of compounds all
   * those of the piece.
   */
  List<Integer> in(Zone zone) {
    return inZone.getOrDefault(zone, List.of());
  }

  List<Geometry> shapes(List<Integer> buildings) {
    return buildings.stream().map(building -> footprints.get(building).shape()).toList();
  }

  /** The buildings whose footprint covers a place, smallest footprint first, then by code. */
  List<Integer> on(Coordinate place) {
    List<Integer> found = new ArrayList<>();
    index.forEachNear(
        new Envelope(place),
        building -> {
          if (index.rings.side(building, place.x, place.y) >= 0) {
            found.add(building);
          }
        });
    found.sort(
        (one, other) -> {
          int bySize = Double.compare(area(one), area(other));
          return bySize != 0 ? bySize : index.lower(one, other) == one ? -1 : 1;
        });
    return found;
  }

  private double area(int building) {
    return footprints.get(building).shape().getArea();
  }

  /** Of some buildings, the one whose footprint is nearest to a place. */
  int nearest(Coordinate place, List<Integer> buildings) {
    GroundScale scale = GroundScale.at(place.y);
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int building : buildings) {
      double distance = index.rings.distanceToBorder(building, place.x, place.y, scale);
      if (distance < least) {
        least = distance;
        best = building;
      }
    }
    return best;
  }

  /** The lines between buildings in every zone that has at least two. */
  void addNearnessLines(Arrangement lines) {
    Map<Zone, List<Polygon>> grounds = new HashMap<>();
    for (int face = 0; face < zones.faces.size(); face++) {
      if (zones.communityOf(face) != NONE && in(zoneOf(face)).size() > 1) {
        grounds.computeIfAbsent(zoneOf(face), z -> new ArrayList<>()).add(zones.faces.get(face));
      }
    }
    new ArrayList<>(grounds.entrySet())
        .parallelStream()
            .map(zone -> between(zone.getKey(), zone.getValue()))
            .toList()
            .forEach(line -> lines.add(line, Set.of()));
  }

  private Geometry between(Zone zone, List<Polygon> faces) {
    return NearnessLines.between(shapes(in(zone)), Outline.of(faces));
  }
}
