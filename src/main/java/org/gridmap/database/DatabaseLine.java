package org.gridmap.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Opens connections outside the pool, and gives up when the database does not answer. */
@Component
public class DatabaseLine {

  /** Whole seconds, as the driver counts. */
  static final int PATIENCE_SECONDS = 2;

  private final JdbcConnectionDetails database;

  DatabaseLine(JdbcConnectionDetails database) {
    this.database = database;
  }

  /** Opens one; the caller closes it. */
  public Connection open() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(database.getJdbcUrl());
    source.setConnectTimeout(PATIENCE_SECONDS);
    source.setLoginTimeout(PATIENCE_SECONDS);
    source.setTcpKeepAlive(true);
    return source.getConnection(database.getUsername(), database.getPassword());
  }
}
