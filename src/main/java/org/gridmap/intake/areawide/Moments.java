package org.gridmap.intake.areawide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments in rows. */
final class Moments {

  private Moments() {}

  static @Nullable Instant read(ResultSet row, String column) throws SQLException {
    Timestamp stored = row.getTimestamp(column);
    return stored == null ? null : stored.toInstant();
  }

  static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
