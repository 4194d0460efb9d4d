package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gridmap.hotspot.ground.CityPlane;
import org.gridmap.statistics.KernelDensity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Density tiles of 2,000 reports around ten places within 5 km, around 117° E, 39° N. */
class DensityTest {

  private static final CityPlane PLANE = CityPlane.of(new Envelope(116.9, 117.1, 38.9, 39.1));
  private static final double BANDWIDTH = 250;
  private static final int Z = 14;
  private static final int COLUMN = (int) ((117.0 + 180) / 360 * (1 << Z));
  private static final int ROW = row(39.0, Z);

  private final PlacedReports reports = reports(2000, 7);

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 14, 16})
  void atEveryZoomAPlaceIsWithinHalfAPercentOfItsExactDensity(int z) {
    Coordinate busy = PLANE.plane().inverse(reports.x(0), reports.y(0));
    int column = column(busy.x, z);
    int row = row(busy.y, z);
    float[] values = DensityTile.values(reports, BANDWIDTH, z, column, row);
    KernelDensity exact = KernelDensity.quartic(reports.eastings(), reports.northings(), BANDWIDTH);
    double peak = 0;
    double worst = 0;
    for (int pixel = 0; pixel < values.length; pixel += z < 11 ? 1 : 37) {
      if (values[pixel] > 0) {
        Coordinate at = metres(z, column, row, pixel);
        double truth = exact.at(at.x, at.y);
        peak = Math.max(peak, truth);
        worst = Math.max(worst, Math.abs(values[pixel] - truth));
      }
    }

    assertThat(peak).isGreaterThan(100);
    assertThat(worst / peak).isLessThan(0.005);
  }

  @Test
  void tilesMeetWithoutASeam() {
    float[] west = DensityTile.values(reports, BANDWIDTH, Z, COLUMN - 1, ROW);
    float[] east = DensityTile.values(reports, BANDWIDTH, Z, COLUMN, ROW);
    for (int row = 1; row < 255; row++) {
      double inside = Math.abs(at(east, 1, row) - at(east, 0, row));
      double across = Math.abs(at(east, 0, row) - at(west, 255, row));
      assertThat(across).isCloseTo(inside, within(0.01 * most(east) + inside));
    }
  }

  @Test
  void twoReportsAloneAreNotDrawn() {
    PlacedReports two =
        new PlacedReports(
            PLANE, new double[] {500_000, 500_010}, new double[] {4318_000, 4318_000});

    assertThat(most(DensityTile.values(two, BANDWIDTH, 10, column(117.0, 10), row(39.0, 10))))
        .isZero();
  }

  @Test
  void theScaleReachesFromAFaintRimToTheDensestPlace() {
    DensityScale scale = DensityScale.of(reports, BANDWIDTH);
    float[] values = DensityTile.values(reports, BANDWIDTH, Z, COLUMN, ROW);
    double top = scale.breaks().get(DensityPicture.COLOURS.size() - 1);

    assertThat(most(values)).isBetween(0.7 * top, 2 * top);
    assertThat(scale.step(0.049 * top)).isZero();
    assertThat(scale.step(0.051 * top)).isEqualTo(1);
    assertThat(scale.step(1e9)).isEqualTo(DensityPicture.COLOURS.size());
  }

  @Test
  void theScaleOfAFewReportsShowsThemToo() {
    DensityScale scale = DensityScale.of(reports(30, 7), BANDWIDTH);

    assertThat(scale.step(most(DensityTile.values(reports(30, 7), BANDWIDTH, Z, COLUMN, ROW))))
        .isGreaterThan(5);
  }

  private static PlacedReports reports(int count, long seed) {
    Random random = new Random(seed);
    Coordinate middle = PLANE.plane().forward(117.0, 39.0);
    double[] placeX = random.doubles(10, -2500, 2500).toArray();
    double[] placeY = random.doubles(10, -2500, 2500).toArray();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int n = 0; n < count; n++) {
      x[n] = middle.x + placeX[n % 10] + 150 * random.nextGaussian();
      y[n] = middle.y + placeY[n % 10] + 150 * random.nextGaussian();
    }
    return new PlacedReports(PLANE, x, y);
  }

  private static Coordinate metres(int z, int column, int row, int pixel) {
    double tiles = 1 << z;
    double lon = 360 * (column + (pixel % 256 + 0.5) / 256) / tiles - 180;
    double north = Math.PI * (1 - 2 * (row + (pixel / 256 + 0.5) / 256) / tiles);
    return PLANE.plane().forward(lon, Math.toDegrees(Math.atan(Math.sinh(north))));
  }

  private static double at(float[] tile, int column, int row) {
    return tile[row * 256 + column];
  }

  private static double most(float[] tile) {
    double most = 0;
    for (float value : tile) {
      most = Math.max(most, value);
    }
    return most;
  }

  private static int row(double lat, int z) {
    double sine = Math.sin(Math.toRadians(lat));
    return (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << z));
  }

  private static int column(double lon, int z) {
    return (int) ((lon + 180) / 360 * (1 << z));
  }
}
