package org.gridmap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridmap.database.DatabasePulse.State;
import org.gridmap.testing.PostgisCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database behind a line that can be stopped. Bounds are generous: the machine is shared. */
class DatabasePulseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The common pool of a small machine has one thread: one would wait behind the other. */
  private static final Executor EACH_ALONE = task -> new Thread(task).start();

  private final PostgisCluster cluster = PostgisCluster.running();
  private final PooledConnections pooled = new PooledConnections();
  private String direct;
  private StoppableLine line;
  private HikariDataSource pool;
  private DatabasePulse pulse;
  private DatabaseHealthIndicator health;

  @BeforeEach
  void aBeatingDatabase() throws IOException {
    direct = cluster.newDatabase();
    URI place = URI.create(direct.substring("jdbc:".length()));
    line = new StoppableLine(place.getPort());
    String url = "jdbc:postgresql://127.0.0.1:" + line.entrance() + place.getPath();
    pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(cluster.user());
    pool.setPassword("");
    pool.setConnectionTimeout(3000);
    pooled.postProcessBeforeInitialization(pool, "dataSource");
    pulse = new DatabasePulse(new DatabaseLine(detailsOf(url)), pooled);
    health = new DatabaseHealthIndicator(pulse);
    pulse.start();
  }

  @AfterEach
  void end() throws IOException {
    pulse.stop();
    line.goOn();
    pool.close();
    line.close();
  }

  @Test
  void silenceIsKnownAndWhoWaitedIsToldThatTheConnectionIsLost() throws Exception {
    expect(State.ANSWERS, Status.UP);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
      line.stop();
      Throwable failure =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> statement.execute("select 2")))
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(LostConnection.isBehind(failure)).isTrue();
    }
    expect(State.SILENT, Status.DOWN);

    line.goOn();
    expect(State.ANSWERS, Status.UP);
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void aShortSilenceIsToldToRequestsAndOutlivedByImports() throws Exception {
    expect(State.ANSWERS, Status.UP);
    DataSource lent = (DataSource) pooled.postProcessAfterInitialization(pool, "dataSource");
    try (Connection ofImport = lent.getConnection();
        Statement slow = ofImport.createStatement()) {
      Connection ofRequest = borrowedForARequest(lent);
      Statement quick = ofRequest.createStatement();
      line.stop();
      var imported = CompletableFuture.supplyAsync(() -> failureOf(slow, "select 3"), EACH_ALONE);
      var asked = CompletableFuture.supplyAsync(() -> failureOf(quick, "select 2"), EACH_ALONE);
      Throwable told = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      line.goOn();

      assertThat(LostConnection.isBehind(told)).isTrue();
      assertThat(imported.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNull();
    }
  }

  private static Connection borrowedForARequest(DataSource lent) throws SQLException {
    Patience.beShort();
    try {
      return lent.getConnection();
    } finally {
      Patience.beLong();
    }
  }

  private static Throwable failureOf(Statement statement, String sql) {
    return catchThrowable(() -> statement.execute(sql));
  }

  @Test
  void aDatabaseThatOnlyReadsIsNotReady() throws SQLException {
    expect(State.ANSWERS, Status.UP);
    String name = direct.substring(direct.lastIndexOf('/') + 1);
    execute("alter database " + name + " set default_transaction_read_only = on");
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + name
            + "' and pid <> pg_backend_pid()");

    expect(State.REFUSES_WRITES, Status.OUT_OF_SERVICE);
  }

  @Test
  void aRefusedWriteCountsUntilOneIsTaken() {
    expect(State.ANSWERS, Status.UP);

    pulse.writeWasRefused();

    assertThat(pulse.state()).isEqualTo(State.REFUSES_WRITES);
    expect(State.ANSWERS, Status.UP);
  }

  private void expect(State state, Status status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(pulse.state()).isEqualTo(state);
              assertThat(health.health().getStatus()).isEqualTo(status);
            });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(direct, cluster.user(), null);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private JdbcConnectionDetails detailsOf(String url) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return cluster.user();
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return url;
      }
    };
  }
}
