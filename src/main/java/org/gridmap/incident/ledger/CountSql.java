package org.gridmap.incident.ledger;

/** The statements of {@link CountedIncidents}. */
final class CountSql {

  private static final String COUNTED =
      """
      select i.id, coalesce(b.lon, st_x(i.location)) as lon, coalesce(b.lat, st_y(i.location)) as lat,
        i.reported_at, i.category, i.channel, i.building_id, i.state <> 'CLOSED' as open,
        i.duplicate_of is not null as duplicate
      """;

  static final String MOMENT = "select pg_current_snapshot()::text";

  static final String ALL =
      COUNTED
          + """
          from (select * from incident where reported_at >= :since
                order by reported_at desc, id desc limit :most) i
            left join v_building_point b on b.id = i.building_id
          order by i.id
          """;

  static final String IN_BOX =
      COUNTED
          + """
          from (select * from incident
                where location && st_makeenvelope(:west, :south, :east, :north, 4326)
                  and reported_at >= :since
                order by reported_at desc, id desc limit :most) i
            left join v_building_point b on b.id = i.building_id
          order by i.id
          """;

  /** Every change of an incident writes an event. */
  static final String CHANGED =
      """
      select distinct incident_id from incident_event
      where txid >= pg_snapshot_xmin(cast(:since as pg_snapshot))
        and not pg_visible_in_snapshot(txid, cast(:since as pg_snapshot))
      limit :limit
      """;

  static final String BY_ID =
      COUNTED
          + """
          from incident i left join v_building_point b on b.id = i.building_id
          where i.id in (:ids) order by i.id
          """;

  /** A moment from before a restore lies ahead of the transactions of this database. */
  static final String IS_KNOWN =
      """
      select pg_snapshot_xmax(cast(:since as pg_snapshot))
        <= pg_snapshot_xmax(pg_current_snapshot())
      """;

  static final String CASES =
      """
      select id, number, category, reported_at, state from incident
      where id in (:ids)
        and (:everywhere or community_id = any(cast(:communities as bigint[])))
      order by reported_at desc, id desc
      """;

  private CountSql() {}
}
