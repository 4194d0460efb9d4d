package org.gridmap.building;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value of a building that was corrected.
 *
 * @param field name, use, levels, entrances or households
 * @param before as it was; null when nobody had said
 * @param source where the new value comes from, in words; IMPORT for a file
 * @param actor sign-in name of who entered it; null for an import
 * @param validFrom since when it is so
 * @param at when it was entered
 */
public record BuildingChange(
    String field,
    @Nullable String before,
    @Nullable String after,
    String source,
    @Nullable String actor,
    Instant validFrom,
    Instant at) {

  static BuildingChange read(ResultSet row, int index) throws SQLException {
    return new BuildingChange(
        row.getString("field"),
        row.getString("before_value"),
        row.getString("after_value"),
        row.getString("source"),
        row.getString("actor"),
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("at").toInstant());
  }
}
