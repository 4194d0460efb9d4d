package org.gridmap.cli.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.ledger.CellCounts;
import org.gridmap.incident.ledger.CountedIncident;
import org.gridmap.incident.ledger.MapSquare;
import org.gridmap.tiles.IncidentLayer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The same tiles by {@code ST_AsMVT}, on a temporary table that stores places in EPSG:3857 already,
 * with an index on all and one on open ones: one statement a tile.
 */
final class PostgisTiles implements AutoCloseable {

  private static final double WORLD = 2 * 20037508.342789244;
  private static final double UNITS = 4294967296.0;
  private static final int CHUNK = 1 << 16;

  private static final String ROWS =
      """
      create temporary table bench_row (number text, state text, category text,
        reported timestamptz, px float8, py float8)
      """;

  private static final String TABLE =
      """
      create temporary table bench_incident as
      select number, state, category, reported, st_setsrid(st_makepoint(px, py), 3857) as place
      from bench_row;
      drop table bench_row;
      """;

  private static final String INDEX =
      """
      create index on bench_incident using gist (place);
      create index on bench_incident using gist (place) where state <> 'CLOSED';
      analyze bench_incident;
      """;

  private static final String CELLS =
      """
      with tile as (select st_tileenvelope(?, ?, ?) as frame)
      select frame, avg(px) as px, avg(py) as py, count(*)::int as count,
        (count(*) filter (where state = 'SUBMITTED'))::int as submitted,
        (count(*) filter (where state = 'IN_PROGRESS'))::int as in_progress,
        (count(*) filter (where state = 'RESOLVED'))::int as resolved,
        cell_column, cell_row,
        case when count(*) = 1 then min(number) end as number,
        case when count(*) = 1 then min(category) end as category,
        case when count(*) = 1 then min(state) end as state
      from (
        select frame, number, category, state, st_x(place) as px, st_y(place) as py,
          floor((st_x(place) - st_xmin(frame)) / (st_xmax(frame) - st_xmin(frame)) * %1$d)::int
            as cell_column,
          floor((st_ymax(frame) - st_y(place)) / (st_xmax(frame) - st_xmin(frame)) * %1$d)::int
            as cell_row
        from bench_incident, tile where place && frame %2$s
      ) placed
      where cell_column between 0 and %1$d - 1 and cell_row between 0 and %1$d - 1
      group by frame, cell_column, cell_row
      """;

  private static final String TILE =
      """
      select st_asmvt(feature, 'incident', 4096, 'geom') from (
        select st_asmvtgeom(st_setsrid(st_makepoint(px, py), 3857), frame, 4096, 64) as geom,
          count, submitted, in_progress, resolved, cell_column, cell_row, number, category, state
        from (%s) cell) feature
      """;

  private final Connection connection;

  PostgisTiles(String address, Iterable<CountedIncident> incidents) throws SQLException {
    connection = DriverManager.getConnection(address);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set max_parallel_workers_per_gather = 0");
      statement.execute(ROWS);
      fill(incidents);
      statement.execute(TABLE);
      statement.execute(INDEX);
    }
  }

  private void fill(Iterable<CountedIncident> incidents) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_row from stdin");
    StringBuilder lines = new StringBuilder(CHUNK + 200);
    for (CountedIncident incident : incidents) {
      CountedIncident.Pin pin = incident.pin();
      lines.append(pin.number()).append('\t').append(pin.state()).append('\t');
      lines.append(incident.category()).append('\t').append(incident.reportedAt()).append('\t');
      lines.append((unit(pin.lon() / 360 + 0.5) - 0.5) * WORLD).append('\t');
      lines.append((0.5 - unit(south(pin.lat()))) * WORLD).append('\n');
      if (lines.length() >= CHUNK) {
        write(copy, lines);
      }
    }
    write(copy, lines);
    copy.endCopy();
  }

  private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  /** A share of the world as ours are kept, in whole units: a hair inside, so that it stays one. */
  private static double unit(double share) {
    return (Math.floor(share * UNITS) + 0.001) / UNITS;
  }

  private static double south(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }

  /** CPU seconds of the server's process for some tiles; wall time when the server is elsewhere. */
  double cpuSeconds(List<MapSquare> squares, IncidentFilter filter) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      double before = PostgisJoin.serverCpu(statement);
      for (MapSquare square : squares) {
        encode(square, filter);
      }
      double cpu = PostgisJoin.serverCpu(statement) - before;
      return cpu > 0 ? cpu : (System.nanoTime() - start) / 1e9;
    }
  }

  private void encode(MapSquare square, IncidentFilter filter) throws SQLException {
    String cells = CELLS.formatted(IncidentLayer.cellsPerSide(square.z()), conditions(filter));
    try (PreparedStatement query = connection.prepareStatement(TILE.formatted(cells))) {
      bind(query, square);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        row.getBytes(1);
      }
    }
  }

  /** How many cells of a tile have another count than ours. */
  int differences(CellCounts ours, IncidentFilter filter) throws SQLException {
    MapSquare square = ours.square();
    Map<Integer, Integer> counts = new TreeMap<>(Comparator.naturalOrder());
    int perSide = IncidentLayer.cellsPerSide(square.z());
    try (PreparedStatement query =
        connection.prepareStatement(CELLS.formatted(perSide, conditions(filter)))) {
      bind(query, square);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          counts.put(row.getInt("cell_row") * perSide + row.getInt("cell_column"), row.getInt(4));
        }
      }
    }
    for (CellCounts.Cell cell : ours.list()) {
      counts.merge(cell.row() * perSide + cell.column(), -cell.count(), Integer::sum);
    }
    return (int) counts.values().stream().filter(left -> left != 0).count();
  }

  private static void bind(PreparedStatement query, MapSquare square) throws SQLException {
    query.setInt(1, square.z());
    query.setInt(2, square.x());
    query.setInt(3, square.y());
  }

  /** Only filters of {@link TileQuestions}. */
  private static String conditions(IncidentFilter filter) {
    return (filter.isOpenOnly() ? " and state <> 'CLOSED'" : "")
        + (filter.categories().isEmpty() ? "" : " and category = '0604'")
        + (filter.since() == null ? "" : " and reported >= '" + filter.since() + "'");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
