package org.gridmap.incident.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** With whom the open incidents are, for staff: every one is in exactly one place. */
@RestController
class OpenPlaceController {

  private static final int MOST = 200;

  private static final String COUNT =
      """
      select i.owner_person, p.name, i.queue, count(*) as open,
        count(*) filter (where d.due_at < now()) as overdue
      from incident i
        left join v_person_name p on p.code = i.owner_person
        left join incident_due d on d.incident_id = i.id
      where i.open
        and (:everywhere or i.community_id = any(cast(:communities as bigint[])))
      group by i.owner_person, p.name, i.queue
      order by open desc, i.owner_person, i.queue limit :most
      """;

  private final JdbcClient database;
  private final IncidentScopes scopes;

  OpenPlaceController(JdbcClient database, IncidentScopes scopes) {
    this.database = database;
    this.scopes = scopes;
  }

  /**
   * A place with what lies there.
   *
   * @param name of the person; null for a queue
   * @param overdue how many of them passed their next deadline
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenPlace(
      @Nullable String person,
      @Nullable String name,
      @Nullable String queue,
      long open,
      long overdue) {}

  /** The fullest places first. */
  record Answer(List<OpenPlace> items) {}

  @GetMapping("/api/v1/queues")
  Answer list() {
    IncidentScope scope = scopes.get();
    return new Answer(
        database
            .sql(COUNT)
            .param("everywhere", scope.everywhere())
            .param("communities", scope.communityIds().toArray(Long[]::new))
            .param("most", MOST)
            .query(OpenPlaceController::read)
            .list());
  }

  private static OpenPlace read(ResultSet row, int index) throws SQLException {
    return new OpenPlace(
        row.getString("owner_person"),
        row.getString("name"),
        row.getString("queue"),
        row.getLong("open"),
        row.getLong("overdue"));
  }
}
