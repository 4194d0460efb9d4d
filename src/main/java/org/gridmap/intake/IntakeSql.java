package org.gridmap.intake;

/** The statements that take one report, and forget what is remembered of it for a while only. */
final class IntakeSql {

  /**
   * One report in one statement: the incident, its first event and the client's key. A key that is
   * in use and not yet forgotten leaves {@code keys} at 0: the caller rolls back.
   */
  static final String INSERT_INCIDENT =
      """
      with new_incident as (
        insert into incident (number, category, description, location, raw_location, datum,
          accuracy_m, building_id, floor, grid_id, community_id, confidence, state, queue,
          channel, reporter_name, reporter_phone, reported_at, received_at,
          jurisdiction_version_id)
        values (:number, :category, :description, st_setsrid(st_makepoint(:lon, :lat), 4326),
          st_makepoint(:rawLon, :rawLat), :datum, :accuracy, :building, :floor, :grid, :community,
          :confidence, :state, :queue, :channel, :reporterName, :reporterPhone, :at, :at,
          :jurisdictionVersion)
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

  private IntakeSql() {}
}
