package org.gridmap.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties every table but the catalogue of categories before a test class. */
final class EmptyTables extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    JdbcClient database = test.getApplicationContext().getBean(JdbcClient.class);
    List<String> tables =
        database
            .sql(
                """
                select quote_ident(tablename) from pg_tables
                where schemaname = 'public'
                  and tablename not in ('flyway_schema_history', 'spatial_ref_sys', 'category')
                """)
            .query(String.class)
            .list();
    database.sql("truncate " + String.join(", ", tables) + " cascade").update();
  }
}
