package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;

class DatumTest {

  private static final double CENTIMETRE_IN_DEGREES = 0.01 / 111_320;

  @Test
  void gcj02ShiftsTiananmenByAboutHalfAKilometre() {
    Coordinate shifted = Shifted.into(Datum.GCJ02, 116.397428, 39.90923);

    assertThat(shifted.x).isCloseTo(116.403671, within(2e-5));
    assertThat(shifted.y).isCloseTo(39.910633, within(2e-5));
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void aRoundTripErrsByLessThanACentimetreInsideTheBox(Datum datum) {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      double lon = 72.03 + random.nextDouble() * (137.80 - 72.03);
      double lat = 0.85 + random.nextDouble() * (55.80 - 0.85);

      Coordinate there = Shifted.into(datum, lon, lat);
      Coordinate back = datum.toWgs84(there.x, there.y);

      assertThat(back.distance(new Coordinate(lon, lat)))
          .as("%s at %s %s", datum, lon, lat)
          .isLessThan(CENTIMETRE_IN_DEGREES);
    }
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void outsideTheBoxNothingIsShifted(Datum datum) {
    assertThat(Shifted.into(datum, -73.98, 40.72)).isEqualTo(new Coordinate(-73.98, 40.72));
    assertThat(datum.toWgs84(2.35, 48.86)).isEqualTo(new Coordinate(2.35, 48.86));
  }

  @Test
  void namesAreReadWithoutRegardToCaseAndHyphens() {
    assertThat(Datum.named("gcj-02")).isEqualTo(Datum.GCJ02);
    assertThat(Datum.named(" Wgs84 ")).isEqualTo(Datum.WGS84);
  }

  @Test
  void anUnknownDatumIsRefusedByName() {
    assertThatThrownBy(() -> Datum.named("NAD27"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(RequestProblem.UNKNOWN_DATUM);
              assertThat(problem.values()).containsEntry("datum", "NAD27");
            });
  }
}
