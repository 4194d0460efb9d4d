package org.gridmap.dispatch.whistle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A whistle that its row's lock holds.
 *
 * @param incidentId null: it was called for a place
 * @param place EPSG:4326; null: it was called for an incident
 * @param step who was asked last
 * @param upAt when silence goes up; null: no more
 */
record StoredWhistle(
    long id,
    @Nullable Long incidentId,
    @Nullable Point place,
    String placeName,
    @Nullable Long communityId,
    long rulesId,
    String field,
    WhistleState state,
    long callerId,
    int step,
    @Nullable Instant upAt) {

  static StoredWhistle read(ResultSet row, int index) throws SQLException {
    Double lon = row.getObject("lon", Double.class);
    return new StoredWhistle(
        row.getLong("id"),
        row.getObject("incident_id", Long.class),
        lon == null ? null : Wgs84.point(lon, row.getDouble("lat")),
        row.getString("place_name"),
        row.getObject("community_id", Long.class),
        row.getLong("rules_id"),
        row.getString("field"),
        WhistleState.valueOf(row.getString("state")),
        row.getLong("caller_id"),
        row.getInt("step"),
        row.getTimestamp("up_at") == null ? null : row.getTimestamp("up_at").toInstant());
  }
}
