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

  /** One role in one place is one grant: said again, it takes the new categories and term. */
  static final String PUT_GRANT =
      """
      insert into role_grant (user_id, role, area_id, series_id, building, categories, valid)
      values (:userId, :role, :areaId, :seriesId, :building, :categories,
        tstzrange(cast(:from as timestamptz), cast(:until as timestamptz)))
      on conflict (user_id, role, coalesce(area_id, 0), coalesce(series_id, 0),
        coalesce(building, ''))
      do update set categories = excluded.categories, valid = excluded.valid
      """;

  static final String FIND_USER =
      """
      select id, name, display_name, password_hash, enabled, generation, must_change,
        second_step is not null as has_second_step
      from app_user where name = :name
      """;

  static final String LIST_USERS =
      """
      select id, name, display_name, password_hash, enabled, generation, must_change,
        second_step is not null as has_second_step
      from app_user order by name
      """;

  private static final String GRANT =
      """
      g.role, g.area_id, g.series_id, g.building, g.categories,
        lower(g.valid) as valid_from, upper(g.valid) as valid_until
      """;

  /** One user with the grants of now, by two primary keys: read again at each request. */
  static final String PRESENT_RIGHTS =
      "select u.name, u.display_name, u.must_change, u.second_step is not null as has_second_step, "
          + GRANT
          + """
          from app_user u
          left join role_grant g on g.user_id = u.id and g.valid @> cast(:at as timestamptz)
          where u.id = :id and u.enabled and u.generation = :generation
          order by g.role, g.area_id, g.series_id, g.building
          """;

  /** Of one user, or with null of all; with an instant those that count then, with null all. */
  static final String LIST_GRANTS =
      "select g.user_id, "
          + GRANT
          + """
          from role_grant g
          where (cast(:userId as bigint) is null or g.user_id = :userId)
            and (cast(:at as timestamptz) is null or g.valid @> cast(:at as timestamptz))
          order by g.role, g.area_id, g.series_id, g.building
          """;

  static final String LOCK_USER = "select id from app_user where name = :name for update";

  static final String DELETE_GRANT =
      """
      delete from role_grant
      where user_id = :userId and role = :role and area_id is not distinct from :areaId
        and series_id is not distinct from :seriesId and building is not distinct from :building
      """;

  static final String SET_ENABLED = "update app_user set enabled = :enabled where id = :id";

  static final String SET_PASSWORD =
      """
      update app_user set password_hash = :passwordHash, must_change = :mustChange
      where id = :id
      """;

  static final String MUST_CHANGE = "update app_user set must_change = true where name = :name";

  static final String SET_DISPLAY_NAME =
      "update app_user set display_name = :displayName where name = :name";

  /** Sessions of the earlier generation are over, whatever still writes them. */
  static final String NEXT_GENERATION =
      "update app_user set generation = generation + 1 where name = :name";

  static final String DELETE_SESSIONS = "delete from spring_session where principal_name = :name";

  static final String ANNOUNCE_RIGHTS = "select pg_notify(:channel, :name)";

  static final String IS_LAST_ADMINISTRATOR =
      """
      select coalesce(bool_and(u.id = :id), false) from app_user u
      where u.enabled and exists (
        select from role_grant g
        where g.user_id = u.id and g.role = 'ADMINISTRATOR' and g.area_id is null
          and g.valid = tstzrange(null, null))
      """;

  /** Held to the end of the transaction, so that there is a first administrator, and a last one. */
  static final String LOCK_ADMINISTRATORS = "select pg_advisory_xact_lock(7306001)";

  static final String INSERT_AUDIT =
      """
      insert into audit (actor, address, action, subject, detail)
      values (:actor, :address, :action, :subject, cast(:detail as jsonb))
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

  static final String LIST_DEMO_NAMES =
      "select u.name from demo_account d join app_user u on u.id = d.user_id order by u.name";

  static final String DELETE_DEMO_ACCOUNTS = "delete from demo_account";

  static final String IS_KNOWN_ADDRESS =
      """
      select exists (
        select from known_address where name = :name and address = :address and last_at > :since)
      """;

  static final String KNOW_ADDRESS =
      """
      insert into known_address (name, address, last_at) values (:name, :address, :at)
      on conflict (name, address) do update set last_at = excluded.last_at
      where known_address.last_at < excluded.last_at - interval '1 hour'
      """;

  static final String FORGET_ADDRESSES = "delete from known_address where name = :name";

  /**
   * Takes one try if one is free: no row comes back when none is. Who asks at the same moment waits
   * for the row.
   */
  static final String TAKE_TRY =
      """
      insert into sign_in_pace as pace (key, full_at)
      values (:key, cast(:at as timestamptz) + :pauseMillis * interval '1 millisecond')
      on conflict (key) do update
      set full_at = greatest(pace.full_at, :at) + :pauseMillis * interval '1 millisecond'
      where pace.full_at <= cast(:at as timestamptz)
        + (:tries - 1) * :pauseMillis * interval '1 millisecond'
      returning 1
      """;

  static final String WAIT_MILLIS =
      """
      select cast(extract(epoch from full_at - cast(:at as timestamptz)
        - (:tries - 1) * :pauseMillis * interval '1 millisecond') * 1000 as bigint)
      from sign_in_pace where key = :key
      """;

  static final String GIVE_BACK_TRY =
      """
      update sign_in_pace set full_at = full_at - :pauseMillis * interval '1 millisecond'
      where key = :key
      """;

  static final String FREE_ALL_TRIES = "delete from sign_in_pace where key = :key or full_at < :at";

  private UserSql() {}
}
