package org.gridmap.incident.extent;

/** The statements of extents. */
final class ExtentSql {

  static final String SET_EXTENT =
      "update incident set extent = st_geomfromtext(:extent, 4326) where id = :id";

  static final String CLEAR_EXTENT = "update incident set extent = null where id = :id";

  static final String LEAD =
      """
      update incident set grid_id = :grid, community_id = :community, grid_by_hand = true
      where id = :id
      """;

  static final String CATEGORY =
      "select category, jurisdiction_version_id from incident where id = :id";

  static final String FAR_AWAY =
      """
      select not st_dwithin(cast(location as geography),
        cast(st_geomfromtext(:extent, 4326) as geography), :metres)
      from incident where id = :id
      """;

  static final String FORGET = "delete from incident_ground where incident_id = :id";

  static final String ADD_GRID =
      """
      insert into incident_ground (incident_id, place, series_id, community_id)
      values (:id, :place, :series, :community)
      """;

  static final String ADD_COMPOUND =
      "insert into incident_ground (incident_id, place, compound_id) values (:id, :place, :compound)";

  static final String OPEN =
      """
      select id, st_asbinary(extent) as extent from incident where open and extent is not null order by id
      for no key update
      """;

  private ExtentSql() {}
}
