package org.gridmap.dispatch.whistle;

/** The statements of whistles. */
final class WhistleSql {

  private static final String STORED =
      """
      select w.id, w.incident_id, st_x(w.place) as lon, st_y(w.place) as lat, w.place_name,
        w.community_id, w.rules_id, w.field, w.state, w.caller_id, w.step, w.up_at
      from whistle w
      """;

  static final String INSERT =
      """
      insert into whistle (incident_id, place, place_name, community_id, rules_id, field, note,
        called_at, called_by, caller_id, due_at, step, up_at)
      values (:incident,
        st_setsrid(st_makepoint(cast(:lon as double precision), cast(:lat as double precision)),
          4326),
        :placeName, :community, :rules, :field, :note, :at, :account, :caller, :due, :step, :up)
      on conflict do nothing
      returning id
      """;

  static final String FIND_OPEN =
      """
      select id from whistle
      where incident_id = :incident and field = :field and state in (:open)
      """;

  static final String HOLD = STORED + "where w.id = :id for no key update";

  /** What another instance is just taking is passed over. */
  static final String CLAIM =
      STORED
          + """
          where w.up_at <= :now order by w.up_at, w.id limit 1
          for no key update skip locked
          """;

  static final String CALL =
      """
      insert into whistle_call (whistle_id, step, role, persons, should_at, did_at)
      values (:whistle, :step, :role, :persons, :should, :did)
      on conflict do nothing
      """;

  static final String GO_UP = "update whistle set step = :step, up_at = :up where id = :id";

  /** Who says when he comes, or that it is done, has answered. */
  static final String ACT =
      """
      update whistle set state = :state, up_at = null,
        acknowledged_at = case when :answers then coalesce(acknowledged_at, :at)
          else acknowledged_at end,
        acknowledged_by = case when :answers then coalesce(acknowledged_by, :account)
          else acknowledged_by end,
        arrival_at = coalesce(cast(:arrival as timestamptz), arrival_at),
        ended_at = case when :ends then :at end,
        ended_by = case when :ends then cast(:account as text) end,
        end_note = case when :ends then cast(:note as text) end
      where id = :id
      """;

  static final String ASKED = "select persons from whistle_call where whistle_id = :id";

  /** Those whom somebody may see: in his area, called by him, or called to him. */
  private static final String MAY_SEE =
      """
      (:everywhere or w.community_id = any(cast(:communities as bigint[]))
        or w.caller_id = :user
        or exists (select from whistle_call c
          where c.whistle_id = w.id and c.persons && cast(:persons as bigint[])))
      """;

  static final String LIST =
      """
      select w.*, st_x(w.place) as lon, st_y(w.place) as lat from whistle w
      where
      """
          + MAY_SEE
          + """
            and (cast(:field as text) is null or w.field = :field)
            and (cast(:incident as bigint) is null or w.incident_id = :incident)
            and (cast(:id as bigint) is null or w.id = :id)
            and (cast(:before as bigint) is null or w.id < :before)
            and (cast(:open as boolean) is null or (w.state in (:openStates)) = :open)
            and (cast(:since as timestamptz) is null or w.called_at >= :since)
          order by w.id desc limit :limit
          """;

  static final String CALLS =
      """
      select whistle_id, step, role, persons, should_at, did_at from whistle_call
      where whistle_id in (:ids) order by whistle_id, step
      """;

  static final String RECORDS =
      """
      select w.field, count(*) as called,
        count(*) filter (where w.acknowledged_at is not null) as answered,
        count(*) filter (where w.acknowledged_at <= w.due_at) as in_time,
        count(*) filter (where w.acknowledged_at > w.due_at
          or (w.acknowledged_at is null and w.due_at < :now)) as late,
        percentile_cont(0.5) within group (
          order by extract(epoch from w.acknowledged_at - w.called_at)) as median
      from whistle w
      where w.state <> 'WITHDRAWN' and w.called_at >= :since and
      """
          + MAY_SEE
          + " group by w.field order by w.field";

  private WhistleSql() {}
}
