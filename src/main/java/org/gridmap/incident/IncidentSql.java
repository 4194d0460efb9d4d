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

  /** A statement of its own: it must see what the holder of the lock before us wrote. */
  static final String READ_LOCKED =
      """
      select id, grid_id, community_id,
        coalesce((select max(seq) from incident_event e where e.incident_id = i.id), 0) as version
      from incident i where id = :id
      """;

  static final String SET_GRID =
      """
      update incident set grid_id = :grid, community_id = :community, grid_by_hand = true
      where id = :id
      """;

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
