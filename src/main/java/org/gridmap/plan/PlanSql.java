package org.gridmap.plan;

/** The plain SQL of this feature. */
final class PlanSql {

  private static final String COLUMNS =
      """
      p.id, p.name, p.area_id, p.state, p.settings, p.author, p.created_at, p.changed_at,
        p.base_at, p.base_seq, p.seq, p.planned_for
      """;

  static final String FIND = "select " + COLUMNS + " from plan p where p.id = :id";

  static final String LOCK = FIND + " for update";

  static final String LIST =
      "select "
          + COLUMNS
          + """
           from plan p
          where (cast(:state as text) is null or p.state = :state)
            and (:everywhere or p.area_id in (:areas))
          order by p.changed_at desc, p.id desc limit :limit
          """;

  static final String FIND_BY_KEY =
      "select " + COLUMNS + " from plan p where p.author = :author and p.idempotency_key = :key";

  static final String INSERT =
      """
      insert into plan (name, area_id, state, settings, author, created_at, changed_at, base_at,
                        planned_for, idempotency_key)
      values (:name, :area, 'DRAFT', cast(:settings as jsonb), :author, :at, :at, :at,
              cast(:plannedFor as timestamptz), cast(:key as text))
      returning id
      """;

  static final String INSERT_BASE =
      """
      insert into plan_base (plan_id, community_id, revision)
      select :plan, a.id, a.revision from v_area_revision a where a.id in (:communities)
      """;

  static final String BASES =
      """
      select b.community_id, b.revision, a.revision as current_revision
      from plan_base b join v_area_revision a on a.id = b.community_id
      where b.plan_id = :plan order by a.code
      """;

  static final String RENAME = "update plan set name = :name, changed_at = :at where id = :id";

  static final String MOVE_ON = "update plan set state = :state, changed_at = :at where id = :id";

  static final String COUNTS =
      """
      select p.id, (select count(*) from plan_base b where b.plan_id = p.id) as communities,
        exists (select from plan_base b join v_area_revision a on a.id = b.community_id
                where b.plan_id = p.id and a.revision > b.revision) as behind
      from plan p where p.id in (:ids)
      """;

  static final String LOG =
      """
      select seq, kind, payload, actor, at from plan_operation
      where plan_id = :plan and seq > :after order by seq
      """;

  static final String LOG_BY_KEY =
      """
      select seq, kind, payload, actor, at from plan_operation
      where plan_id = :plan and actor = :actor and idempotency_key = :key
      """;

  static final String APPEND =
      """
      with moved as (
        update plan set seq = :seq, changed_at = :at where id = :plan)
      insert into plan_operation (plan_id, seq, kind, payload, actor, at, idempotency_key)
      select :plan, :seq, :kind, cast(:payload as jsonb), :actor, :at, cast(:key as text)
      from pg_notify(:channel, :message)
      """;

  static final String INSERT_STEP =
      """
      insert into plan_step (plan_id, at, actor, deed, state, note, refusal)
      values (:plan, :at, :actor, :deed, :state, cast(:note as text), cast(:refusal as jsonb))
      """;

  static final String LAST_ACTOR =
      """
      select actor from plan_step where plan_id = :plan and deed = :deed
      order by id desc limit 1
      """;

  static final String STEPS =
      """
      select at, actor, deed, state, note, refusal from plan_step where plan_id = :plan order by id
      """;

  static final String PLAN_FOR = "update plan set planned_for = :at where id = :plan";

  static final String DUE =
      """
      select id from plan where state = 'SCHEDULED' and planned_for <= :now
      order by planned_for, id
      """;

  static final String PUBLISHED_AT =
      """
      select at from plan_step where plan_id = :plan and state = 'PUBLISHED'
      order by id desc limit 1
      """;

  /** Of other plans over a community of this one, the last base since a moment. */
  static final String LAST_BASE_SINCE =
      """
      select max(p.base_at) from plan p join plan_base b on b.plan_id = p.id
      where p.id <> :plan and p.base_at >= :since and b.community_id in (
        select community_id from plan_base where plan_id = :plan)
      """;

  static final String NOTIFY = "select pg_notify(:channel, :message)";

  static final String MOVE_BASE =
      """
      update plan set base_at = :at, base_seq = seq, changed_at = :at
      where id = :plan
      """;

  static final String MOVE_REVISIONS =
      """
      update plan_base b set revision = a.revision
      from v_area_revision a where a.id = b.community_id and b.plan_id = :plan
      """;

  private PlanSql() {}
}
