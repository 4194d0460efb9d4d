package org.gridmap.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that went away from a statement that went wrong, whatever wraps it: SQLSTATE
 * classes 08 (connection) and 57P (server stopping), and the pool's word for a connection it has
 * given up.
 */
final class LostConnection {

  private LostConnection() {}

  static boolean isBehind(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && saysLost(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysLost(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? "Connection is closed".equals(failure.getMessage())
        : state.startsWith("08") || state.startsWith("57P");
  }
}
