package org.gridmap.exchange;

/** The plain SQL about what an area would leave outside. */
final class LeftOutsideSql {

  static final String OPEN_INCIDENTS =
      """
      select count(*) from v_incident_tile
      where community_id = :community and state <> 'CLOSED'
        and not st_covers(st_geomfromtext(:ground, 4326), location)
      """;

  private LeftOutsideSql() {}
}
