package org.gridmap.people.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Statements that carry whose area counts. */
@Component
class ScopedQuery {

  private final JdbcClient database;

  ScopedQuery(JdbcClient database) {
    this.database = database;
  }

  StatementSpec of(String sql, PeopleScope scope) {
    return database.sql(sql).param("everywhere", scope.everywhere()).param("within", scope.ids());
  }
}
