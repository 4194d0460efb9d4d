package org.gridmap.incident.duplicate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which incidents were merged. */
@Component
class Families {

  private final JdbcClient database;
  private final Incidents incidents;
  private final PictureAddresses addresses;

  Families(JdbcClient database, Incidents incidents, PictureAddresses addresses) {
    this.database = database;
    this.incidents = incidents;
    this.addresses = addresses;
  }

  private record Row(long id, @Nullable String actor, @Nullable Instant at) {}

  /**
   * The family of an incident, whether it is the head or a member.
   *
   * @throws Problem {@code NOT_FOUND} when no such incident lies in the scope
   */
  @Transactional(readOnly = true)
  Family get(String number, IncidentScope scope) {
    long head = head(number, scope);
    List<Row> rows =
        bound(DuplicateSql.MEMBERS, scope)
            .param("head", head)
            .query(
                (row, index) -> {
                  Timestamp at = row.getTimestamp("at");
                  return new Row(
                      row.getLong("id"),
                      row.getString("actor"),
                      at == null ? null : at.toInstant());
                })
            .list();
    List<Long> ids = rows.stream().map(Row::id).toList();
    Map<Long, IncidentSummary> byId =
        incidents.list(ids).stream()
            .collect(Collectors.toMap(IncidentSummary::id, Function.identity()));
    Map<Long, List<String>> pictures = addresses.of(ids);
    return new Family(
        byId.get(head),
        rows.stream()
            .filter(row -> row.id() != head)
            .map(
                row ->
                    new Family.Member(
                        byId.get(row.id()),
                        row.actor(),
                        row.at(),
                        pictures.getOrDefault(row.id(), List.of())))
            .toList());
  }

  private long head(String number, IncidentScope scope) {
    return bound(DuplicateSql.FAMILY, scope)
        .param("number", number)
        .query((row, index) -> row.getLong("head"))
        .optional()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
  }

  private JdbcClient.StatementSpec bound(String sql, IncidentScope scope) {
    return database.sql(sql).params(InScope.values(scope));
  }
}
