package org.gridmap.database;

import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that went away from a statement that went wrong, whatever wraps it: SQLSTATE
 * classes 08 (connection) and 57P (server stopping), and the pool's word for a connection it has
 * given up.
 */
public final class LostConnection {

  private LostConnection() {}

  public static boolean isBehind(Throwable failure) {
    return anyCause(failure, LostConnection::saysLost);
  }

  /**
   * Tells a database that takes no writes from a statement that went wrong: read only (25006), out
   * of room or memory (class 53), disk faults (class 58).
   */
  public static boolean refusesWrites(Throwable failure) {
    return anyCause(failure, LostConnection::saysRefused);
  }

  private static boolean anyCause(Throwable failure, Predicate<SQLException> says) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && says.test(sql)) {
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

  private static boolean saysRefused(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.equals("25006") || state.startsWith("53") || state.startsWith("58"));
  }
}
