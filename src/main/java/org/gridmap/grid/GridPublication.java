package org.gridmap.grid;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gridmap.area.Areas;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes planned grids the valid ones, in the surrounding transaction. A grid that is as it was
 * keeps its version; one that differs ends and goes on as a new version of its series. Two
 * publications over a common community come one after the other, and the second is told that it is
 * behind.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GridPublication {

  private final DataSource source;
  private final JdbcClient database;
  private final Areas areas;
  private final Grids grids;
  private final DutyKeeper duties;
  private final Clock clock;

  GridPublication(
      DataSource source,
      JdbcClient database,
      Areas areas,
      Grids grids,
      DutyKeeper duties,
      Clock clock) {
    this.source = source;
    this.database = database;
    this.areas = areas;
    this.grids = grids;
    this.duties = duties;
    this.clock = clock;
  }

  /** As {@link #publish(PlannedGrids, Instant)}, from now on. */
  Publication publish(PlannedGrids planned) {
    return publish(planned, null);
  }

  /**
   * Publishes. Waits for reports that are being located in these communities, and keeps new ones
   * waiting until the surrounding transaction ends.
   *
   * @param from when the new versions begin, unless one that ends began later; null: now
   * @throws PublishedSince when some of the communities were published since the plan was drawn
   * @throws Problem {@code GRID_CODE_TAKEN} or {@code GRID_CODE_USED_BEFORE} with the codes
   */
  public Publication publish(PlannedGrids planned, @Nullable Instant from) {
    hold(planned.baseRevisions());
    stage(planned);
    compare(planned.baseRevisions().keySet());
    refuse(PublicationSql.CODES_TAKEN, GridProblem.GRID_CODE_TAKEN);
    refuse(PublicationSql.CODES_USED_BEFORE, GridProblem.GRID_CODE_USED_BEFORE);
    Instant at = momentAfterAll(from == null ? clock.instant() : from);
    Set<Long> touched = communities();
    List<String> over = codes(PublicationSql.END, at);
    List<String> begun = begin(planned.planId(), at);
    database.sql(PublicationSql.REFINE_BOUNDARIES).update();
    database.sql(PublicationSql.TAKE_BLOCKS).update();
    int unchanged = planned.grids().size() - begun.size();
    if (touched.isEmpty()) {
      return new Publication(null, at, Map.of(), List.of(), List.of(), unchanged, List.of());
    }
    List<DutyChange> carried = duties.carryOver(new Succession(planned, series(), ended(), at));
    Grids.Announced announced = grids.announce(touched, planned.planId(), at);
    return new Publication(
        announced.publicationId(), at, announced.revisions(), over, begun, unchanged, carried);
  }

  private void hold(Map<Long, Long> baseRevisions) {
    Map<Long, Long> revisions = areas.lockRevisions(baseRevisions.keySet());
    Set<Long> behind = new HashSet<>(baseRevisions.keySet());
    behind.removeIf(id -> baseRevisions.get(id).equals(revisions.get(id)));
    if (behind.isEmpty()) {
      return;
    }
    throw new PublishedSince(
        database
            .sql(PublicationSql.PUBLISHED_SINCE)
            .param("communities", behind)
            .query(
                (row, index) ->
                    new PublishedSince.Community(
                        row.getString("code"),
                        baseRevisions.get(row.getLong("id")),
                        revisions.getOrDefault(row.getLong("id"), 0L),
                        row.getObject("plan_id", Long.class)))
            .list());
  }

  private void stage(PlannedGrids planned) {
    database.sql(PublicationSql.CREATE_STAGED).update();
    database.sql(PublicationSql.EMPTY_STAGED).update();
    try (CopyRows rows =
        CopyRows.into(
            source,
            "planned_grid (series_id, code, name, kind, community_id, responsible, households,"
                + " boundary)")) {
      for (PlannedGrid grid : planned.grids()) {
        rows.add(
            grid.seriesId(),
            grid.code(),
            grid.name(),
            grid.kind(),
            grid.communityId(),
            grid.responsible(),
            grid.households(),
            grid.boundary());
      }
      rows.finish();
    }
    try (CopyRows rows = CopyRows.into(source, "planned_block (code, block_id)")) {
      planned.grids().forEach(g -> g.blockIds().forEach(id -> rows.add(g.code(), id)));
      rows.finish();
    }
    database.sql(PublicationSql.ANALYZE_STAGED).update();
  }

  private void compare(Set<Long> communityIds) {
    database.sql(PublicationSql.FIND_STORED).update();
    database.sql(PublicationSql.COMPARE_BLOCKS).update();
    database.sql(PublicationSql.COMPARE).update();
    database.sql(PublicationSql.FIND_ENDED).param("communities", communityIds).update();
  }

  private void refuse(String findCodes, GridProblem problem) {
    List<String> codes = database.sql(findCodes).query(String.class).list();
    if (!codes.isEmpty()) {
      throw new Problem(problem).with("codes", codes);
    }
  }

  /** Not before any version that ends, whatever the clock of the instance that began it said. */
  private Instant momentAfterAll(Instant wanted) {
    return database
        .sql(PublicationSql.NOT_BEFORE)
        .param("wanted", Timestamp.from(wanted.truncatedTo(ChronoUnit.MICROS)))
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private Set<Long> communities() {
    return database.sql(PublicationSql.TOUCHED_COMMUNITIES).query(Long.class).set();
  }

  private List<String> begin(long planId, Instant at) {
    return database
        .sql(PublicationSql.BEGIN)
        .param("plan", planId)
        .param("at", Timestamp.from(at))
        .query((row, index) -> row.getString("code"))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  private List<String> codes(String sql, Instant at) {
    return database.sql(sql).param("at", Timestamp.from(at)).query(String.class).list().stream()
        .sorted()
        .toList();
  }

  private Map<String, Long> series() {
    Map<String, Long> series = new TreeMap<>();
    database
        .sql(PublicationSql.SERIES)
        .query((row, index) -> series.put(row.getString("code"), row.getLong("series_id")))
        .list();
    return series;
  }

  private Map<Long, String> ended() {
    Map<Long, String> ended = new TreeMap<>();
    database
        .sql(PublicationSql.ENDED_SERIES)
        .query((row, index) -> ended.put(row.getLong("series_id"), row.getString("code")))
        .list();
    return ended;
  }
}
