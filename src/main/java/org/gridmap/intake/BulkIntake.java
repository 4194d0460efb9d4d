package org.gridmap.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridmap.area.Areas;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.Confidence;
import org.gridmap.assignment.Pin;
import org.gridmap.assignment.Placement;
import org.gridmap.building.BuildingPoint;
import org.gridmap.building.Buildings;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.LifeCycles;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes incidents in bulk, by number, in the surrounding transaction, each with the history its
 * times tell. Publications of grids wait meanwhile. An incident keeps the grid version of its day;
 * where none was valid then, it lies in that of today. Use: {@link #open}, {@link Staging#add} for
 * each, {@link Staging#finish}, {@link #listRepeated}, {@link #dropRepeated}, {@link #store}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BulkIntake {

  /** A row whose number an earlier row has already. */
  public record Repeated(int row, String number, int earlierRow) {}

  private final DataSource source;
  private final JdbcClient database;
  private final Areas areas;
  private final Buildings buildings;
  private final Assignments assignments;
  private final Jurisdictions jurisdictions;
  private final EventBell bell;
  private final LifeCycles lifeCycles;
  private final Clock clock;

  BulkIntake(
      DataSource source,
      JdbcClient database,
      Areas areas,
      Buildings buildings,
      Assignments assignments,
      Jurisdictions jurisdictions,
      EventBell bell,
      LifeCycles lifeCycles,
      Clock clock) {
    this.source = source;
    this.database = database;
    this.areas = areas;
    this.buildings = buildings;
    this.assignments = assignments;
    this.jurisdictions = jurisdictions;
    this.bell = bell;
    this.lifeCycles = lifeCycles;
    this.clock = clock;
  }

  /** Begins; nothing else can use the connection until the staging is finished or closed. */
  public Staging open() {
    areas.holdRevisions();
    assignments.catchUp();
    Map<String, BuildingPoint> points = buildings.pointsByCode();
    database.sql(BulkSql.CREATE_STAGED).update();
    database.sql(BulkSql.EMPTY_STAGED).update();
    CopyRows rows = CopyRows.into(source, BulkSql.STAGED_COLUMNS);
    return new Staging(rows, assignments, points, lifeCycles.forNew());
  }

  /** Rows whose number an earlier row has already, in order. */
  public List<Repeated> listRepeated() {
    return database
        .sql(BulkSql.REPEATED)
        .query(
            (row, index) ->
                new Repeated(row.getInt("row"), row.getString("number"), row.getInt("earlier_row")))
        .list();
  }

  /** Leaves repeated rows out. */
  public void dropRepeated() {
    database.sql(BulkSql.DROP_REPEATED).update();
  }

  /**
   * Writes what was staged. A stored incident that differs is updated and gets an event; its grid
   * changes only with its place.
   */
  public Tally store(String actor) {
    database.sql(BulkSql.ANALYZE_STAGED).update();
    if (database.sql(BulkSql.HAS_EARLIER_GRIDS).query(Boolean.class).single()) {
      database.sql(BulkSql.GRID_OF_ITS_DAY).update();
    }
    database.sql(BulkSql.COMPARE_STAGED).update();
    Timestamp now = Timestamp.from(clock.instant());
    database.sql(BulkSql.INSERT_CHANGES).param("actor", actor).param("at", now).update();
    int changed = database.sql(BulkSql.UPDATE_INCIDENTS).update();
    database.sql(BulkSql.NUMBER_NEW).update();
    long top = jurisdictions.top().id();
    placeUnderRules(top);
    int added = database.sql(BulkSql.INSERT_INCIDENTS).param("at", now).param("top", top).update();
    LifeCycle lifeCycle = lifeCycles.forNew();
    database
        .sql(BulkSql.INSERT_EVENTS)
        .param("actor", actor)
        .param("first", lifeCycle.first().code())
        .param("resolved", lifeCycle.findDeed(Deed.RESOLVE).map(DeedRule::to).orElse(""))
        .update();
    long all = database.sql(BulkSql.COUNT_STAGED).query(Long.class).single();
    ringAfterCommit();
    return new Tally(added, changed, all - added - changed);
  }

  /** Communities with other rules than the top: their incidents are opened under these. */
  private void placeUnderRules(long top) {
    Map<Long, List<Long>> communities =
        database.sql(BulkSql.STAGED_COMMUNITIES).query(Long.class).list().stream()
            .collect(Collectors.groupingBy(id -> jurisdictions.at(id).id()));
    communities.remove(top);
    communities.forEach(
        (version, ids) ->
            database
                .sql(BulkSql.RULES_OF_COMMUNITIES)
                .param("version", version)
                .param("ids", ids)
                .update());
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }

  /** Incidents being located and written to the staging table. */
  public static final class Staging implements AutoCloseable {

    private final CopyRows rows;
    private final Assignments assignments;
    private final Map<String, BuildingPoint> buildings;
    private final LifeCycle lifeCycle;

    private Staging(
        CopyRows rows,
        Assignments assignments,
        Map<String, BuildingPoint> buildings,
        LifeCycle lifeCycle) {
      this.rows = rows;
      this.lifeCycle = lifeCycle;
      this.assignments = assignments;
      this.buildings = buildings;
    }

    /** Whether a building of this code stands. */
    public boolean isBuilding(String code) {
      return buildings.containsKey(code);
    }

    /** Where an incident belongs today; a building that stands decides. */
    public Placement locate(Pin pin, @Nullable String buildingCode) {
      BuildingPoint building = buildingCode == null ? null : buildings.get(buildingCode);
      return building == null
          ? assignments.locate(pin)
          : assignments.locateBuilding(Wgs84.point(building.at().x, building.at().y));
    }

    public void add(BulkIncident incident, Placement placement) {
      BuildingPoint building =
          incident.buildingCode() == null ? null : buildings.get(incident.buildingCode());
      Confidence confidence = placement.confidence();
      rows.add(
          incident.row(),
          incident.number(),
          incident.category(),
          incident.description(),
          incident.pin().location(),
          incident.pin().rawLon(),
          incident.pin().rawLat(),
          incident.pin().datum(),
          incident.pin().accuracyMetres(),
          building == null ? null : building.id(),
          incident.floor(),
          placement.grid() == null ? null : placement.grid().id(),
          placement.grid() == null ? null : placement.grid().code(),
          placement.community() == null ? null : placement.community().id(),
          confidence,
          incident.channel(),
          incident.state(),
          lifeCycle.isOpen(incident.state()),
          queue(incident.state()),
          incident.reportedAt(),
          incident.resolvedAt(),
          incident.closedAt());
    }

    /** Null: it is the handler's, or over. */
    private @Nullable String queue(String state) {
      return lifeCycle
          .findState(state)
          .filter(rule -> !rule.terminal() && rule.owner() != DeedRole.HANDLER)
          .map(rule -> rule.owner().name())
          .orElse(null);
    }

    public void finish() {
      rows.finish();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
