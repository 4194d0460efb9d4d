package org.gridmap.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What only somebody at the database can do to the audit: its triggers do not hear of it. */
public final class AuditRows {

  private AuditRows() {}

  /** Takes away all rows and chains. */
  public static void empty(JdbcClient database) {
    behindItsBack(database, "truncate audit, audit_stream, audit_anchor");
  }

  /** Runs a statement that no trigger sees. */
  public static void behindItsBack(JdbcClient database, String statement) {
    database
        .sql(
            "set session_replication_role = replica; %s; set session_replication_role = origin"
                .formatted(statement))
        .update();
  }
}
