package org.gridmap.incident.duplicate;

import org.gridmap.incident.InScope;

/** The statements of this room. */
final class DuplicateSql {

  static final String IN_SCOPE = InScope.CONDITION;

  static final String PLACE =
      """
      select i.id, i.category, i.description, i.reported_at, i.community_id,
        st_x(i.location) as lon, st_y(i.location) as lat
      from incident i where i.number = :number and
      """
          + IN_SCOPE;

  /** What lies near in place and time; degrees bound the search, metres decide. */
  static final String NEAR =
      """
      select near.id, near.metres from (
        select i.id,
          st_distance(cast(i.location as geography), cast(p.place as geography)) as metres
        from incident i,
          (select st_setsrid(st_makepoint(:lon, :lat), 4326) as place) p
        where i.location && st_makeenvelope(:west, :south, :east, :north, 4326)
          and i.id <> :id and i.category in (:categories) and i.duplicate_of is null
          and i.reported_at between :since and :until and
      """
          + IN_SCOPE
          + """
          ) near
          where near.metres <= :radius order by near.metres, near.id limit :most
          """;

  static final String PICTURES =
      """
      select p.incident_id, i.number, p.seq from photo p join incident i on i.id = p.incident_id
      where p.incident_id in (:ids) order by p.incident_id, p.seq
      """;

  static final String FAMILY =
      """
      select i.id, coalesce(i.duplicate_of, i.id) as head from incident i
      where i.number = :number and
      """
          + IN_SCOPE;

  /** The head of a family and its members with the deed that brought each. */
  static final String MEMBERS =
      """
      select i.id, i.community_id, merged.actor, merged.at from incident i
        left join lateral (
          select e.actor, e.at from incident_event e
          where e.incident_id = i.id and (e.kind = 'MERGED' or e.payload->>'deed' = 'MERGE')
          order by e.seq desc limit 1) merged
          on i.duplicate_of is not null
      where (i.id = :head or i.duplicate_of = :head) and
      """
          + IN_SCOPE
          + " order by i.id";

  static final String NUMBER = "select number from incident where id = :id";

  /**
   * Those that had been merged into the parted one before it was merged itself: they followed it
   * into the head, and follow it out of there.
   */
  static final String ALONG =
      """
      select c.number from incident c
      where c.duplicate_of = :head and :number in (
        select coalesce(e.payload->>'other', e.payload#>>'{said,to}') from incident_event e
        where e.incident_id = c.id and (e.kind = 'MERGED' or e.payload->>'deed' = 'MERGE'))
      order by c.number
      """;

  static final String REPORTED_NEAR =
      """
      select near.*,
        1 + (select count(*) from incident d where d.duplicate_of = near.id)
          + (select count(*) from incident_follower f
             where f.incident_id = near.id
               or f.incident_id in (select d.id from incident d where d.duplicate_of = near.id))
          as people
      from (
        select i.id, i.category, i.state, i.reported_at,
          st_distance(cast(i.location as geography), cast(p.place as geography)) as metres
        from incident i join category c on c.code = i.category and not c.confidential,
          (select st_setsrid(st_makepoint(:lon, :lat), 4326) as place) p
        where i.location && st_makeenvelope(:west, :south, :east, :north, 4326)
          and i.open and i.duplicate_of is null and i.reported_at >= :since) near
      where near.metres <= :radius
      order by near.metres, near.id limit :most
      """;

  static final String FOLLOW =
      """
      insert into incident_follower (number, incident_id, at)
      select :number, i.id, :at from incident i
      where i.id = :id and not exists (select from incident where number = :number)
      """;

  private DuplicateSql() {}
}
