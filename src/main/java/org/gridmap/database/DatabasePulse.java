package org.gridmap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked three times a second on a connection of its own. Silence is
 * known within two seconds, and whoever waits for an answer to a request is told; when it lasts,
 * all the pool's connections are broken, so that nobody goes on waiting. A database that refused a
 * write (full disk, read only) is tried until it takes one.
 */
@Component
public class DatabasePulse implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabasePulse.class);
  private static final int BEAT_MILLIS = 300;
  private static final int PATIENCE_MILLIS = 1_500;
  private static final int MISSES_UNTIL_BROKEN = 2;
  private static final String READS_ONLY = "select current_setting('transaction_read_only') = 'on'";
  private static final String TRIAL =
      "create temporary table pulse_trial as"
          + " select repeat('x', 1000) as filling from generate_series(1, 2000)";

  private final DatabaseLine line;
  private final PooledConnections pooled;
  private volatile boolean running;
  private volatile State state = State.ANSWERS;
  private volatile boolean writeRefused;
  private int misses;
  private long lastHeard;

  /** How the database is. */
  public enum State {
    ANSWERS,
    REFUSES_WRITES,
    SILENT
  }

  DatabasePulse(DatabaseLine line, PooledConnections pooled) {
    this.line = line;
    this.pooled = pooled;
  }

  public State state() {
    return state;
  }

  /** Somebody was refused a write for want of room or of leave: readiness says so from now on. */
  public void writeWasRefused() {
    writeRefused = true;
    state = State.REFUSES_WRITES;
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::watch, "database-pulse");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    lastHeard = System.nanoTime();
    while (running) {
      try (Connection connection = line.open()) {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        while (running) {
          felt(beat(connection));
          pause();
        }
      } catch (SQLException lost) {
        missed(lost);
        pause();
      }
    }
  }

  private State beat(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(READS_ONLY)) {
      answer.next();
      if (answer.getBoolean(1)) {
        return State.REFUSES_WRITES;
      }
    }
    if (writeRefused) {
      writeRefused = !takesWrites(connection);
    }
    return writeRefused ? State.REFUSES_WRITES : State.ANSWERS;
  }

  private static boolean takesWrites(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(TRIAL);
      return true;
    } catch (SQLException refused) {
      if (!LostConnection.refusesWrites(refused)) {
        throw refused;
      }
      return false;
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void felt(State now) {
    misses = 0;
    lastHeard = System.nanoTime();
    if (now != state) {
      LOG.warn("Database: {} (before: {})", now, state);
      state = now;
    }
  }

  /** A first silence is told to requests; all connections are broken when it goes on after that. */
  private void missed(SQLException lost) {
    misses++;
    if (!running) {
      return;
    }
    boolean silent = System.nanoTime() - lastHeard >= PATIENCE_MILLIS * 1_000_000L;
    if (state == State.SILENT) {
      if (misses == MISSES_UNTIL_BROKEN) {
        pooled.breakAll();
      }
    } else if (silent || misses >= MISSES_UNTIL_BROKEN) {
      LOG.warn("Database: does not answer: {}", lost.getMessage());
      state = State.SILENT;
      misses = 1;
      pooled.breakRequests();
    }
  }

  private void pause() {
    try {
      Thread.sleep(BEAT_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
