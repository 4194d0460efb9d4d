package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody else did to an incident meanwhile.
 *
 * @param deed null for what is no deed
 * @param state the state it led to
 * @param actor sign-in name, or who else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Happened(
    int seq,
    EventKind kind,
    @Nullable String deed,
    @Nullable String state,
    String actor,
    Instant at) {

  /** Everything after what somebody saw. */
  static List<Happened> since(JdbcClient database, long incident, int seen) {
    return database
        .sql(DeedSql.HAPPENED_SINCE)
        .param("incident", incident)
        .param("seen", seen)
        .query(Happened::read)
        .list();
  }

  private static Happened read(ResultSet row, int index) throws SQLException {
    return new Happened(
        row.getInt("seq"),
        EventKind.valueOf(row.getString("kind")),
        row.getString("deed"),
        row.getString("state"),
        row.getString("actor"),
        row.getTimestamp("at").toInstant());
  }
}
