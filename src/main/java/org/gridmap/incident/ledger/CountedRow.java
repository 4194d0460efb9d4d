package org.gridmap.incident.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gridmap.incident.Channel;
import org.jspecify.annotations.Nullable;

/** A row of {@link CountSql}, by the places of its columns: a million rows are read this way. */
final class CountedRow {

  private static final int ID = 1;
  private static final int LON = 2;
  private static final int LAT = 3;
  private static final int REPORTED_AT = 4;
  private static final int CATEGORY = 5;
  private static final int CHANNEL = 6;
  private static final int BUILDING_ID = 7;
  private static final int OPEN = 8;
  private static final int DUPLICATE = 9;
  private static final int NUMBER = 10;
  private static final int STATE = 11;
  private static final int PIN_LON = 12;
  private static final int PIN_LAT = 13;
  private static final int COMMUNITY_ID = 14;
  private static final int GRID_CODE = 15;
  private static final int TO_CONFIRM = 16;

  private CountedRow() {}

  static CountedIncident read(ResultSet row) throws SQLException {
    return new CountedIncident(
        row.getLong(ID),
        row.getDouble(LON),
        row.getDouble(LAT),
        row.getTimestamp(REPORTED_AT).toInstant(),
        row.getString(CATEGORY),
        Channel.valueOf(row.getString(CHANNEL)),
        number(row, BUILDING_ID),
        row.getBoolean(OPEN),
        row.getBoolean(DUPLICATE),
        new CountedIncident.Pin(
            row.getString(NUMBER),
            row.getString(STATE),
            row.getDouble(PIN_LON),
            row.getDouble(PIN_LAT),
            number(row, COMMUNITY_ID),
            row.getString(GRID_CODE),
            row.getBoolean(TO_CONFIRM)));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : (Long) number;
  }
}
