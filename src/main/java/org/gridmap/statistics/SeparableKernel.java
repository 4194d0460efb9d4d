package org.gridmap.statistics;

/**
 * The quartic kernel on a lattice of h/12 as a sum of products of one-dimensional kernels: its
 * eigenvectors, largest first. Five products come within 0.2 % of the peak everywhere. Source of
 * the eigenvalues: C. G. J. Jacobi's rotations, as in G. H. Golub and C. F. Van Loan, Matrix
 * Computations (1996), 8.4.
 */
final class SeparableKernel {

  /** Nodes from the middle of the kernel to its rim. */
  static final int RADIUS = 12;

  static final int PRODUCTS = 5;

  private static final int HALF = RADIUS + 1;
  private static final int SWEEPS = 12;

  /** Per product: its factor, and the values at distance 0 to RADIUS. */
  private final double[] factor = new double[PRODUCTS];

  private final double[][] values = new double[PRODUCTS][HALF];

  SeparableKernel() {
    double[][] matrix = evenHalf();
    double[][] vectors = new double[HALF][HALF];
    for (int i = 0; i < HALF; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < HALF - 1; p++) {
        for (int q = p + 1; q < HALF; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    for (int product = 0; product < PRODUCTS; product++) {
      takeLargest(matrix, vectors, product);
    }
  }

  /** The kernel among functions that are equal left and right, in an orthonormal basis of them. */
  private static double[][] evenHalf() {
    double[][] matrix = new double[HALF][HALF];
    for (int i = 0; i < HALF; i++) {
      for (int j = 0; j < HALF; j++) {
        double rest = Math.max(0, 1 - (i * i + j * j) / (double) (RADIUS * RADIUS));
        matrix[i][j] = rest * rest / (norm(i) * norm(j));
      }
    }
    return matrix;
  }

  private static double norm(int i) {
    return i == 0 ? 1 : Math.sqrt(0.5);
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < HALF; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < HALF; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = c * vp - s * vq;
      vectors[k][q] = s * vp + c * vq;
    }
  }

  private void takeLargest(double[][] matrix, double[][] vectors, int product) {
    int largest = 0;
    for (int i = 1; i < HALF; i++) {
      if (Math.abs(matrix[i][i]) > Math.abs(matrix[largest][largest])) {
        largest = i;
      }
    }
    factor[product] = matrix[largest][largest];
    for (int i = 0; i < HALF; i++) {
      values[product][i] = vectors[i][largest] * norm(i);
    }
    matrix[largest][largest] = 0;
  }

  double factor(int product) {
    return factor[product];
  }

  double value(int product, int distance) {
    return values[product][distance];
  }
}
