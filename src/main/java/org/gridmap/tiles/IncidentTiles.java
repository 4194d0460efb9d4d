package org.gridmap.tiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.ledger.CellCounts;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.incident.ledger.MapSquare;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.tiles.TileShelf.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The tiles of incidents, counted in memory. A question about closed incidents from before what is
 * kept there is counted by the database, one at a time: it may read everything there ever was.
 * Deadlines come without an event, so a question about them goes to the index that is kept of them.
 */
@Service
class IncidentTiles {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final IncidentLedger ledger;
  private final JdbcClient database;
  private final TileShelf shelf = new TileShelf();
  private final Semaphore databaseLane = new Semaphore(1, true);

  IncidentTiles(IncidentLedger ledger, JdbcClient database) {
    this.ledger = ledger;
    this.database = database;
  }

  /**
   * One tile of what a filter lets through, as it was not before the question.
   *
   * @throws Problem {@code SERVICE_UNAVAILABLE} when others already wait for the database
   */
  TileBody get(TileAddress address, IncidentFilter filter) {
    MapSquare square = new MapSquare(address.z(), address.x(), address.y());
    Question question = new Question(square, filter);
    TileBody tile = ledger.read(columns -> fromMemory(columns, question));
    if (tile != null) {
      return tile;
    }
    return filter.isOfTheDesk() ? counting(question) : fromDatabase(question);
  }

  private @Nullable TileBody fromMemory(IncidentColumns columns, Question question) {
    if (!columns.answers(question.filter())) {
      return null;
    }
    MapSquare square = question.square();
    long revision = columns.revision(square);
    TileBody known = shelf.find(question, revision);
    if (known != null) {
      return known;
    }
    CellCounts counts =
        columns.count(square, IncidentLayer.cellsPerSide(square.z()), question.filter());
    TileBody tile = new TileBody(IncidentLayer.encode(counts));
    shelf.put(question, revision, tile);
    return tile;
  }

  private TileBody fromDatabase(Question question) {
    try {
      if (!databaseLane.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(RequestProblem.SERVICE_UNAVAILABLE).retryAfter(RETRY_AFTER);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Problem(RequestProblem.SERVICE_UNAVAILABLE).retryAfter(RETRY_AFTER);
    }
    try {
      return counting(question);
    } finally {
      databaseLane.release();
    }
  }

  private TileBody counting(Question question) {
    return new TileBody(IncidentLayer.encode(counted(question)));
  }

  /** The same counts as those of {@link IncidentColumns#count}, from the database. */
  CellCounts counted(Question question) {
    MapSquare square = question.square();
    int perSide = IncidentLayer.cellsPerSide(square.z());
    CellCounts counts = new CellCounts(square, perSide);
    database
        .sql(IncidentTileSql.cells(question.filter()))
        .param("z", square.z())
        .param("x", square.x())
        .param("y", square.y())
        .param("tileWest", square.west())
        .param("tileNorth", square.north())
        .param("side", square.side())
        .param("perSide", (long) perSide)
        .params(question.filter().values())
        .query((RowCallbackHandler) row -> add(row, counts));
    return counts;
  }

  private static void add(ResultSet row, CellCounts counts) throws SQLException {
    counts.add(
        row.getInt("cell"),
        row.getInt("count"),
        row.getLong("east"),
        row.getLong("south"),
        new CellCounts.Single(
            row.getString("number"), row.getString("category"), row.getString("state")));
  }
}
