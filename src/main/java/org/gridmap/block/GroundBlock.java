package org.gridmap.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gridmap.platform.GeometryColumn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * A stored block (划分单元).
 *
 * @param communityId the community whose ground it is
 * @param buildingId the building whose ground it is, if any
 * @param shape degrees (EPSG:4326)
 */
public record GroundBlock(long id, long communityId, @Nullable Long buildingId, Polygon shape) {

  static GroundBlock read(ResultSet row, int index) throws SQLException {
    return new GroundBlock(
        row.getLong("id"),
        row.getLong("community_id"),
        (Long) row.getObject("building_id"),
        (Polygon) GeometryColumn.read(row, "shape"));
  }
}
