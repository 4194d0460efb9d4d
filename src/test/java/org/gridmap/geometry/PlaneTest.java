package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** The plane against GeoTools within 4° of the meridian. */
class PlaneTest {

  private static final double HALF_A_MILLIMETRE = 0.0005;

  static Stream<Arguments> systems() {
    return Stream.of(
        Arguments.of("EPSG:4547", "EPSG:4490", 114, Plane.cgcs2000ThreeDegreeZone(38)),
        Arguments.of("EPSG:4534", "EPSG:4490", 75, Plane.cgcs2000ThreeDegreeZone(25)),
        Arguments.of("EPSG:32650", "EPSG:4326", 117, Plane.utm(50, true)),
        Arguments.of("EPSG:32756", "EPSG:4326", 153, Plane.utm(56, false)));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void metresAgreeWithGeoToolsToHalfAMillimetre(
      String code, String base, double meridian, Plane plane) throws Exception {
    MathTransform peer =
        CRS.findMathTransform(CRS.decode(base, true), CRS.decode(code, true), true);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      double lon = meridian + random.nextDouble(-4, 4);
      double lat = random.nextDouble(-80, 80);
      Coordinate theirs = JTS.transform(new Coordinate(lon, lat), null, peer);
      Coordinate ours = plane.forward(lon, lat);
      assertThat(ours.distance(theirs)).as("%s %s", lon, lat).isLessThan(HALF_A_MILLIMETRE);
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void theWayBackLeadsToTheSamePlace(String code, String base, double meridian, Plane plane) {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 500; i++) {
      double lon = meridian + random.nextDouble(-4, 4);
      double lat = random.nextDouble(-80, 80);
      Coordinate metres = plane.forward(lon, lat);
      Coordinate back = plane.inverse(metres.x, metres.y);
      assertThat(back.x).isCloseTo(lon, within(2e-9));
      assertThat(back.y).isCloseTo(lat, within(2e-9));
    }
  }

  @Test
  void aDegreeOfLatitudeIsAsLongAsTheMeridianSays() {
    double length =
        Plane.aroundMeridian(116).forward(116, 40).y - Plane.aroundMeridian(116).forward(116, 39).y;
    assertThat(length).isCloseTo(111_025.0, within(10.0));
  }

  @Test
  void aGeometryGoesToMetresAndBackAndStaysAsItWas() throws Exception {
    Geometry square = new WKTReader().read("POLYGON ((116 39, 116.001 39, 116 39.001, 116 39))");
    Plane plane = Plane.around(square);
    Geometry metres = plane.toMetres(square);
    assertThat(metres.getArea()).isCloseTo(4_800, within(20.0));
    assertThat(plane.toDegrees(metres).equalsExact(square, 1e-11)).isTrue();
    assertThat(square.getCoordinate()).isEqualTo(new Coordinate(116, 39));
  }

  @Test
  void zonesThatDoNotExistAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Plane.cgcs2000ThreeDegreeZone(46));
    assertThatIllegalArgumentException().isThrownBy(() -> Plane.utm(0, true));
  }
}
