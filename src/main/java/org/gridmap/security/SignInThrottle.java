package org.gridmap.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. Failures are counted in the database, for all instances together: for a name
 * from one address, for an address over all names, and, with a higher limit so that a stranger
 * cannot lock a colleague out, for a name over all addresses.
 */
@Component
class SignInThrottle {

  private final JdbcClient database;
  private final SignInSettings settings;
  private final Clock clock;

  SignInThrottle(JdbcClient database, SignInSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /** True when this name or address has to wait. */
  @Transactional(readOnly = true)
  boolean blocks(String name, String address) {
    return database
        .sql(UserSql.COUNT_FAILURES)
        .param("name", name)
        .param("address", address)
        .param("since", OffsetDateTime.now(clock).minus(settings.window()))
        .query(
            (row, index) ->
                row.getInt("of_both") >= settings.failuresPerNameAndAddress()
                    || row.getInt("of_name") >= settings.failuresPerName()
                    || row.getInt("of_address") >= settings.failuresPerAddress())
        .single();
  }

  @Transactional
  void failed(String name, String address) {
    insert(name, address, false);
  }

  /** Notes a good sign-in, forgives earlier failures of the pair and forgets what is old. */
  @Transactional
  void succeeded(String name, String address) {
    database.sql(UserSql.FORGET_FAILURES).param("name", name).param("address", address).update();
    insert(name, address, true);
    database
        .sql(UserSql.FORGET_ATTEMPTS)
        .param("before", OffsetDateTime.now(clock).minusDays(1))
        .update();
  }

  private void insert(String name, String address, boolean succeeded) {
    database
        .sql(UserSql.INSERT_ATTEMPT)
        .param("name", name)
        .param("address", address)
        .param("at", OffsetDateTime.now(clock))
        .param("succeeded", succeeded)
        .update();
  }
}
