package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DbscanTest {

  @Test
  void aPointCountsItself() {
    var alone = Dbscan.of(new double[] {0}, new double[] {0}, 1, 1);
    assertThat(alone.isCore(0)).isTrue();
    assertThat(alone.cluster(0)).isZero();
    assertThat(onALine(1, 2, 0, 1).isCore(0)).isTrue();
  }

  @Test
  void aPointAtTheDistanceIsWithinIt() {
    assertThat(onALine(50, 2, 0, 50).clusters()).isEqualTo(1);
    assertThat(onALine(50, 2, 0, 50.0001).clusters()).isZero();
  }

  @Test
  void aPointOutOfReachIsNoise() {
    assertThat(onALine(1, 2, 0, 1, 9).cluster(2)).isEqualTo(Dbscan.NOISE);
  }

  /** Cores at 10 and 0 with their companions; both reach 4.8, which is nearer to 0. */
  @Test
  void aBorderPointGoesToTheNearestCore() {
    var found = onALine(5.5, 5, 10, 10.5, 11, 11.5, 4.8, 12, 0, -0.5, -1, -1.5, -2);
    assertThat(found.isCore(4)).isFalse();
    assertThat(found.cluster(4)).isEqualTo(found.cluster(6)).isNotEqualTo(found.cluster(0));
  }

  @Test
  void aBorderPointEquallyFarFromTwoCoresGoesToTheFirst() {
    var found = onALine(5, 5, 10, 10.5, 11, 11.5, 12, 5, 0, -0.5, -1, -1.5, -2);
    assertThat(found.isCore(5)).isFalse();
    assertThat(found.cluster(5)).isEqualTo(found.cluster(0));
  }

  @Test
  void clustersAreNumberedByTheirFirstCore() {
    var found = onALine(1, 2, 100, 0, 101, 1);
    assertThat(found.cluster(0)).isZero();
    assertThat(found.cluster(1)).isEqualTo(1);
  }

  @Test
  void pointsOnTheSamePlaceBelongTogether() {
    assertThat(onALine(1, 3, 7, 7, 7).clusters()).isEqualTo(1);
  }

  @Test
  void noPointsAreNoClusters() {
    assertThat(onALine(1, 1).clusters()).isZero();
  }

  @Test
  void theCellsFindWhatComparingAllPairsFinds() {
    for (int seed = 1; seed <= 30; seed++) {
      var random = new Random(seed);
      int n = 250;
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = Math.rint(random.nextDouble() * 60) + (i % 3 == 0 ? 0.25 : 0);
        y[i] = Math.rint(random.nextDouble() * 60);
      }
      double eps = 1 + random.nextInt(5);
      int minPoints = 2 + random.nextInt(6);
      var found = Dbscan.of(x, y, eps, minPoints);
      int[] clusters = new int[n];
      Arrays.setAll(clusters, found::cluster);
      assertThat(clusters).as("seed " + seed).containsExactly(exhaustive(x, y, eps, minPoints));
    }
  }

  private static int[] exhaustive(double[] x, double[] y, double eps, int minPoints) {
    int n = x.length;
    boolean[] core = new boolean[n];
    for (int p = 0; p < n; p++) {
      int near = 0;
      for (int q = 0; q < n; q++) {
        near += distance(x, y, p, q) <= eps ? 1 : 0;
      }
      core[p] = near >= minPoints;
    }
    int[] cluster = new int[n];
    Arrays.fill(cluster, -1);
    int clusters = 0;
    for (int p = 0; p < n; p++) {
      if (core[p] && cluster[p] < 0) {
        spread(x, y, eps, core, cluster, p, clusters++);
      }
    }
    for (int p = 0; p < n; p++) {
      int nearest = -1;
      for (int q = 0; !core[p] && q < n; q++) {
        if (core[q]
            && distance(x, y, p, q) <= eps
            && (nearest < 0 || distance(x, y, p, q) < distance(x, y, p, nearest))) {
          nearest = q;
        }
      }
      cluster[p] = nearest < 0 ? cluster[p] : cluster[nearest];
    }
    return cluster;
  }

  private static void spread(
      double[] x, double[] y, double eps, boolean[] core, int[] cluster, int from, int number) {
    var open = new ArrayDeque<Integer>();
    cluster[from] = number;
    open.add(from);
    while (!open.isEmpty()) {
      int p = open.remove();
      for (int q = 0; q < x.length; q++) {
        if (core[q] && cluster[q] < 0 && distance(x, y, p, q) <= eps) {
          cluster[q] = number;
          open.add(q);
        }
      }
    }
  }

  private static double distance(double[] x, double[] y, int p, int q) {
    return Math.sqrt((x[p] - x[q]) * (x[p] - x[q]) + (y[p] - y[q]) * (y[p] - y[q]));
  }

  private static Dbscan onALine(double eps, int minPoints, double... x) {
    return Dbscan.of(x, new double[x.length], eps, minPoints);
  }
}
