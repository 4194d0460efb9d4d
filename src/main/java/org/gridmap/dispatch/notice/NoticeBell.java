package org.gridmap.dispatch.notice;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells all instances for whom there are new notices: after the commit, and once for what comes in
 * a short while, as inside the transaction it would put all commits in one queue (decision 0043).
 */
@Component
class NoticeBell implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeBell.class);
  private static final long GATHER_MILLIS = 50;
  private static final int MOST_CALLS = 100;

  private final JdbcClient database;
  private final Set<String> calls = new TreeSet<>();
  private final ScheduledExecutorService ringer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "notice-bell");
            thread.setDaemon(true);
            return thread;
          });

  NoticeBell(JdbcClient database) {
    this.database = database;
  }

  /** Rings when the present transaction has been committed. */
  void ringAfterCommit(Addressee addressee) {
    String call = NoticeCall.of(addressee);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring(call);
          }
        });
  }

  private void ring(String call) {
    boolean first;
    synchronized (calls) {
      first = calls.isEmpty();
      calls.add(call);
    }
    if (first) {
      ringer.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    Set<String> told;
    synchronized (calls) {
      told = calls.size() > MOST_CALLS ? Set.of("") : Set.copyOf(calls);
      calls.clear();
    }
    try {
      for (String call : told) {
        database
            .sql(NoticeSql.ANNOUNCE)
            .param("channel", NoticeCall.CHANNEL)
            .param("call", call)
            .query()
            .listOfRows();
      }
    } catch (DataAccessException away) {
      LOG.warn("Could not announce new notices: {}", away.getMessage());
    }
  }

  @Override
  public void destroy() {
    ringer.shutdown();
  }
}
