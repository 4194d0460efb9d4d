package org.gridmap.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables that a transaction has filled. The database plans by statistics that it gathers when
 * it has time; one that is started for an import and stopped after it never has, and the next
 * import would join tables of thousands as if they were empty.
 */
@Component
class FilledTables {

  private static final int MANY_ROWS = 500;

  private static final String FILLED =
      """
      select quote_ident(relname) from pg_stat_xact_user_tables
      where schemaname = current_schema() and n_tup_ins + n_tup_upd + n_tup_del >= :rows
      order by relname
      """;

  private final JdbcClient database;

  FilledTables(JdbcClient database) {
    this.database = database;
  }

  /** Gathers the statistics of those with many new rows, in the surrounding transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void analyze() {
    List<String> tables = database.sql(FILLED).param("rows", MANY_ROWS).query(String.class).list();
    if (!tables.isEmpty()) {
      database.sql("analyze " + String.join(", ", tables)).update();
    }
  }
}
