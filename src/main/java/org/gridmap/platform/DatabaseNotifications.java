package org.gridmap.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gridmap.database.DatabaseLine;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other instances announce with {@code NOTIFY}, on one connection of its own that is
 * never pooled. When the connection is lost it is made anew; what was announced in between is lost,
 * so every listener is then called once with an empty message.
 */
@Component
public class DatabaseNotifications implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotifications.class);
  private static final int WAIT_MILLIS = 10_000;

  /** Each instance has one such connection; by its name instances are counted. */
  public static final String INSTANCE = "gridmap-instance";

  private static final int PATIENCE_SECONDS = 5;
  private static final int PAUSE_MILLIS = 1_000;

  private final DatabaseLine line;
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile @Nullable Connection connection;

  DatabaseNotifications(DatabaseLine line) {
    this.line = line;
  }

  /**
   * Calls the listener with every message of a channel, and with an empty one when messages may
   * have been missed. Subscribe before the service has started.
   *
   * @param channel a lower-case SQL name
   */
  public void subscribe(String channel, Consumer<String> listener) {
    listeners.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(listener);
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::listen, "database-notifications");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    close(connection);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    boolean missed = false;
    while (running) {
      try (Connection opened = open()) {
        connection = opened;
        if (missed) {
          listeners.values().forEach(all -> all.forEach(one -> tell(one, "")));
        }
        hear(opened);
      } catch (SQLException lost) {
        missed = true;
        if (running) {
          LOG.warn("Lost the connection that listens for notifications: {}", lost.getMessage());
          pause();
        }
      }
    }
  }

  private Connection open() throws SQLException {
    Connection opened = line.open();
    try (Statement statement = opened.createStatement()) {
      statement.execute("set application_name to '" + INSTANCE + "'");
      for (String channel : listeners.keySet()) {
        statement.execute("listen " + channel);
      }
    } catch (SQLException failure) {
      close(opened);
      throw failure;
    }
    return opened;
  }

  private void hear(Connection from) throws SQLException {
    PGConnection listening = from.unwrap(PGConnection.class);
    while (running) {
      PGNotification[] heard = listening.getNotifications(WAIT_MILLIS);
      if (heard.length == 0 && !from.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("no answer within " + PATIENCE_SECONDS + " s");
      }
      for (PGNotification notification : heard) {
        listeners
            .getOrDefault(notification.getName(), List.of())
            .forEach(listener -> tell(listener, notification.getParameter()));
      }
    }
  }

  private static void tell(Consumer<String> listener, String message) {
    try {
      listener.accept(message);
    } catch (RuntimeException failure) {
      LOG.error("A listener failed on a notification", failure);
    }
  }

  private static void close(@Nullable Connection open) {
    if (open != null) {
      try {
        open.close();
      } catch (SQLException alreadyGone) {
        LOG.debug("Closing the listening connection", alreadyGone);
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
