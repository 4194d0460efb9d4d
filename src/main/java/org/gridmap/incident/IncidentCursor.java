package org.gridmap.incident;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;

/**
 * How far a list of incidents has been read: the last one's key in the list's order, and its id.
 */
record IncidentCursor(String key, long id) {

  private static final char BETWEEN = ' ';

  /** An incident and its place in the list. */
  record Placed(IncidentSummary incident, IncidentCursor cursor) {

    static Placed read(ResultSet row, int index) throws SQLException {
      IncidentSummary incident = IncidentSummary.read(row, index);
      return new Placed(incident, new IncidentCursor(row.getString("order_key"), incident.id()));
    }
  }

  /** Before everything. */
  static IncidentCursor first(IncidentOrder order) {
    return new IncidentCursor("", order == IncidentOrder.OLDEST ? 0 : Long.MAX_VALUE);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws org.gridmap.platform.Problem {@code INVALID_PARAMETER}, {@code UNREADABLE_TEXT} for
   *     anything else
   */
  static IncidentCursor read(String after) {
    try {
      String text =
          new String(Base64.getUrlDecoder().decode(after.strip()), StandardCharsets.UTF_8);
      int between = text.indexOf(BETWEEN);
      long id = Long.parseLong(text.substring(0, Math.max(0, between)));
      return new IncidentCursor(StorableText.require("after", text.substring(between + 1)), id);
    } catch (IllegalArgumentException notOurs) {
      throw RequestWords.invalid("after", after);
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + String.valueOf(BETWEEN) + key).getBytes(StandardCharsets.UTF_8));
  }
}
