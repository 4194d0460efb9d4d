package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.gridmap.assignment.Confidence;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * One incident in the staff's list and stream. For staff only: place and words are not public.
 *
 * @param category code of the category
 * @param location EPSG:4326, longitude then latitude
 * @param grid of the grid's version the incident belongs to; null: waits for a dispatcher
 * @param photos how many pictures it has
 */
public record IncidentSummary(
    @JsonIgnore Row row,
    String number,
    String category,
    String description,
    IncidentState state,
    Channel channel,
    Point location,
    @Nullable Named grid,
    @Nullable Named community,
    Confidence confidence,
    Instant reportedAt,
    int photos) {

  /**
   * Where it stands in the database.
   *
   * @param communityId the community it lies in; null: in none
   */
  public record Row(long id, @Nullable Long communityId) {}

  static IncidentSummary read(ResultSet row, int index) throws SQLException {
    return new IncidentSummary(
        new Row(row.getLong("id"), row.getObject("community_id", Long.class)),
        row.getString("number"),
        row.getString("category"),
        row.getString("description"),
        IncidentState.valueOf(row.getString("state")),
        Channel.valueOf(row.getString("channel")),
        Wgs84.point(row.getDouble("lon"), row.getDouble("lat")),
        Named.of(row.getString("grid_code"), row.getString("grid_name")),
        Named.of(row.getString("community_code"), row.getString("community_name")),
        Confidence.valueOf(row.getString("confidence")),
        row.getTimestamp("reported_at").toInstant(),
        row.getInt("photos"));
  }

  long id() {
    return row.id();
  }

  /** The community it lies in; null: in none. */
  public @Nullable Long communityId() {
    return row.communityId();
  }

  /** A grid or community by code and name. */
  public record Named(String code, String name) {

    static @Nullable Named of(@Nullable String code, @Nullable String name) {
      return code == null || name == null ? null : new Named(code, name);
    }
  }
}
