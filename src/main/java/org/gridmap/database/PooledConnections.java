package org.gridmap.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && pool.getJdbcUrl().startsWith(OURS)) {
      pool.setDataSource(new Source(pool.getJdbcUrl()));
    }
    return bean;
  }

  /** Ends all connections at once; whoever waits on one hears that it is lost. */
  void breakAll() {
    for (Connection connection : open) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        LOG.debug("Breaking a connection", alreadyGone);
      }
    }
    open.clear();
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
      open.add(connection);
      return connection;
    }

    private void forgetClosed() throws SQLException {
      for (Connection connection : open) {
        if (connection.isClosed()) {
          open.remove(connection);
        }
      }
    }
  }
}
