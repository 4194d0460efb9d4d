package org.gridmap.incident;

/** The statements of {@link Deeds}. */
final class DeedSql {

  static final String LOCK = "select id from incident where number = :number for no key update";

  /** A statement of its own: it must see what the holder of the lock before us wrote. */
  static final String READ_LOCKED =
      """
      select id, number, state, community_id, duplicate_of, st_x(location) as lon,
        st_y(location) as lat
      from incident where id = :id
      """;

  static final String SET_STANDING =
      """
      update incident set state = :state, open = :open, owner_person = :ownerPerson,
        queue = :queue, handler = :handler, round = :round,
        duplicate_of = (select id from incident p where p.number = :mergedInto)
      where id = :id
      """;

  static final String CHILDREN =
      "select number from incident where duplicate_of = :id order by number for no key update";

  static final String HAPPENED_SINCE =
      """
      select seq, kind, payload->>'deed' as deed, payload->>'state' as state, actor, at
      from incident_event where incident_id = :incident and seq > :seen order by seq
      """;

  static final String COUNT_REPORTS = "select 1 + count(*) from incident where duplicate_of = :id";

  static final String LAST_PHOTO =
      "select coalesce(max(seq), 0) from photo where incident_id = :incident";

  static final String INSERT_PHOTO =
      """
      insert into photo (incident_id, seq, media_type, width, height, bytes)
      values (:incident, :seq, :mediaType, :width, :height, :bytes)
      """;

  private DeedSql() {}
}
