package org.gridmap.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statistics of the tables that imports fill. The database plans by statistics that it gathers when
 * it has time; one that is started for an import and stopped after it never has, and one that was
 * restored has none: tables of thousands would be joined as if they were empty.
 */
@Component
class FilledTables {

  private static final int MANY_ROWS = 500;

  private static final int SOME_BYTES = 1 << 16;

  private static final String UNKNOWN =
      """
      select quote_ident(relname) from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r'
        and relowner = current_user::regrole
        and reltuples < 0 and pg_relation_size(oid) >= :bytes
      order by relname
      """;

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

  /** Of those of which nothing is known yet, in the surrounding transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void analyzeUnknown() {
    analyze(database.sql(UNKNOWN).param("bytes", SOME_BYTES).query(String.class).list());
  }

  /** Of those in which the surrounding transaction has written many rows. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void analyzeFilled() {
    analyze(database.sql(FILLED).param("rows", MANY_ROWS).query(String.class).list());
  }

  private void analyze(List<String> tables) {
    if (!tables.isEmpty()) {
      database.sql("analyze " + String.join(", ", tables)).update();
    }
  }
}
