package org.gridmap.intake.areawide;

/** The statements of area incidents and planned interruptions. */
final class AreawideSql {

  private static final String COVERS =
      """
       and st_covers(%s.extent, st_setsrid(st_makepoint(:lon, :lat), 4326))
       and :category = any(%s.categories)
      """;

  /** Held: who closes one waits until the report has joined, or the report stays alone. */
  /** What stands around a report, on whatever floors. */
  static final String STANDING =
      """
      select i.id, i.number, a.floors, a.words, i.category, n.begins_at, n.ends_at
      from area_incident a join incident i on i.id = a.incident_id
        left join outage_notice n on n.id = a.notice_id
      where i.open and i.duplicate_of is null
        and (n.id is null
          or (n.withdrawn_at is null and n.begins_at <= :now and n.ends_at > :now))
      """
          + COVERS.formatted("a", "a")
          + " order by i.id";

  /**
   * One of them, held. Only what a report joins is held: whoever held others as well and waited for
   * his turn would be waited for.
   */
  static final String STANDING_HELD = "select * from (" + STANDING + ") found where id = :one";

  static final String HOLD_INCIDENT = "select id from incident where id = :one for no key update";

  /** The planned interruptions around a report, on whatever floors. */
  static final String NOTICES =
      """
      select n.id, n.floors, n.words, n.categories, st_asbinary(n.extent) as ground, n.place_name,
        n.community_id,
        n.begins_at, n.ends_at, n.incident_id, n.written_by
      from outage_notice n
      where n.withdrawn_at is null and n.begins_at <= :now and n.ends_at > :now
      """
          + COVERS.formatted("n", "n")
          + " order by n.id";

  static final String NOTICE_HELD = "select * from (" + NOTICES + ") found where id = :one";

  static final String HOLD_NOTICE =
      "select id from outage_notice where id = :one for no key update";

  /** One after another: two reports that come in together must see each other. */
  static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(:what, 0))";

  /** What stands alone near a place; degrees bound the search, metres decide. */
  static final String NEAR =
      """
      select i.number, i.floor, st_x(i.location) as lon, st_y(i.location) as lat
      from incident i
      where i.location && st_makeenvelope(:west, :south, :east, :north, 4326)
        and st_dwithin(cast(i.location as geography),
          cast(st_setsrid(st_makepoint(:lon, :lat), 4326) as geography), :radius)
        and i.category = :category and i.open and i.duplicate_of is null
        and i.reported_at >= :since
        and not exists (select from area_incident a where a.incident_id = i.id)
      order by i.number
      """;

  /** The ground around some places: their hull and the radius. */
  static final String AROUND =
      """
      select st_multi(cast(st_buffer(cast(st_convexhull(st_collect(p)) as geography), :radius)
        as geometry)) as extent
      from (select st_setsrid(st_makepoint(lon, lat), 4326) as p
            from unnest(:lons, :lats) as at (lon, lat)) places
      """;

  /** What stands alone inside. */
  static final String INSIDE =
      """
      select i.number, i.floor, st_x(i.location) as lon, st_y(i.location) as lat
      from area_incident a join incident i
        on i.location && a.extent and st_covers(a.extent, i.location)
          and i.category = any(a.categories)
      where a.incident_id = :head and i.id <> :head and i.open and i.duplicate_of is null
        and i.reported_at >= :since
        and not exists (select from area_incident other where other.incident_id = i.id)
      order by i.number
      """;

  static final String INSERT =
      """
      insert into area_incident (incident_id, categories, extent, place_name, floors, origin,
        notice_id, words)
      select i.id, :categories, st_geomfromwkb(:extent, 4326), :placeName, :floors, :origin,
        :notice, :words
      from incident i where i.number = :number
      returning incident_id
      """;

  static final String OPENED = "update outage_notice set incident_id = :incident where id = :id";

  static final String KNOWN =
      """
      select h.category, a.floors, a.words, n.begins_at, n.ends_at, h.community_id
      from incident i
        join incident h on h.id = coalesce(i.duplicate_of, i.id) and h.open
        join area_incident a on a.incident_id = h.id
        left join outage_notice n on n.id = a.notice_id
      where i.number = upper(:number)
      """;

  static final String LIST =
      """
      select i.number, i.category, i.state, i.open, i.reported_at, i.community_id, a.place_name,
        a.floors, a.origin, a.words, a.notice_id, st_asbinary(a.extent) as extent,
        (select count(*) from incident c where c.duplicate_of = i.id) as reports
      from area_incident a join incident i on i.id = a.incident_id
      where (:everywhere or i.community_id = any(cast(:communities as bigint[])))
        and (cast(:open as boolean) is null or i.open = :open)
        and (cast(:number as text) is null or i.number = :number)
      order by i.id desc limit :limit
      """;

  static final String CHANGE =
      """
      update area_incident set floors = :floors,
        words = coalesce(cast(:words as text), words)
      where incident_id = (select id from incident where number = :number)
      """;

  static final String INSERT_NOTICE =
      """
      insert into outage_notice (field, categories, extent, place_name, community_id, floors,
        begins_at, ends_at, words, written_at, written_by)
      values (:field, :categories, st_geomfromwkb(:extent, 4326), :placeName, :community, :floors,
        :begins, :ends, :words, :at, :account)
      returning id
      """;

  static final String LIST_NOTICES =
      """
      select n.*, st_asbinary(n.extent) as ground, i.number,
        (select count(*) from incident c where c.duplicate_of = n.incident_id) as reports
      from outage_notice n left join incident i on i.id = n.incident_id
      where (:everywhere or n.community_id = any(cast(:communities as bigint[])))
        and (cast(:id as bigint) is null or n.id = :id)
        and (cast(:current as boolean) is null
          or (n.withdrawn_at is null and n.ends_at > :now) = :current)
      order by n.begins_at desc, n.id desc limit :limit
      """;

  static final String WITHDRAW =
      """
      update outage_notice set withdrawn_at = :at, withdrawn_by = :account
      where id = :id and withdrawn_at is null and ends_at > :at
      """;

  private AreawideSql() {}
}
