package org.gridmap.security;

/** The statements of this module. */
final class UserSql {

  static final String INSERT_USER =
      """
      insert into app_user (name, display_name, password_hash, created_at)
      values (:name, :displayName, :passwordHash, :at)
      on conflict (name) do nothing
      returning id
      """;

  static final String INSERT_GRANT =
      "insert into role_grant (user_id, role, area_id) values (:userId, :role, :areaId)";

  static final String FIND_USER =
      """
      select id, name, display_name, password_hash, enabled
      from app_user where name = :name
      """;

  static final String LIST_USERS =
      "select id, name, display_name, password_hash, enabled from app_user order by name";

  static final String LIST_GRANTS =
      "select role, area_id from role_grant where user_id = :userId order by role, area_id";

  static final String SET_PASSWORD =
      "update app_user set password_hash = :passwordHash, enabled = true where name = :name";

  static final String END_SESSIONS = "delete from spring_session where principal_name = :name";

  /** Held to the end of the transaction, so that two instances do not both make a first user. */
  static final String LOCK_FIRST_USER = "select pg_advisory_xact_lock(7306001)";

  static final String INSERT_AUDIT =
      """
      insert into audit (at, actor, action, subject, detail)
      values (:at, :actor, :action, :subject, cast(:detail as jsonb))
      """;

  static final String INSERT_ATTEMPT =
      """
      insert into sign_in_attempt (name, address, at, succeeded)
      values (:name, :address, :at, :succeeded)
      """;

  static final String COUNT_FAILURES =
      """
      select
        count(*) filter (where name = :name and address = :address) as of_both,
        count(*) filter (where name = :name) as of_name,
        count(*) filter (where address = :address) as of_address
      from sign_in_attempt
      where not succeeded and at > :since and (name = :name or address = :address)
      """;

  static final String FORGET_ATTEMPTS = "delete from sign_in_attempt where at < :before";

  static final String FORGET_FAILURES =
      """
      delete from sign_in_attempt
      where not succeeded and name = :name and address = :address
      """;

  static final String INSERT_DEMO_ACCOUNT =
      "insert into demo_account (user_id, password) values (:userId, :password)";

  static final String LIST_DEMO_ACCOUNTS =
      """
      select u.name, d.password, (select min(g.role) from role_grant g where g.user_id = u.id) as role
      from demo_account d join app_user u on u.id = d.user_id
      where u.enabled
      order by u.name
      """;

  static final String DISABLE_DEMO_ACCOUNTS =
      "update app_user set enabled = false where id in (select user_id from demo_account)";

  static final String DELETE_DEMO_ACCOUNTS = "delete from demo_account";

  private UserSql() {}
}
