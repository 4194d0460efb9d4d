package org.gridmap.dispatch.notice;

/** The statements of the notice box. */
final class NoticeSql {

  static final String INSERT =
      """
      insert into notice (user_id, person_id, role, area_id, incident, text_key, args, created_at)
      values (:user, :person, :role, :area, :incident, :key, cast(:args as jsonb), :at)
      returning id
      """;

  /** The notices of one reader, by two indexes. */
  private static final String MINE =
      """
      from notice n
      left join notice_read r on r.notice_id = n.id and r.user_id = :user
      where (n.whom = any(:calls) or n.role = any(:rolesEverywhere))
      """;

  static final String LIST =
      """
      select n.id, n.text_key, cast(n.args as text) as args, n.incident, n.created_at, r.read_at
      """
          + MINE
          + """
            and (cast(:before as bigint) is null or n.id < :before)
            and (not :unread or r.read_at is null)
          order by n.id desc
          limit :limit
          """;

  /** Among the newest ones, so that somebody who has read a hundred thousand does not wait. */
  static final String COUNT_UNREAD =
      "select least(count(*) filter (where read_at is null), :most) from (select r.read_at "
          + MINE
          + " order by n.id desc limit :among) newest";

  /** The one notice, or all until it. */
  static final String READ =
      """
      insert into notice_read (notice_id, user_id, read_at)
      select n.id, :user, :at
      """
          + MINE
          + """
            and r.read_at is null and n.id <= :id and (:older or n.id = :id)
          on conflict do nothing
          """;

  static final String IS_MINE = "select exists (select " + MINE + " and n.id = :id)";

  static final String SET_ADDRESS =
      """
      insert into notice_address (user_id, mail) values (:user, :mail)
      on conflict (user_id) do update set mail = excluded.mail
      """;

  static final String DELETE_ADDRESS = "delete from notice_address where user_id = :user";

  static final String ADDRESS_OF = "select mail from notice_address where user_id = :user";

  static final String ADDRESSES = "select user_id, mail from notice_address order by user_id";

  static final String ANNOUNCE = "select pg_notify(:channel, :call)";

  static final String FORGET = "delete from notice where created_at < :before";

  private NoticeSql() {}
}
