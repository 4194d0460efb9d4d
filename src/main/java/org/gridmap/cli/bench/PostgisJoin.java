package org.gridmap.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridmap.geometry.CodedPolygon;
import org.locationtech.jts.io.WKBWriter;

/** The same question as a join in PostGIS, on temporary tables, timed by the server's own CPU. */
final class PostgisJoin {

  private static final int POINTS = 100_000;
  private static final double TICKS_PER_SECOND = 100;

  private static final String TABLES =
      """
      create temporary table bench_grid (place int, shape geometry(Geometry, 4326));
      create temporary table bench_point (id int, location geometry(Point, 4326));
      """;

  private static final String INDEX =
      """
      create index on bench_grid using gist (shape);
      analyze bench_grid;
      analyze bench_point;
      """;

  private static final String JOIN =
      """
      select p.id, min(g.place)
      from bench_point p join bench_grid g on st_covers(g.shape, p.location)
      group by p.id
      """;

  private final String address;

  PostgisJoin(String address) {
    this.address = address;
  }

  boolean measure(Map<String, Object> figures, List<CodedPolygon> grids, Contender ours, long seed)
      throws SQLException {
    PointSet points = PointSet.uniform(grids, POINTS, seed);
    int[] theirs = new int[POINTS];
    try (Connection connection = DriverManager.getConnection(address)) {
      fill(connection, grids, points);
      double cpu = join(connection, theirs);
      double seconds = Math.min(cpu, join(connection, theirs));
      figures.put("PostGIS join, M points/server CPU s", POINTS / seconds / 1e6);
    }
    int[] mine = new int[POINTS];
    ours.locate(points.lons(), points.lats(), mine);
    long different = 0;
    for (int i = 0; i < POINTS; i++) {
      different += mine[i] == theirs[i] ? 0 : 1;
    }
    figures.put("PostGIS join, other answers", different);
    return different == 0;
  }

  private static void fill(Connection connection, List<CodedPolygon> grids, PointSet points)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      WKBWriter wkb = new WKBWriter();
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into bench_grid values (?, st_setsrid(st_geomfromwkb(?), 4326))")) {
        for (int i = 0; i < grids.size(); i++) {
          insert.setInt(1, i);
          insert.setBytes(2, wkb.write(grids.get(i).shape()));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into bench_point values (?, st_setsrid(st_makepoint(?, ?), 4326))")) {
        for (int i = 0; i < points.size(); i++) {
          insert.setInt(1, i);
          insert.setDouble(2, points.lons()[i]);
          insert.setDouble(3, points.lats()[i]);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute(INDEX);
    }
  }

  /** Runs the join; returns the CPU seconds of the server's process, or wall time if it is far. */
  private static double join(Connection connection, int[] answers) throws SQLException {
    Arrays.fill(answers, -1);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set max_parallel_workers_per_gather = 0");
      long start = System.nanoTime();
      double cpuBefore = serverCpu(statement);
      try (ResultSet rows = statement.executeQuery(JOIN)) {
        while (rows.next()) {
          answers[rows.getInt(1)] = rows.getInt(2);
        }
      }
      double cpu = serverCpu(statement) - cpuBefore;
      return cpu > 0 ? cpu : (System.nanoTime() - start) / 1e9;
    }
  }

  /** CPU seconds of the connection's process so far; 0 when the server is elsewhere. */
  static double serverCpu(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      String stat = Files.readString(Path.of("/proc/" + row.getInt(1) + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException far) {
      return 0;
    }
  }
}
