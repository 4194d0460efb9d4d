package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of all communities cut by barriers and compound edges. Ground between barriers, of one
 * community, is a piece; the parts of a piece in and outside of compounds are its zones.
 */
final class Zones {

  static final String COMMUNITY = "\u0000community";
  static final String COMPOUND = "\u0000compound";
  static final int NONE = -1;

  final Arrangement lines = new Arrangement();
  final List<Polygon> faces;

  private final PolygonIndex communities;
  private final PolygonIndex compounds;
  private final PolygonIndex faceIndex;
  private final int[] community;
  private final int[] compound;
  private final int[] piece;

  Zones(
      Collection<CodedPolygon> communities,
      Collection<CodedPolygon> compounds,
      Collection<Barrier> barriers) {
    communities.forEach(polygon -> lines.add(polygon.shape(), Set.of(COMMUNITY)));
    compounds.forEach(polygon -> lines.add(polygon.shape(), Set.of(COMPOUND)));
    barriers.forEach(barrier -> lines.add(barrier.line(), Set.of(barrier.kind())));
    this.communities = PolygonIndex.of(communities);
    this.compounds = PolygonIndex.of(compounds);
    this.faces = lines.node().faces();
    this.community = locateAll(this.communities);
    this.compound = locateAll(this.compounds);
    FaceGraph graph = new FaceGraph(faces, lines);
    this.piece = graph.groups((face, border) -> Set.of(COMPOUND).containsAll(border.tags()));
    this.faceIndex = indexOf(faces);
  }

  private int[] locateAll(PolygonIndex polygons) {
    return faces.stream()
        .map(face -> face.getInteriorPoint().getCoordinate())
        .mapToInt(inner -> polygons.locate(inner.x, inner.y))
        .toArray();
  }

  private static PolygonIndex indexOf(List<Polygon> faces) {
    List<CodedPolygon> coded = new ArrayList<>();
    for (int face = 0; face < faces.size(); face++) {
      coded.add(new CodedPolygon("%09d".formatted(face), faces.get(face)));
    }
    return PolygonIndex.of(coded);
  }

  /** The face that covers a place, or {@link #NONE}. */
  int faceAt(Coordinate place) {
    return faceIndex.locate(place.x, place.y);
  }

  /** Number of the community of a face, or {@link #NONE}. */
  int communityOf(int face) {
    return face == NONE ? NONE : community[face];
  }

  int compoundOf(int face) {
    return compound[face];
  }

  int pieceOf(int face) {
    return piece[face];
  }

  String communityCode(int number) {
    return communities.code(number);
  }

  String compoundCode(int number) {
    return compounds.code(number);
  }
}
