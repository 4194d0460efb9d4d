package org.gridmap.security;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing (decision 0120). Each try is counted in the database, for all instances
 * together, before the password is looked at. An address that has known the password of a name has
 * a pace of its own for it: what strangers do elsewhere, or with other names, never slows it down.
 */
@Component
class SignInThrottle {

  private static final int LOOKS = 5;
  private static final int LOOK_MILLIS = 100;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final SignInSettings settings;
  private final Semaphore waiting;
  private final Clock clock;

  SignInThrottle(
      JdbcClient database, TransactionTemplate transaction, SignInSettings settings, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.settings = settings;
    this.waiting = new Semaphore(settings.waiting());
    this.clock = clock;
  }

  /**
   * Takes one try. A few requests may wait for half a second, until tries under way were good and
   * gave theirs back; everybody else gets the answer at once.
   *
   * @return zero when the password may be looked at, otherwise how long to wait
   */
  Duration take(SignInTry one) {
    Duration wait = takeNow(one);
    if (!wait.isZero() && waiting.tryAcquire()) {
      try {
        for (int look = 0; look < LOOKS && !wait.isZero(); look++) {
          Thread.sleep(LOOK_MILLIS);
          wait = takeNow(one);
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.release();
      }
    }
    return wait;
  }

  private Duration takeNow(SignInTry one) {
    return transaction.execute(
        status -> {
          hurry();
          for (Map.Entry<String, Pace> each : paces(one).entrySet()) {
            if (!take(each.getKey(), each.getValue())) {
              status.setRollbackOnly(); // what was taken from the others
              return wait(each.getKey(), each.getValue());
            }
          }
          return Duration.ZERO;
        });
  }

  /** Always in this order, so that two tries never wait for each other. */
  private Map<String, Pace> paces(SignInTry one) {
    Map<String, Pace> paces = new LinkedHashMap<>();
    if (isKnown(one)) {
      paces.put(one.keyOfBoth(), settings.known());
    } else {
      paces.put(one.keyOfBoth(), settings.stranger());
      paces.put(one.keyOfName(), settings.name());
      paces.put(one.keyOfAddress(), settings.address());
    }
    return paces;
  }

  /** Notes a good sign-in: the address knows the password now, and its tries are free again. */
  void succeeded(SignInTry one) {
    transaction.executeWithoutResult(
        status -> {
          hurry();
          if (!isKnown(one)) {
            giveBack(one.keyOfName(), settings.name());
            giveBack(one.keyOfAddress(), settings.address());
          }
          database
              .sql(UserSql.FREE_ALL_TRIES)
              .param("key", one.keyOfBoth())
              .param("at", now())
              .update();
          database
              .sql(UserSql.KNOW_ADDRESS)
              .param("name", one.name())
              .param("address", one.address())
              .param("at", now())
              .update();
        });
  }

  private boolean isKnown(SignInTry one) {
    return database
        .sql(UserSql.IS_KNOWN_ADDRESS)
        .param("name", one.name())
        .param("address", one.address())
        .param("since", now().minus(settings.knownFor()))
        .query(Boolean.class)
        .single();
  }

  private boolean take(String key, Pace pace) {
    return bound(UserSql.TAKE_TRY, key, pace).query(Integer.class).optional().isPresent();
  }

  private Duration wait(String key, Pace pace) {
    @Nullable Long millis =
        bound(UserSql.WAIT_MILLIS, key, pace).query(Long.class).optional().orElse(null);
    return Duration.ofMillis(millis == null ? 1 : Math.max(1, millis));
  }

  private JdbcClient.StatementSpec bound(String sql, String key, Pace pace) {
    return database
        .sql(sql)
        .param("key", key)
        .param("at", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("tries", pace.tries())
        .param("pauseMillis", pace.pause().toMillis());
  }

  private void giveBack(String key, Pace pace) {
    database
        .sql(UserSql.GIVE_BACK_TRY)
        .param("key", key)
        .param("pauseMillis", pace.pause().toMillis())
        .update();
  }

  /**
   * What is counted here need not outlive a crash of the database, so nobody waits for the disk.
   */
  private void hurry() {
    database.sql("set local synchronous_commit = off").update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
