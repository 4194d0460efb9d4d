package org.gridmap.building;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gridmap.platform.GeometryColumn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A building that stands at some moment, as far as a division needs to know it.
 *
 * @param communityId the community that holds its inner point
 * @param compoundId the residential compound that holds it
 * @param inner the inner point, longitude then latitude in degrees (EPSG:4326): the block that
 *     holds it holds the building
 * @param use as in {@link Building}
 * @param households resident households today; 0 when nobody has counted
 */
public record StandingBuilding(
    long id,
    String code,
    @Nullable String name,
    long communityId,
    Optional<Long> compoundId,
    Coordinate inner,
    String use,
    int households) {

  static StandingBuilding read(ResultSet row, int index) throws SQLException {
    return new StandingBuilding(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getLong("area_id"),
        Optional.ofNullable((Long) row.getObject("compound_id")),
        GeometryColumn.read(row, "inner_point").getCoordinate(),
        row.getString("use"),
        row.getInt("households"));
  }
}
