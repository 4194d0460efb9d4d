package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code incident} with the names it refers to.
 *
 * @param goesOnAs number of the incident that counts for it; null: it counts itself
 */
public record IncidentRecord(
    IncidentSummary summary,
    StaffIncident.Given given,
    @Nullable Long buildingId,
    @Nullable String floor,
    @Nullable Reporter reporter,
    @Nullable String goesOnAs) {

  static IncidentRecord read(ResultSet row, int index) throws SQLException {
    String name = row.getString("reporter_name");
    String phone = row.getString("reporter_phone");
    return new IncidentRecord(
        IncidentSummary.read(row, index),
        new StaffIncident.Given(
            row.getDouble("raw_lon"),
            row.getDouble("raw_lat"),
            Datum.valueOf(row.getString("datum")),
            row.getObject("accuracy_m", Double.class)),
        row.getObject("building_id", Long.class),
        row.getString("floor"),
        name == null && phone == null ? null : new Reporter(name, phone),
        row.getString("goes_on_as"));
  }
}
