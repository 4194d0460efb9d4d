package org.gridmap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A throwaway PostGIS cluster, one per test run, on a free loopback port. Every database is a copy
 * of one migrated template. Nothing is flushed to disk: it is gone when the tests end.
 */
public final class PostgisCluster {

  private static final String TEMPLATE = "gridmap_template";
  private static PostgisCluster running;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgisCluster() throws IOException {
    bin = newestPostgres();
    folder = Files.createTempDirectory("gridmap-test");
    port = freePort();
    start();
    execute("postgres", "create database " + TEMPLATE);
    Flyway.configure().dataSource(url(TEMPLATE), "gridmap", null).load().migrate();
  }

  /** The cluster of this test run; the first call starts it. */
  public static synchronized PostgisCluster running() {
    if (running == null) {
      try {
        running = new PostgisCluster();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return running;
  }

  /** Makes a database with the newest schema and no rows. */
  public String newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    execute("postgres", "create database " + name + " template " + TEMPLATE);
    return url(name);
  }

  /** Makes an empty database, without schema, of another locale, e.g. {@code en_US.UTF-8}. */
  public String newEmptyDatabase(String icuLocale) {
    String name = "test_" + databases.incrementAndGet();
    execute(
        "postgres",
        "create database "
            + name
            + " template template0 locale_provider icu icu_locale '"
            + icuLocale
            + "' encoding 'UTF8'");
    return url(name);
  }

  public String user() {
    return "gridmap";
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database), "gridmap", null);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private void start() throws IOException {
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    Path cluster = folder.resolve("cluster");
    asPostgres(
        bin.resolve("initdb").toString(),
        "-D",
        cluster.toString(),
        "-U",
        "gridmap",
        "--auth=trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync");
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    asPostgres(
        bin.resolve("pg_ctl").toString(),
        "-D",
        cluster.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-w",
        "-t",
        "120",
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
            + " -c synchronous_commit=off -c full_page_writes=off -c max_connections=200",
        "start");
  }

  private void stop() {
    try {
      asPostgres(
          bin.resolve("pg_ctl").toString(),
          "-D",
          folder.resolve("cluster").toString(),
          "-m",
          "immediate",
          "stop");
      run(List.of("rm", "-rf", folder.toString()));
    } catch (IOException alreadyGone) {
      // nothing is kept, so there is nothing to save
    }
  }

  private void asPostgres(String... command) throws IOException {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    words.addAll(List.of(command));
    run(words);
  }

  private void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("gridmap-test", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(command + "\n" + Files.readString(output));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static Path newestPostgres() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      throw new IOException("PostgreSQL is not installed; ./gridmap test installs it");
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
          .max(Comparator.comparingInt(folder -> Integer.parseInt(folder.getFileName().toString())))
          .map(folder -> folder.resolve("bin"))
          .orElseThrow(() -> new IOException("no initdb under " + versions));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
