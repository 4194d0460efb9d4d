package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DensityRasterTest {

  private static final double PEAK_OF_ONE = 3e6 / (Math.PI * 500 * 500);

  @Test
  void onePointIsWithinHalfAPercentOfItsPeakEverywhere() {
    var random = new Random(5);
    for (int n = 0; n < 30; n++) {
      double[] x = {500_000 + random.nextDouble() * 100};
      double[] y = {3_400_000 + random.nextDouble() * 100};
      var exact = KernelDensity.quartic(x, y, 500);
      var raster = window(x, y, 499_200, 3_399_200, 500_800, 3_400_800);
      for (int m = 0; m < 1000; m++) {
        double atX = 499_200 + random.nextDouble() * 1600;
        double atY = 3_399_200 + random.nextDouble() * 1600;
        assertThat(raster.at(atX, atY)).isEqualTo(exact.at(atX, atY), within(0.005 * PEAK_OF_ONE));
      }
    }
  }

  @Test
  void pointsOutsideTheWindowReachIntoIt() {
    double[] x = {-200, 1_200};
    double[] y = {500, 1_300};
    var exact = KernelDensity.quartic(x, y, 500);
    var raster = window(x, y, 0, 0, 1000, 1000);
    assertThat(raster.at(0, 500)).isEqualTo(exact.at(0, 500), within(0.005 * PEAK_OF_ONE));
    assertThat(raster.at(1000, 1000)).isEqualTo(exact.at(1000, 1000), within(0.005 * PEAK_OF_ONE));
  }

  @Test
  void windowsSideBySideAgreeAlongTheirSeam() {
    var random = new Random(6);
    double[] x = random.doubles(400, -1000, 3000).toArray();
    double[] y = random.doubles(400, -1000, 3000).toArray();
    var west = window(x, y, 0, 0, 1003, 1700);
    var east = window(x, y, 1003, 0, 2700, 1700);
    for (double up = 0; up <= 1700; up += 10) {
      assertThat(west.at(1003, up)).isEqualTo(east.at(1003, up), within(1e-9));
    }
  }

  @Test
  void theSamePlaceIsTheSameWhateverTheWindow() {
    var random = new Random(7);
    double[] x = random.doubles(400, 0, 9000).toArray();
    double[] y = random.doubles(400, 0, 9000).toArray();
    double near = window(x, y, 4000, 4000, 4400, 4400).at(4321, 4123);
    assertThat(window(x, y, 0, 0, 9000, 9000).at(4321, 4123)).isEqualTo(near, within(1e-9));
  }

  @Test
  void whereNobodyReportsTheDensityIsZero() {
    assertThat(window(new double[0], new double[0], 0, 0, 100, 100).at(50, 50)).isZero();
  }

  @Test
  void aWindowThatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> window(new double[0], new double[0], 0, 0, 1e7, 1e7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DensityRaster window(
      double[] x, double[] y, double minX, double minY, double maxX, double maxY) {
    return DensityRaster.quartic(x, y, 500, new DensityRaster.Window(minX, minY, maxX, maxY));
  }
}
