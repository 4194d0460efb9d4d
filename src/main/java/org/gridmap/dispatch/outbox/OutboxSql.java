package org.gridmap.dispatch.outbox;

/** The statements of the outbox. */
final class OutboxSql {

  static final String INSERT =
      """
      insert into outbox (id, port, payload, created_at, next_try_at)
      values (:id, :port, cast(:payload as jsonb), :at, :at)
      """;

  /** Takes what is due; what another sender is just taking is passed over. */
  static final String CLAIM =
      """
      update outbox o set tries = o.tries + 1, next_try_at = :until
      from (
        select id from outbox
        where next_try_at <= :now and port = any(:ports)
        order by next_try_at, id
        limit :batch
        for update skip locked) due
      where o.id = due.id
      returning o.id, o.port, cast(o.payload as text) as payload, o.tries
      """;

  /** Not once another sender has taken it: then that one decides. */
  static final String SENT =
      """
      update outbox set sent_at = :at, next_try_at = null, last_fault = null
      where id = :id and tries = :tries and sent_at is null
      """;

  static final String FAILED =
      """
      update outbox set next_try_at = :next, last_fault = :fault
      where id = :id and tries = :tries and sent_at is null
      """;

  static final String LIST =
      """
      select id, port, created_at, next_try_at, tries, last_fault, sent_at
      from outbox
      where case :state
          when 'WAITING' then next_try_at is not null
          when 'SENT' then sent_at is not null
          else next_try_at is null and sent_at is null end
        and (cast(:beforeAt as timestamptz) is null
          or (created_at, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
      order by created_at desc, id desc
      limit :limit
      """;

  static final String CREATED_AT = "select created_at from outbox where id = :id";

  static final String TRY_AGAIN =
      """
      update outbox set next_try_at = :now, tries = 0
      where id = :id and next_try_at is null and sent_at is null
      """;

  static final String FORGET =
      "delete from outbox where next_try_at is null and created_at < :before";

  private OutboxSql() {}
}
