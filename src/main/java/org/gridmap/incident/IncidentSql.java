package org.gridmap.incident;

/** The statements of this feature that write; {@link IncidentReadSql} reads. */
final class IncidentSql {

  static final String UPSERT_CATEGORY =
      """
      insert into category (code, name, name_en, parent, reportable, confidential)
      values (:code, :name, :nameEn, :parent, :reportable, :confidential)
      on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
        parent = excluded.parent, reportable = excluded.reportable,
        confidential = excluded.confidential
      """;

  static final String LIST_CATEGORIES =
      "select code, name, name_en, parent, reportable, confidential from category order by code";

  /**
   * One report in one statement: the incident, its first event and the client's key. A key that is
   * in use and not yet forgotten leaves {@code keys} at 0: the caller rolls back.
   */
  static final String INSERT_INCIDENT =
      """
      with new_incident as (
        insert into incident (number, category, description, location, raw_location, datum,
          accuracy_m, building_id, floor, grid_id, community_id, confidence, state, channel,
          reporter_name, reporter_phone, reported_at, received_at)
        values (:number, :category, :description, st_setsrid(st_makepoint(:lon, :lat), 4326),
          st_makepoint(:rawLon, :rawLat), :datum, :accuracy, :building, :floor, :grid, :community,
          :confidence, 'SUBMITTED', :channel, :reporterName, :reporterPhone, :at, :at)
        returning id
      ), new_event as (
        insert into incident_event (incident_id, seq, kind, payload, actor, at)
        select id, 1, 'SUBMITTED', cast(:payload as jsonb), :actor, :at from new_incident
      ), new_key as (
        insert into idempotency_key (key, body_hash, incident_id, response, at)
        select cast(:key as text), :bodyHash, id, cast(:response as jsonb), :at
        from new_incident where cast(:key as text) is not null
        on conflict (key) do update set body_hash = excluded.body_hash,
          incident_id = excluded.incident_id, response = excluded.response, at = excluded.at
          where idempotency_key.at < :keysBefore
        returning 1
      )
      select id, (select count(*) from new_key) as keys from new_incident
      """;

  static final String INSERT_PHOTO =
      """
      insert into photo (incident_id, seq, media_type, width, height, bytes)
      values (:incident, :seq, :mediaType, :width, :height, :bytes)
      """;

  static final String FIND_KEY =
      "select body_hash, response from idempotency_key where key = :key and at >= :keysBefore";

  static final String FORGET_KEYS = "delete from idempotency_key where at < :before";

  static final String COUNT_REPORTS =
      """
      insert into rate_window (address, purpose, window_start, count)
      values (:address, 'REPORT', :windowStart, :more)
      on conflict (address, purpose, window_start)
        do update set count = rate_window.count + excluded.count
      returning count
      """;

  static final String FORGET_WINDOWS =
      "delete from rate_window where purpose = 'REPORT' and window_start < :before";

  static final String LOCK_INCIDENT =
      "select id from incident where number = :number for no key update";

  /** A statement of its own: it must see what the holder of the lock before us wrote. */
  static final String READ_LOCKED =
      """
      select id, state, grid_id, community_id,
        coalesce((select max(seq) from incident_event e where e.incident_id = i.id), 0) as version
      from incident i where id = :id
      """;

  static final String SET_STATE = "update incident set state = :state where id = :id";

  static final String SET_GRID =
      """
      update incident set grid_id = :grid, community_id = :community, grid_by_hand = true
      where id = :id
      """;

  /** What was a duplicate of the merged one is one of the other from now on. */
  static final String SET_DUPLICATE =
      """
      update incident set duplicate_of = :other where id = :id or duplicate_of = :id
      """;

  static final String IS_DUPLICATE = "select duplicate_of is not null from incident where id = :id";

  static final String INSERT_EVENT =
      """
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      values (:incident, :seq, :kind, cast(:payload as jsonb), :actor, :at)
      """;

  /**
   * Events whose transaction this database has not reached come from a dump of another one; 3 is
   * the first ordinary transaction of every database.
   */
  static final String AGE_RESTORED_EVENTS =
      """
      update incident_event set txid = '3'
      where txid >= pg_snapshot_xmax(pg_current_snapshot())
      """;

  private IncidentSql() {}
}
