package org.gridmap.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Knows every connection the pool has opened, so that all can be broken when the database stopped
 * answering: a statement that waits for a frozen database waits for ever otherwise, and a limit on
 * each statement would end long ones that are well.
 */
@Component
class PooledConnections implements BeanPostProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(PooledConnections.class);
  private static final String OURS = "jdbc:postgresql:";

  /** Each with whether it was last borrowed for a request. */
  private final Map<Connection, Boolean> open = new ConcurrentHashMap<>();

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && pool.getJdbcUrl().startsWith(OURS)) {
      pool.setDataSource(new Source(pool.getJdbcUrl()));
    }
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof HikariDataSource pool && pool.getDataSource() instanceof Source
        ? new Lent(pool)
        : bean;
  }

  /** Ends the connections that requests wait on; whoever waits on one hears that it is lost. */
  void breakRequests() {
    open.forEach(
        (connection, ofRequest) -> {
          if (ofRequest) {
            end(connection);
          }
        });
  }

  /** Ends all connections at once. */
  void breakAll() {
    open.keySet().forEach(this::end);
  }

  private void end(Connection connection) {
    open.remove(connection);
    try {
      connection.abort(Runnable::run);
    } catch (SQLException alreadyGone) {
      LOG.debug("Breaking a connection", alreadyGone);
    }
  }

  /** Lends what the pool holds, and remembers for whom. */
  private final class Lent extends DelegatingDataSource {

    Lent(HikariDataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection lent = super.getConnection();
      open.replace(lent.unwrap(Connection.class), Patience.isShort());
      return lent;
    }
  }

  /** Opens what the pool asks for, and remembers it while it is open. */
  private final class Source extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    Source(String url) {
      setURL(url);
      setTcpKeepAlive(true);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      forgetClosed();
      Connection connection = super.getConnection(user, password);
      open.put(connection, false);
      return connection;
    }

    private void forgetClosed() throws SQLException {
      for (Connection connection : open.keySet()) {
        if (connection.isClosed()) {
          open.remove(connection);
        }
      }
    }
  }
}
