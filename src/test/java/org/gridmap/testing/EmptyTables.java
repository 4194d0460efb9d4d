package org.gridmap.testing;

import java.util.List;
import org.gridmap.incident.ledger.IncidentLedger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Empties every table but the catalogue of categories and the versions of rules before a test
 * class, and what the service keeps of them in memory.
 */
public final class EmptyTables extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    JdbcClient database = test.getApplicationContext().getBean(JdbcClient.class);
    List<String> tables =
        database
            .sql(
                """
                select quote_ident(tablename) from pg_tables
                where schemaname = 'public'
                  and tablename not in ('flyway_schema_history', 'spatial_ref_sys', 'category',
                    'jurisdiction_version')
                """)
            .query(String.class)
            .list();
    empty(database, String.join(", ", tables));
    test.getApplicationContext().getBean(IncidentLedger.class).forget();
  }

  /** Empties tables, comma-separated; again when the service was just reading them. */
  public static void empty(JdbcClient database, String tables) {
    for (int left = 10; ; left--) {
      try {
        AuditRows.behindItsBack(database, "truncate " + tables + " cascade");
        return;
      } catch (PessimisticLockingFailureException deadlock) {
        if (left == 0) {
          throw deadlock;
        }
      }
    }
  }
}
