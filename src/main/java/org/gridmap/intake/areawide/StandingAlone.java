package org.gridmap.intake.areawide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report that stands alone. */
record StandingAlone(String number, @Nullable String floor, double lon, double lat) {

  static StandingAlone read(ResultSet row, int index) throws SQLException {
    return new StandingAlone(
        row.getString("number"),
        row.getString("floor"),
        row.getDouble("lon"),
        row.getDouble("lat"));
  }

  Optional<Integer> floorNumber() {
    return Optional.ofNullable(floor).flatMap(Floors::floorNumber);
  }
}
