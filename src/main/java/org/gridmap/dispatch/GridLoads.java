package org.gridmap.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.Incidents;
import org.gridmap.jurisdiction.GeneralRules;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.people.DutyRole;
import org.gridmap.people.RoleHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Households and open incidents of every grid in the caller's area, for colouring the map. */
@RestController
class GridLoads {

  private static final String EXCLUSIVE = "EXCLUSIVE";

  private static final String GRIDS =
      """
      select g.id, g.series_id, g.code, g.name, g.kind, g.households, g.community_id, a.code as community
      from v_grid_code g join v_area_code a on a.id = g.community_id
      where g.valid @> cast(:at as timestamptz)
        and (:everywhere or g.community_id = any(cast(:communities as bigint[])))
      order by g.code
      """;

  private final IncidentScopes scopes;
  private final Incidents incidents;
  private final Jurisdictions jurisdictions;
  private final RoleHolders holders;
  private final JdbcClient database;
  private final Clock clock;

  GridLoads(
      IncidentScopes scopes,
      Incidents incidents,
      Jurisdictions jurisdictions,
      RoleHolders holders,
      JdbcClient database,
      Clock clock) {
    this.scopes = scopes;
    this.incidents = incidents;
    this.jurisdictions = jurisdictions;
    this.holders = holders;
    this.database = database;
    this.clock = clock;
  }

  /** All grids with what each is measured by. */
  record Answer(List<GridLoad> items) {}

  @GetMapping("/api/v1/grid-load")
  Answer list() {
    IncidentScope scope = scopes.get();
    Map<Long, Integer> open = incidents.countOpenByGrid();
    Map<Long, Integer> workers = holders.countByGrid(DutyRole.GRID_WORKER, clock.instant());
    List<GridLoad> items =
        database
            .sql(GRIDS)
            .param("at", OffsetDateTime.now(clock))
            .param("everywhere", scope.everywhere())
            .param("communities", scope.communityIds().toArray(Long[]::new))
            .query((row, index) -> load(row, open, workers))
            .list();
    return new Answer(items);
  }

  private GridLoad load(ResultSet row, Map<Long, Integer> open, Map<Long, Integer> workers)
      throws SQLException {
    int households = row.getInt("households");
    boolean exempt = row.getString("kind").equals(EXCLUSIVE);
    GeneralRules.GridRules measure =
        jurisdictions.at(row.getLong("community_id")).rules().general().grids();
    double target = measure.target();
    double deviation = (households - target) / target;
    return new GridLoad(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("community"),
        households,
        workers.getOrDefault(row.getLong("series_id"), 0),
        open.getOrDefault(row.getLong("id"), 0),
        measure.target(),
        measure.tolerance(),
        exempt ? null : deviation,
        exempt ? GridLoad.Load.EXEMPT : judged(deviation, measure.tolerance()));
  }

  private static GridLoad.Load judged(double deviation, double tolerance) {
    if (Math.abs(deviation) <= tolerance) {
      return GridLoad.Load.BALANCED;
    }
    return deviation < 0 ? GridLoad.Load.BELOW : GridLoad.Load.ABOVE;
  }
}
