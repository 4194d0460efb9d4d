package org.gridmap.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants as rows. */
final class StoredGrants {

  private StoredGrants() {}

  static void put(JdbcClient database, long userId, RoleGrant grant) {
    bound(database.sql(UserSql.PUT_GRANT), userId, grant)
        .param("categories", grant.categories().toArray(String[]::new))
        .param("from", moment(grant.from()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", moment(grant.until()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** How many were there: 0 or 1. */
  static int delete(JdbcClient database, long userId, RoleGrant grant) {
    return bound(database.sql(UserSql.DELETE_GRANT), userId, grant).update();
  }

  /** Those that count at a time; null: all. */
  static List<RoleGrant> list(JdbcClient database, long userId, @Nullable OffsetDateTime at) {
    return listed(database, userId, at).query((row, index) -> read(row)).list();
  }

  /** Those of all users, by user. */
  static Map<Long, List<RoleGrant>> listAll(JdbcClient database, @Nullable OffsetDateTime at) {
    Map<Long, List<RoleGrant>> grants = new HashMap<>();
    RowCallbackHandler put =
        row ->
            grants
                .computeIfAbsent(row.getLong("user_id"), user -> new ArrayList<>())
                .add(read(row));
    listed(database, null, at).query(put);
    return grants;
  }

  private static JdbcClient.StatementSpec listed(
      JdbcClient database, @Nullable Long userId, @Nullable OffsetDateTime at) {
    return database
        .sql(UserSql.LIST_GRANTS)
        .param("userId", userId, Types.BIGINT)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  static RoleGrant read(ResultSet row) throws SQLException {
    return new RoleGrant(
        Role.valueOf(row.getString("role")),
        (Long) row.getObject("area_id"),
        (Long) row.getObject("series_id"),
        row.getString("building"),
        words(row.getArray("categories")),
        instant(row.getTimestamp("valid_from")),
        instant(row.getTimestamp("valid_until")));
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, long userId, RoleGrant grant) {
    return statement
        .param("userId", userId)
        .param("role", grant.role().name())
        .param("areaId", grant.areaId(), Types.BIGINT)
        .param("seriesId", grant.seriesId(), Types.BIGINT)
        .param("building", grant.building(), Types.VARCHAR);
  }

  private static Set<String> words(Array stored) throws SQLException {
    return Set.of((String[]) stored.getArray());
  }

  private static @Nullable Instant instant(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
