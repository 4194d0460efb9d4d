package org.gridmap.incident;

/** The statements of the bulk intake. */
final class PastIncidentSql {

  static final String KNOWN_NUMBERS = "select number from incident where number = any(:numbers)";

  static final String STANDING_BUILDINGS =
      "select id, code, lon, lat from v_building_point where valid @> cast(:at as timestamptz)";

  static final String NEW_IDS =
      """
      select nextval(pg_get_serial_sequence('incident', 'id'))
      from generate_series(1, cast(:count as int))
      """;

  static final String INCIDENT_COLUMNS =
      """
      incident (id, number, category, description, location, raw_location, datum, accuracy_m,
        building_id, floor, grid_id, community_id, confidence, state, channel, reported_at,
        received_at)
      """;

  static final String EVENT_COLUMNS =
      "incident_event (incident_id, seq, kind, payload, actor, at, txid)";

  /**
   * The first ordinary transaction of every database: visible in any snapshot, so that readers of
   * the stream have read it always.
   */
  static final String BEFORE_ALL = "3";

  private PastIncidentSql() {}
}
