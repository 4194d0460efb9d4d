package org.gridmap.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.PeopleRules.Shown;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who serves the grids by their terms: grid workers, substitutes and leaders, shifts and absences
 * aside. Who must act now is another question: {@link Responsible}.
 */
@Service
@Transactional(readOnly = true)
public class Duties {

  private final JdbcClient database;
  private final LocalRules rules;
  private final Clock clock;

  Duties(JdbcClient database, LocalRules rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  /** Who serves a grid now: grid workers first, then substitutes, then leaders; for the staff. */
  public List<GridWorker> listOnDuty(long seriesId) {
    return listOnDuty(List.of(seriesId), clock.instant()).getOrDefault(seriesId, List.of());
  }

  /**
   * As {@link #listOnDuty(long)}, for several grids at a moment; grids without anybody are left
   * out.
   */
  public Map<Long, List<GridWorker>> listOnDuty(Collection<Long> seriesIds, Instant at) {
    Map<Long, List<GridWorker>> workers = new TreeMap<>();
    if (!seriesIds.isEmpty()) {
      database
          .sql(DutySql.ON_DUTY)
          .param("series", seriesIds)
          .param("at", Timestamp.from(at))
          .query(
              (RowCallbackHandler)
                  row ->
                      workers
                          .computeIfAbsent(row.getLong("series_id"), id -> new ArrayList<>())
                          .add(worker(row)));
    }
    return workers;
  }

  /**
   * As {@link #listOnDuty(long)}, with what the rules of its community let everybody see.
   *
   * @param communityId of the grid
   */
  public List<GridWorker> listPublic(long seriesId, long communityId) {
    PeopleRules here = rules.at(Long.valueOf(communityId));
    List<GridWorker> seen = new ArrayList<>();
    for (GridWorker worker : listOnDuty(seriesId)) {
      Set<Shown> shown = here.shown(worker.role().name());
      if (shown.contains(Shown.NAME)) {
        String phone = shown.contains(Shown.PHONE) ? worker.phone() : null;
        seen.add(new GridWorker(worker.code(), worker.name(), phone, worker.role()));
      }
    }
    return seen;
  }

  private static GridWorker worker(ResultSet row) throws SQLException {
    return new GridWorker(
        row.getString("code"),
        row.getString("name"),
        row.getString("phone"),
        DutyRole.valueOf(row.getString("role")));
  }
}
