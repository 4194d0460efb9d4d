package org.gridmap.incident.placing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grids an incident may be given to, the nearest first. */
@Component
class NearGrids {

  /** Nearness in degrees is not nearness in metres: more are drawn than are shown. */
  private static final int DRAWN_FOR_EACH = 4;

  private final JdbcClient database;
  private final Duties duties;
  private final Clock clock;

  NearGrids(JdbcClient database, Duties duties, Clock clock) {
    this.database = database;
    this.duties = duties;
    this.clock = clock;
  }

  private record From(double lon, double lat, @Nullable Long gridId) {}

  private record Row(long id, long seriesId, NearGrid grid) {}

  /**
   * Some of them.
   *
   * @param words that code or name hold; null: the incident's own grid first, then whatever is near
   * @throws Problem {@code NOT_FOUND} when no such incident lies in the scope
   */
  @Transactional(readOnly = true)
  List<NearGrid> list(String number, @Nullable String words, IncidentScope scope, int limit) {
    From from = place(number, scope);
    Instant now = clock.instant();
    List<Row> rows =
        database
            .sql(words == null ? PlacingSql.NEAR : PlacingSql.NAMED)
            .param("lon", from.lon())
            .param("lat", from.lat())
            .param("own", from.gridId(), java.sql.Types.BIGINT)
            .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .param("pattern", words == null ? "" : "%" + escaped(words) + "%")
            .param("everywhere", scope.everywhere())
            .param("communities", scope.communityIds().toArray(Long[]::new))
            .param("drawn", DRAWN_FOR_EACH * limit)
            .param("limit", limit)
            .query((row, index) -> row(row, from))
            .list();
    Map<Long, List<GridWorker>> workers =
        duties.listOnDuty(rows.stream().map(Row::seriesId).toList(), now);
    return rows.stream()
        .map(row -> staffed(row.grid(), workers.getOrDefault(row.seriesId(), List.of())))
        .toList();
  }

  private From place(String number, IncidentScope scope) {
    return database
        .sql(PlacingSql.PLACE)
        .param("number", number)
        .params(InScope.values(scope))
        .query(
            (row, index) ->
                new From(
                    row.getDouble("lon"),
                    row.getDouble("lat"),
                    row.getObject("grid_id", Long.class)))
        .optional()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
  }

  private static Row row(ResultSet row, From from) throws SQLException {
    long id = row.getLong("id");
    return new Row(
        id,
        row.getLong("series_id"),
        new NearGrid(
            row.getString("code"),
            row.getString("name"),
            row.getString("community"),
            Math.rint(row.getDouble("metres") * 100) / 100,
            row.getInt("households"),
            row.getInt("open"),
            List.of(),
            from.gridId() != null && from.gridId() == id));
  }

  private static NearGrid staffed(NearGrid grid, List<GridWorker> workers) {
    return new NearGrid(
        grid.code(),
        grid.name(),
        grid.community(),
        grid.distanceMetres(),
        grid.households(),
        grid.open(),
        workers.stream().map(GridWorker::name).distinct().toList(),
        grid.current());
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
