package org.gridmap.cli.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.gridmap.statistics.Dbscan;

/** The same clusters by {@code ST_ClusterDBSCAN}, on a temporary table. */
final class PostgisClusters {

  private static final int BATCH = 10_000;

  private static final String TABLE =
      "create temporary table bench_place (id int, place geometry(Point))";

  private static final String INSERT = "insert into bench_place values (?, st_makepoint(?, ?))";

  private static final String CLUSTERS =
      """
      select id, coalesce(st_clusterdbscan(place, ?, ?) over (), -1) as cluster
      from bench_place
      """;

  private final int[] cluster;
  private double cpuSeconds;

  private PostgisClusters(int points) {
    cluster = new int[points];
  }

  static PostgisClusters of(String address, double[] x, double[] y, double eps, int minPoints)
      throws SQLException {
    PostgisClusters found = new PostgisClusters(x.length);
    try (Connection connection = DriverManager.getConnection(address)) {
      fill(connection, x, y);
      found.read(connection, eps, minPoints);
    }
    return found;
  }

  private static void fill(Connection connection, double[] x, double[] y) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (int point = 0; point < x.length; point++) {
        insert.setInt(1, point);
        insert.setDouble(2, x[point]);
        insert.setDouble(3, y[point]);
        insert.addBatch();
        if (point % BATCH == BATCH - 1 || point == x.length - 1) {
          insert.executeBatch();
        }
      }
      connection.commit();
    }
  }

  private void read(Connection connection, double eps, int minPoints) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement query = connection.prepareStatement(CLUSTERS)) {
      query.setFetchSize(BATCH);
      query.setDouble(1, eps);
      query.setInt(2, minPoints);
      long start = System.nanoTime();
      double before = PostgisJoin.serverCpu(statement);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          cluster[rows.getInt(1)] = rows.getInt(2);
        }
      }
      double cpu = PostgisJoin.serverCpu(statement) - before;
      cpuSeconds = cpu > 0 ? cpu : (System.nanoTime() - start) / 1e9;
    }
  }

  /** CPU seconds of the server's process; wall time when the server is elsewhere. */
  double cpuSeconds() {
    return cpuSeconds;
  }

  /**
   * Points that are noise for one only, and cores whose cluster differs. A border point may be in
   * any cluster that reaches it, so its number is not compared.
   */
  int differencesFrom(Dbscan ours) {
    Map<Integer, Integer> theirsToOurs = new HashMap<>();
    Map<Integer, Integer> oursToTheirs = new HashMap<>();
    int differences = 0;
    for (int point = 0; point < cluster.length; point++) {
      boolean noise = cluster[point] == Dbscan.NOISE;
      if (noise != (ours.cluster(point) == Dbscan.NOISE)) {
        differences++;
      } else if (ours.isCore(point)) {
        Integer mine = theirsToOurs.putIfAbsent(cluster[point], ours.cluster(point));
        Integer theirs = oursToTheirs.putIfAbsent(ours.cluster(point), cluster[point]);
        boolean same =
            (mine == null || mine == ours.cluster(point))
                && (theirs == null || theirs == cluster[point]);
        differences += same ? 0 : 1;
      }
    }
    return differences;
  }
}
