package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelDensityTest {

  @Test
  void onePointIsThreeOverTheAreaOfItsCircleAtItsPlace() {
    var density = KernelDensity.quartic(new double[] {10}, new double[] {20}, 500);
    assertThat(density.at(10, 20)).isEqualTo(1e6 * 3 / (Math.PI * 250_000), within(1e-12));
    assertThat(density.at(260, 20))
        .isEqualTo(1e6 * 3 / (Math.PI * 250_000) * 0.5625, within(1e-12));
  }

  @Test
  void theQuarticKernelEndsAtItsBandwidth() {
    var density = KernelDensity.quartic(new double[] {0}, new double[] {0}, 500);
    assertThat(density.at(500, 0)).isZero();
    assertThat(density.at(499.9, 0)).isPositive();
    assertThat(density.at(-1e9, 1e9)).isZero();
  }

  @Test
  void theNormalKernelDoesNotEnd() {
    var density = KernelDensity.gauss(new double[] {0}, new double[] {0}, 100);
    assertThat(density.at(0, 0)).isEqualTo(1e6 / (2 * Math.PI * 10_000), within(1e-12));
    assertThat(density.at(3000, 0) / density.at(0, 0)).isEqualTo(Math.exp(-450), within(1e-205));
  }

  @Test
  void theCellsAddUpWhatAllPointsAddUp() {
    var random = new Random(11);
    double[] x = random.doubles(500, 0, 3000).toArray();
    double[] y = random.doubles(500, -2000, 1000).toArray();
    var density = KernelDensity.quartic(x, y, 400);
    for (int n = 0; n < 100; n++) {
      double atX = random.nextDouble() * 4000 - 500;
      double atY = random.nextDouble() * 4000 - 2500;
      double sum = 0;
      for (int p = 0; p < x.length; p++) {
        double d = Math.hypot(x[p] - atX, y[p] - atY);
        sum += d < 400 ? 3e6 / (Math.PI * 160_000) * Math.pow(1 - d * d / 160_000, 2) : 0;
      }
      assertThat(density.at(atX, atY)).isEqualTo(sum, within(1e-9));
    }
  }

  @Test
  void aBandwidthMustBeAboveZero() {
    assertThatThrownBy(() -> KernelDensity.quartic(new double[1], new double[1], 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
