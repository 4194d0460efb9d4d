package org.gridmap.incident;

/** The statements of this feature that read. */
final class IncidentReadSql {

  private static final String SUMMARY =
      """
      select i.id, i.number, i.category, i.description, i.state, i.open, i.owner_person, i.queue,
        i.channel,
        st_x(i.location) as lon, st_y(i.location) as lat,
        g.code as grid_code, g.name as grid_name, i.community_id, i.grid_id, i.building_id,
        a.code as community_code, a.name as community_name, i.confidence, i.grid_by_hand,
        i.duplicate_of is not null as merged, i.reported_at, d.due_at, d.warn_at,
        d.started_at, coalesce(d.paused, false) as paused,
        (select count(*) from photo p where p.incident_id = i.id) as photos
      """;

  private static final String FROM =
      """
      from incident i
        left join v_grid_code g on g.id = i.grid_id
        left join v_area_code a on a.id = i.community_id
        left join incident_due d on d.incident_id = i.id
      """;

  static final String SUMMARIES_BY_ID = SUMMARY + FROM + "where i.id in (:ids)";

  static final String DETAIL =
      SUMMARY
          + """
          , st_x(i.raw_location) as raw_lon, st_y(i.raw_location) as raw_lat, i.datum,
            i.accuracy_m, i.floor, i.reporter_name, i.reporter_phone,
            (select p.number from incident p where p.id = i.duplicate_of) as goes_on_as
          """
          + FROM
          + "where i.number = :number";

  static final String TIMELINE =
      """
      select seq, kind, at, payload->>'state' as state, payload->>'grid' as grid,
        payload->>'gridName' as grid_name, payload->>'fromName' as from_name,
        coalesce(payload->>'note', payload#>>'{said,note}') as note, payload->>'deed' as deed,
        payload#>>'{said,reason}' as reason, actor,
        (select s.done_at from sent_deed s
         where s.incident_id = e.incident_id and s.seq = e.seq) as done_at
      from incident_event e where incident_id = :incident order by seq
      """;

  static final String PHOTO_LINKS =
      "select seq, width, height from photo where incident_id = :incident order by seq";

  static final String PHOTO =
      """
      select p.bytes from photo p join incident i on i.id = p.incident_id
      where i.number = :number and p.seq = :seq and
      """
          + InScope.SEEN;

  /**
   * The events that became visible after {@code seen} and up to {@code batch}, by id. Two
   * statements may take the snapshot and use it: what {@code batch} sees stays visible.
   */
  static final String EVENTS =
      """
      select id, incident_id, seq, kind, at from incident_event
      where txid >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
        and not pg_visible_in_snapshot(txid, cast(:seen as pg_snapshot))
        and pg_visible_in_snapshot(txid, cast(:batch as pg_snapshot))
        and id > :lastId
      order by id limit :limit
      """;

  /** A snapshot from before a restore lies ahead of the transactions of this database. */
  static final String IS_KNOWN_POSITION =
      """
      select pg_snapshot_xmax(cast(:seen as pg_snapshot)) <= pg_snapshot_xmax(now.snapshot)
        and coalesce(pg_snapshot_xmax(cast(:reading as pg_snapshot))
          <= pg_snapshot_xmax(now.snapshot), true)
      from (select pg_current_snapshot() as snapshot) now
      """;

  /** Open incidents of each grid version that has any. */
  static final String COUNT_OPEN_BY_GRID =
      """
      select grid_id, count(*) as open from incident
      where open and grid_id is not null group by grid_id
      """;

  /** The incident that somebody follows by a number of his own. */
  static final String FOLLOWED =
      """
      select i.number from incident_follower f join incident i on i.id = f.incident_id
      where f.number = :number
      """;

  /** Clocks of those that stand at the deadline first; without the filter's conditions. */
  private static final String DUES =
      """
      select i.number, d.due_at, d.warn_at, d.started_at, d.paused
      from incident i join incident_due d on d.incident_id = i.id
      where i.open
      """;

  private IncidentReadSql() {}

  /** By when something must happen to those that are meant, at most {@code :most}. */
  static String dues(IncidentFilter filter) {
    return DUES + filter.conditions() + "\norder by d.due_at, d.incident_id desc limit :most";
  }

  /** One page: bounds that are not asked for are not in the statement. */
  static String list(IncidentFilter filter, IncidentOrder order) {
    return SUMMARY
        + ", "
        + order.key()
        + " as order_key\n"
        + FROM
        + "where "
        + order.follows()
        + filter.conditions()
        + "\norder by "
        + order.terms()
        + " limit :limit";
  }

  /** How many there are in each state. */
  static String states(IncidentFilter filter) {
    return "select i.state, count(*)::int as incidents from incident i where true"
        + filter.conditions()
        + "\ngroup by i.state";
  }

  /** How many there are; the count stops at {@code most}, so that it never reads all. */
  static String count(IncidentFilter filter) {
    return "select count(*) from (select 1 from incident i where true"
        + filter.conditions()
        + "\nlimit :most) counted";
  }
}
