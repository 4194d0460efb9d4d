package org.gridmap.incident;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells all instances that there are new events: after the commit, and once for all events of a
 * short while. Inside the transaction it would put every commit of the service in one queue
 * (decision 0043). A ring that is lost costs a reader a second, no event.
 */
@Component
public class EventBell implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EventBell.class);
  private static final long GATHER_MILLIS = 50;

  private final JdbcClient database;
  private final AtomicBoolean rung = new AtomicBoolean();
  private final ScheduledExecutorService ringer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "event-bell");
            thread.setDaemon(true);
            return thread;
          });

  EventBell(JdbcClient database) {
    this.database = database;
  }

  /** Call after the commit. */
  public void ring() {
    if (rung.compareAndSet(false, true)) {
      ringer.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    rung.set(false);
    try {
      database.sql("select pg_notify('" + IncidentEvents.CHANNEL + "', '')").query().listOfRows();
    } catch (DataAccessException away) {
      LOG.warn("Could not announce new events: {}", away.getMessage());
    }
  }

  @Override
  public void destroy() {
    ringer.shutdown();
  }
}
