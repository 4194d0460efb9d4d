package org.gridmap.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Makes the first administrator of an empty database and prints the password, once, to standard
 * output and to no log. A service also prints the demo accounts, as long as there are any; a batch
 * command leaves its output to what was asked.
 */
@Component
class FirstAccounts {

  static final String ADMINISTRATOR = "admin";

  private final Users users;
  private final DemoAccounts demo;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  FirstAccounts(
      Users users, DemoAccounts demo, JdbcClient database, TransactionTemplate transaction) {
    this.users = users;
    this.demo = demo;
    this.database = database;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show(ApplicationReadyEvent ready) {
    String password = transaction.execute(status -> firstAdministrator());
    if (password != null) {
      print("管理员账号（仅显示一次）  Administrator, shown only this once:");
      print("  " + ADMINISTRATOR + "  " + password);
    }
    if (!(ready.getApplicationContext() instanceof WebApplicationContext)) {
      return;
    }
    List<DemoAccounts.DemoAccount> accounts = demo.list();
    if (!accounts.isEmpty()) {
      print("演示账号  Demo accounts:");
      accounts.forEach(account -> print("  " + account.name() + "  " + account.password()));
    }
  }

  /** The new administrator's password, or null when the database already has users of its own. */
  @Nullable String firstAdministrator() {
    database.sql(UserSql.LOCK_ADMINISTRATORS).query((row, index) -> 0).list();
    if (users.find(ADMINISTRATOR).isPresent() || hasRealUsers()) {
      return null;
    }
    return users.add(
        ADMINISTRATOR, "管理员 Administrator", null, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
  }

  private boolean hasRealUsers() {
    return users.list().size() > demo.list().size();
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
