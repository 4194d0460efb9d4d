package org.gridmap.incident.ledger;

import org.gridmap.incident.InScope;

/** The statements of {@link CountedIncidents}. */
final class CountSql {

  /** Its columns are read by their places, in {@link CountedRow}. */
  private static final String COUNTED =
      """
      select i.id, coalesce(b.lon, st_x(i.location)) as lon, coalesce(b.lat, st_y(i.location)) as lat,
        i.reported_at, i.category, i.channel, i.building_id, i.open,
        i.duplicate_of is not null as duplicate,
        i.number, i.state, st_x(i.location) as pin_lon, st_y(i.location) as pin_lat,
        i.community_id, g.code as grid_code,
        i.confidence <> 'HIGH' and not i.grid_by_hand and i.duplicate_of is null as to_confirm
      """;

  private static final String NAMED =
      """
      left join v_building_point b on b.id = i.building_id
      left join v_grid_code g on g.id = i.grid_id
      """;

  static final String MOMENT = "select pg_current_snapshot()::text";

  /** From it on more were reported than are kept; none when all are. */
  static final String HORIZON =
      "select reported_at from incident order by reported_at desc offset :most limit 1";

  /** The newest ones, and of the older ones those that somebody still works on. */
  static final String ALL =
      COUNTED
          + "from incident i\n"
          + NAMED
          + """
          where i.reported_at > coalesce(cast(? as timestamptz), '-infinity')
            or i.open
          """;

  static final String IN_BOX =
      COUNTED
          + """
          from (select * from incident
                where location && st_makeenvelope(:west, :south, :east, :north, 4326)
                  and reported_at >= :since
                order by reported_at desc, id desc limit :most) i
          """
          + NAMED
          + "order by i.id";

  /** In the order of the index: the planner cannot know that almost nothing is this new. */
  private static final String NEWS =
      """
      from incident_event
      where txid >= pg_snapshot_xmin(cast(:since as pg_snapshot))
        and not pg_visible_in_snapshot(txid, cast(:since as pg_snapshot))
      order by txid
      """;

  /** One look: the moment of now, and whether anything has become visible since another. */
  static final String LOOK =
      """
      select cast(pg_current_snapshot() as text) as moment,
        pg_snapshot_xmax(cast(:since as pg_snapshot)) > pg_snapshot_xmax(pg_current_snapshot())
          or (select txid
      """
          + NEWS
          + "limit 1) is not null as changed";

  /** Every change of an incident writes an event. */
  static final String CHANGED = "select incident_id " + NEWS + "limit :limit";

  static final String BY_ID =
      COUNTED + "from incident i\n" + NAMED + "where i.id = any(cast(:ids as bigint[]))";

  /** A moment from before a restore lies ahead of the transactions of this database. */
  static final String IS_KNOWN =
      """
      select pg_snapshot_xmax(cast(:since as pg_snapshot))
        <= pg_snapshot_xmax(pg_current_snapshot())
      """;

  static final String CASES =
      """
      select i.id, i.number, i.category, i.reported_at, i.state from incident i
      where i.id in (:ids) and %s
      order by i.reported_at desc, i.id desc
      """
          .formatted(InScope.CONDITION);

  private CountSql() {}
}
