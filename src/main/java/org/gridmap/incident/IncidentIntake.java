package org.gridmap.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.Placement;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.Tally;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes incidents in bulk, in the surrounding transaction: each is located in memory and written by
 * {@code COPY}. They are history: the stream to open pages does not tell them. Use: {@link #open},
 * {@link Session#place} and {@link Session#add} for each, {@link Session#finish}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IncidentIntake {

  private static final int ROWS_AT_ONCE = 5_000;

  private final Assignments assignments;
  private final IncidentNumbers numbers;
  private final JdbcClient database;
  private final DataSource source;
  private final Clock clock;

  IncidentIntake(
      Assignments assignments,
      IncidentNumbers numbers,
      JdbcClient database,
      DataSource source,
      Clock clock) {
    this.assignments = assignments;
    this.numbers = numbers;
    this.database = database;
    this.source = source;
    this.clock = clock;
  }

  public Session open() {
    return new Session();
  }

  /** A row about to be written. */
  record Row(
      String number, PastIncident incident, @Nullable Building building, Placement placement) {}

  record Building(long id, Point innerPoint) {}

  /** The taking of one file; lives in one transaction and one thread. */
  public final class Session {

    private final Set<Long> heldCommunities = new HashSet<>();
    private final List<Row> waiting = new ArrayList<>(ROWS_AT_ONCE);
    private @Nullable Map<String, Building> buildings;
    private long added;
    private long unchanged;

    private Session() {}

    /** Whether a building with this code stands now. */
    public boolean knowsBuilding(String code) {
      return buildings().containsKey(code);
    }

    /** Where an incident belongs, by the grids published now. */
    public Placement place(PastIncident incident) {
      return building(incident)
          .map(building -> assignments.locateBuilding(building.innerPoint()))
          .orElseGet(() -> assignments.locate(incident.pin()));
    }

    /**
     * Takes an incident; one whose number is known already is left as it is.
     *
     * @throws Problem {@code CONFLICT} when grids were published in between: begin again
     */
    public void add(PastIncident incident, Placement placement) {
      hold(placement);
      String number = incident.number() == null ? numbers.next() : incident.number();
      waiting.add(new Row(number, incident, building(incident).orElse(null), placement));
      if (waiting.size() >= ROWS_AT_ONCE) {
        flush();
      }
    }

    /** Writes what is left; what was taken counts when the transaction commits. */
    public Tally finish() {
      flush();
      return new Tally(added, 0, unchanged);
    }

    private void hold(Placement placement) {
      PlacedCommunity community = placement.community();
      if (community != null
          && heldCommunities.add(community.id())
          && !assignments.hold(placement)) {
        throw new Problem(RequestProblem.CONFLICT);
      }
    }

    private void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      Set<String> known = known(waiting.stream().map(Row::number).toList());
      List<Row> fresh = new ArrayList<>(waiting.size());
      for (Row row : waiting) {
        if (known.add(row.number())) {
          fresh.add(row);
        }
      }
      new PastIncidentCopy(database, source, clock.instant()).write(fresh);
      added += fresh.size();
      unchanged += waiting.size() - fresh.size();
      waiting.clear();
    }

    private Set<String> known(List<String> asked) {
      return new HashSet<>(
          database
              .sql(PastIncidentSql.KNOWN_NUMBERS)
              .param("numbers", asked.toArray(String[]::new))
              .query(String.class)
              .list());
    }

    private Optional<Building> building(PastIncident incident) {
      String code = incident.buildingCode();
      return code == null ? Optional.empty() : Optional.ofNullable(buildings().get(code));
    }

    private Map<String, Building> buildings() {
      Map<String, Building> known = buildings;
      if (known == null) {
        known = standing(clock.instant());
        buildings = known;
      }
      return known;
    }

    private Map<String, Building> standing(Instant at) {
      Map<String, Building> found = new HashMap<>();
      database
          .sql(PastIncidentSql.STANDING_BUILDINGS)
          .param("at", java.sql.Timestamp.from(at))
          .query(
              (row, index) ->
                  found.put(
                      row.getString("code"),
                      new Building(
                          row.getLong("id"),
                          Wgs84.point(row.getDouble("lon"), row.getDouble("lat")))))
          .list();
      return found;
    }
  }
}
