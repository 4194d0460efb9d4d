package org.gridmap.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planner and the dispatcher of the demo town. Their passwords are known to everybody who sees
 * the start of the service, so they live only as long as the database holds nothing but the demo.
 */
@Service
public class DemoAccounts {

  /** One demo account as it is shown at the start. */
  public record DemoAccount(String name, String password, Role role) {}

  private final JdbcClient database;
  private final Users users;
  private final UserRights rights;

  DemoAccounts(JdbcClient database, Users users, UserRights rights) {
    this.database = database;
    this.users = users;
    this.rights = rights;
  }

  /**
   * Makes the two accounts, in the transaction that loads the demo town. The dispatcher is the only
   * one of the town and so also takes what lies in no community.
   *
   * @param areaId the area of the demo town: the planner's
   */
  @Transactional
  public void create(long areaId) {
    add("planner", "演示规划员 Demo planner", Role.PLANNER, areaId);
    add("dispatcher", "演示受理员 Demo dispatcher", Role.DISPATCHER, null);
  }

  /**
   * Disables the accounts and ends their sessions; called in the transaction that brings the first
   * real data. Their passwords have been shown, so they open nothing even after {@code enable}.
   */
  @Transactional
  public void retire() {
    for (String name : database.sql(UserSql.LIST_DEMO_NAMES).query(String.class).list()) {
      users.resetPassword(name, null);
      rights.disable(name);
    }
    database.sql(UserSql.DELETE_DEMO_ACCOUNTS).update();
  }

  /** The accounts that may be shown; empty on a database with real data. */
  @Transactional(readOnly = true)
  public List<DemoAccount> list() {
    return database
        .sql(UserSql.LIST_DEMO_ACCOUNTS)
        .query(
            (row, index) ->
                new DemoAccount(
                    row.getString("name"),
                    row.getString("password"),
                    Role.valueOf(row.getString("role"))))
        .list();
  }

  private void add(String name, String displayName, Role role, @Nullable Long areaId) {
    if (users.find(name).isPresent()) {
      return; // somebody made a real account of this name first
    }
    String password = users.add(name, displayName, null, List.of(new RoleGrant(role, areaId)));
    database
        .sql(UserSql.INSERT_DEMO_ACCOUNT)
        .param("userId", users.find(name).orElseThrow().id())
        .param("password", password)
        .update();
  }
}
