package org.gridmap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The record of who did what. Rows are only ever added, in the transaction of the deed; the
 * database dates and chains them.
 */
@Component
public class Audit {

  /** The actor when no person is signed in: a batch command or the service itself. */
  static final String SYSTEM = "system";

  private final JdbcClient database;
  private final CurrentUser currentUser;

  Audit(JdbcClient database, CurrentUser currentUser) {
    this.database = database;
    this.currentUser = currentUser;
  }

  /**
   * Writes one row.
   *
   * @param action what was done, e.g. {@code import.buildings}
   * @param subject to what; never personal data beyond a sign-in name
   */
  public void record(String action, @Nullable String subject) {
    record(action, subject, null);
  }

  /**
   * Writes one row with details.
   *
   * @param detailJson a JSON document, or null
   */
  public void record(String action, @Nullable String subject, @Nullable String detailJson) {
    database
        .sql(UserSql.INSERT_AUDIT)
        .param("actor", currentUser.find().map(SignedInUser::getUsername).orElse(SYSTEM))
        .param("address", address())
        .param("action", action)
        .param("subject", subject)
        .param("detail", detailJson)
        .update();
  }

  /** From where the present request comes; null outside a request. */
  private static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
        ? present.getRequest().getRemoteAddr()
        : null;
  }
}
