package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridmap.platform.Wgs84;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class LowestCodeKeepsTest {

  /** Square degrees: a border of 0.03 degrees may move by half a unit of the ninth decimal. */
  private static final double HALF_A_UNIT_ALONG_THE_BORDER = 0.03 * 0.5e-9;

  @Test
  void theLowerCodeKeepsTheGroundBothClaim() {
    var divided =
        LowestCodeKeeps.divide(
            List.of(
                claim("A-02", "POLYGON ((1 0, 3 0, 3 1, 1 1, 1 0))"),
                claim("A-01", "POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))")));

    assertThat(divided.get("A-01").getArea()).isEqualTo(2);
    assertThat(divided.get("A-02").getArea()).isEqualTo(1);
  }

  @Test
  void bothSidesOfANewBorderHaveItsVertices() {
    var divided =
        LowestCodeKeeps.divide(
            List.of(
                claim("A-01", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
                claim("A-02", "POLYGON ((3 1, 6 1, 6 3, 3 3, 3 1))")));

    assertThat(vertices(divided.get("A-01"))).contains(new Coordinate(4, 1), new Coordinate(4, 3));
  }

  @Test
  void aClaimInsideALowerOneIsLeftWithNothing() {
    var divided =
        LowestCodeKeeps.divide(
            List.of(
                claim("A-01", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
                claim("A-02", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))")));

    assertThat(divided.get("A-02").isEmpty()).isTrue();
  }

  @Test
  void aLowerClaimInsideAHigherOneBecomesItsHole() {
    var divided =
        LowestCodeKeeps.divide(
            List.of(
                claim("A-02", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
                claim("A-01", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))")));

    assertThat(divided.get("A-02").getArea()).isEqualTo(15);
  }

  @RepeatedTest(40)
  void resultsNeverOverlapCoverWhatWasCoveredAndShareTheirVertices(RepetitionInfo seed) {
    List<CodedPolygon> claims = randomClaims(new Random(seed.getCurrentRepetition()));
    Map<String, MultiPolygon> divided = LowestCodeKeeps.divide(claims);
    List<MultiPolygon> parts = List.copyOf(divided.values());

    assertThat(parts).allMatch(Geometry::isValid);
    assertThat(parts.stream().mapToDouble(Geometry::getArea).sum())
        .isCloseTo(
            union(claims.stream().map(CodedPolygon::shape).toList()).getArea(),
            within(HALF_A_UNIT_ALONG_THE_BORDER));
    assertThat(edgesUsedTwiceInOneDirection(parts)).isEmpty();
  }

  @RepeatedTest(10)
  void theOrderOfTheFeaturesDoesNotMatter(RepetitionInfo seed) {
    List<CodedPolygon> claims = randomClaims(new Random(seed.getCurrentRepetition()));
    List<CodedPolygon> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(LowestCodeKeeps.divide(shuffled).toString())
        .isEqualTo(LowestCodeKeeps.divide(claims).toString());
  }

  /** A coverage whose edges are all noded uses each edge at most once in each direction. */
  private static List<String> edgesUsedTwiceInOneDirection(List<MultiPolygon> parts) {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (MultiPolygon part : parts) {
      Geometry boundary = part.norm().getBoundary();
      for (int i = 0; i < boundary.getNumGeometries(); i++) {
        Coordinate[] ring = boundary.getGeometryN(i).getCoordinates();
        for (int k = 0; k + 1 < ring.length; k++) {
          String edge = ring[k] + ">" + ring[k + 1];
          if (!seen.add(edge)) {
            twice.add(edge);
          }
        }
      }
    }
    return twice;
  }

  private static List<CodedPolygon> randomClaims(Random random) {
    List<CodedPolygon> claims = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double x = 116 + random.nextInt(1000) / 1e5;
      double y = 39 + random.nextInt(1000) / 1e5;
      Coordinate[] ring = new Coordinate[8];
      for (int k = 0; k < 7; k++) {
        double angle = 2 * Math.PI * k / 7;
        double radius = (100 + random.nextInt(200)) / 1e5;
        ring[k] =
            new Coordinate(
                Math.round((x + radius * Math.cos(angle)) * 1e9) / 1e9,
                Math.round((y + radius * Math.sin(angle)) * 1e9) / 1e9);
      }
      ring[7] = ring[0];
      claims.add(new CodedPolygon("A-%02d".formatted(i), Wgs84.FACTORY.createPolygon(ring)));
    }
    return claims;
  }

  private static Geometry union(List<? extends Geometry> parts) {
    return OverlayNGRobust.union(new ArrayList<>(parts));
  }

  private static List<Coordinate> vertices(Geometry geometry) {
    return List.of(geometry.getCoordinates());
  }

  private static CodedPolygon claim(String code, String wkt) {
    try {
      return new CodedPolygon(code, new WKTReader(Wgs84.FACTORY).read(wkt));
    } catch (ParseException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
