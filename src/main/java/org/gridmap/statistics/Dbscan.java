package org.gridmap.statistics;

import java.util.Arrays;

/**
 * Density clusters of points in the plane. A point with at least {@code minPoints} points within
 * eps, itself included, is a core; cores within eps of each other belong together; another point
 * within eps of a core is a border point and goes to the nearest core's cluster (equally near: the
 * core that came first), so that the order of the points does not decide; the rest is noise.
 * Clusters are numbered by their first core. Source: M. Ester, H.-P. Kriegel, J. Sander and X. Xu,
 * A density-based algorithm for discovering clusters, KDD 1996; the cells of edge eps/√2 are from
 * A. Gunawan, A faster algorithm for DBSCAN, Eindhoven 2013.
 */
public final class Dbscan {

  /** The cluster of a point that belongs to none. */
  public static final int NOISE = -1;

  private static final double WITHIN_DIAGONAL = Math.sqrt(0.5) * (1 - 1e-9);

  private final PointCells points;
  private final CellRuns cells;
  private final double eps2;
  private final int minPoints;
  private final boolean[] core;
  private final int[] parent;
  private final int[] cluster;
  private int clusters;

  private Dbscan(double[] x, double[] y, double eps, int minPoints) {
    this.points = PointCells.of(x, y, eps * WITHIN_DIAGONAL);
    this.cells = CellRuns.of(points);
    this.eps2 = eps * eps;
    this.minPoints = minPoints;
    this.core = new boolean[x.length];
    this.parent = new int[cells.count()];
    this.cluster = new int[x.length];
  }

  /**
   * Clusters points.
   *
   * @param x easting of each point in metres
   * @param y northing of each point in metres
   * @param eps the distance in metres, above 0; a point at that distance is within it
   * @param minPoints how many points make a core, the point itself counted
   */
  public static Dbscan of(double[] x, double[] y, double eps, int minPoints) {
    if (!(eps > 0) || Double.isInfinite(eps) || minPoints < 1) {
      throw new IllegalArgumentException(
          "Clusters need eps above 0 and min points of 1 or more, not " + eps + ", " + minPoints);
    }
    Dbscan found = new Dbscan(x, y, eps, minPoints);
    found.markCores();
    found.joinCells();
    found.numberClusters();
    found.attachBorders();
    return found;
  }

  /** How many clusters there are, numbered from 0. */
  public int clusters() {
    return clusters;
  }

  /** The cluster of a point, or {@link #NOISE}. */
  public int cluster(int point) {
    return cluster[point];
  }

  /** Whether a point is a core. */
  public boolean isCore(int point) {
    return core[point];
  }

  private void markCores() {
    cells.sweep(
        (cell, runs) -> {
          boolean crowded = cells.end(cell) - cells.start(cell) >= minPoints;
          for (int p = cells.start(cell); p < cells.end(cell); p++) {
            core[points.index(p)] = crowded || hasEnoughNear(p, runs);
          }
        });
  }

  private boolean hasEnoughNear(int p, int[] runs) {
    int near = 0;
    for (int r = 0; r < runs.length; r += 2) {
      for (int q = runs[r]; q < runs[r + 1]; q++) {
        if (squaredDistance(p, q) <= eps2 && ++near >= minPoints) {
          return true;
        }
      }
    }
    return false;
  }

  /** Cores of one cell are within eps of each other, so whole cells are joined. */
  private void joinCells() {
    for (int cell = 0; cell < parent.length; cell++) {
      parent[cell] = cell;
    }
    cells.sweep(
        (cell, runs) -> {
          for (int r = 0; r < runs.length; r += 2) {
            int from = Math.max(runs[r], cells.end(cell));
            for (int other = cells.cellAt(from); from < runs[r + 1]; other++) {
              joinIfNear(cell, other);
              from = cells.end(other);
            }
          }
        });
  }

  private void joinIfNear(int cell, int other) {
    int a = root(cell);
    int b = root(other);
    if (a != b && haveCoresWithin(cell, other)) {
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private boolean haveCoresWithin(int cell, int other) {
    for (int p = cells.start(cell); p < cells.end(cell); p++) {
      if (!core[points.index(p)] || cells.squaredDistance(other, points.x(p), points.y(p)) > eps2) {
        continue;
      }
      for (int q = cells.start(other); q < cells.end(other); q++) {
        if (core[points.index(q)] && squaredDistance(p, q) <= eps2) {
          return true;
        }
      }
    }
    return false;
  }

  private int root(int cell) {
    int at = cell;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void numberClusters() {
    Arrays.fill(cluster, NOISE);
    for (int cell = 0; cell < parent.length; cell++) {
      int root = root(cell);
      for (int p = cells.start(cell); p < cells.end(cell); p++) {
        if (core[points.index(p)]) {
          cluster[points.index(p)] = root;
        }
      }
    }
    int[] numbers = new int[parent.length];
    Arrays.fill(numbers, NOISE);
    for (int point = 0; point < cluster.length; point++) {
      if (core[point]) {
        if (numbers[cluster[point]] == NOISE) {
          numbers[cluster[point]] = clusters++;
        }
        cluster[point] = numbers[cluster[point]];
      }
    }
  }

  private void attachBorders() {
    cells.sweep(
        (cell, runs) -> {
          for (int p = cells.start(cell); p < cells.end(cell); p++) {
            int nearest = core[points.index(p)] ? NOISE : nearestCore(p, runs);
            if (nearest != NOISE) {
              cluster[points.index(p)] = cluster[nearest];
            }
          }
        });
  }

  private int nearestCore(int p, int[] runs) {
    int nearest = NOISE;
    double least = eps2;
    for (int r = 0; r < runs.length; r += 2) {
      for (int q = runs[r]; q < runs[r + 1]; q++) {
        int point = points.index(q);
        double distance = squaredDistance(p, q);
        if (core[point]
            && (distance < least || distance == least && (nearest == NOISE || point < nearest))) {
          nearest = point;
          least = distance;
        }
      }
    }
    return nearest;
  }

  private double squaredDistance(int p, int q) {
    double dx = points.x(p) - points.x(q);
    double dy = points.y(p) - points.y(q);
    return dx * dx + dy * dy;
  }
}
