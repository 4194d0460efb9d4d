package org.gridmap.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/** Columns of duties and absences as values. */
public final class TermColumns {

  private TermColumns() {}

  /** The columns {@code begins} and {@code ends}; a term without beginning is from 1970 on. */
  public static DutyTerm term(ResultSet row) throws SQLException {
    Timestamp begins = row.getTimestamp("begins");
    Timestamp ends = row.getTimestamp("ends");
    return new DutyTerm(
        begins == null ? Instant.EPOCH : begins.toInstant(),
        ends == null ? null : ends.toInstant());
  }

  /** The column {@code categories}. */
  public static Set<String> categories(ResultSet row) throws SQLException {
    return Set.copyOf(Arrays.asList((String[]) row.getArray("categories").getArray()));
  }
}
