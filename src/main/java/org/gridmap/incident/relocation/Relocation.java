package org.gridmap.incident.relocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.PlacedGrid;
import org.gridmap.assignment.Placement;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locates open incidents again after a publication. Closed ones keep the grid of their day. The
 * deciding is done in memory; only incidents whose grid, community or confidence changes are
 * written, each with one event. Doing it twice changes nothing.
 */
@Component
class Relocation {

  private static final int ROWS_AT_ONCE = 1000;
  private static final String ACTOR = "system";

  private final JdbcClient database;
  private final Assignments assignments;
  private final Clock clock;

  Relocation(JdbcClient database, Assignments assignments, Clock clock) {
    this.database = database;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** An open incident: where it is, and where it is said to belong. */
  private record Open(
      long id,
      Point location,
      @Nullable Double accuracyMetres,
      @Nullable Point building,
      @Nullable Long gridId,
      @Nullable Long heldSeries,
      @Nullable Long communityId,
      String confidence) {}

  private record Move(
      long id,
      @Nullable Long grid,
      @Nullable String gridCode,
      @Nullable Long community,
      String confidence,
      boolean byHand,
      @Nullable Long publication) {

    Move by(@Nullable Long publicationId) {
      return new Move(id, grid, gridCode, community, confidence, byHand, publicationId);
    }
  }

  /**
   * Brings the open incidents up to the given revisions.
   *
   * @param revisions of all communities, by id
   * @return how many incidents changed
   */
  @Transactional
  int upTo(Map<Long, Long> revisions) {
    database.sql(RelocationSql.ONE_AT_A_TIME).query((row, index) -> 0).list();
    List<Long> communities = changedSince(revisions);
    if (communities.isEmpty()) {
      return 0;
    }
    Map<Long, Long> publications = publications(communities, revisions);
    List<Move> moves = new ArrayList<>();
    database
        .sql(RelocationSql.OPEN_INCIDENTS)
        .withFetchSize(ROWS_AT_ONCE)
        .param("communities", communities)
        .query(
            (RowCallbackHandler)
                row -> {
                  Open incident = open(row);
                  decide(incident)
                      .map(move -> move.by(cause(incident, move, publications)))
                      .ifPresent(moves::add);
                });
    for (int from = 0; from < moves.size(); from += ROWS_AT_ONCE) {
      write(moves.subList(from, Math.min(moves.size(), from + ROWS_AT_ONCE)));
    }
    communities.forEach(id -> note(id, revisions.get(id)));
    return moves.size();
  }

  private List<Long> changedSince(Map<Long, Long> revisions) {
    Map<Long, Long> done = new HashMap<>();
    database
        .sql(RelocationSql.DONE)
        .query(
            (RowCallbackHandler)
                row -> done.put(row.getLong("community_id"), row.getLong("revision")));
    return revisions.keySet().stream()
        .filter(id -> !revisions.get(id).equals(done.get(id)))
        .sorted()
        .toList();
  }

  /** The publication that led to each revision; an older one that was passed over is not named. */
  private Map<Long, Long> publications(List<Long> communities, Map<Long, Long> revisions) {
    Map<Long, Long> publications = new HashMap<>();
    database
        .sql(RelocationSql.PUBLICATIONS)
        .param("communities", communities.toArray(Long[]::new))
        .param("revisions", communities.stream().map(revisions::get).toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row -> publications.put(row.getLong("community_id"), row.getLong("id")));
    return publications;
  }

  private static @Nullable Long cause(Open incident, Move move, Map<Long, Long> publications) {
    return Stream.of(incident.communityId(), move.community())
        .filter(Objects::nonNull)
        .map(publications::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Optional<Move> decide(Open incident) {
    Optional<PlacedGrid> held =
        incident.heldSeries() == null
            ? Optional.empty()
            : assignments.findPublished(incident.heldSeries());
    Move move =
        held.map(
                grid ->
                    new Move(
                        incident.id(),
                        grid.id(),
                        grid.code(),
                        grid.communityId(),
                        incident.confidence(),
                        true,
                        null))
            .orElseGet(() -> toward(incident, place(incident)));
    return isChange(incident, move) ? Optional.of(move) : Optional.empty();
  }

  private Placement place(Open incident) {
    if (incident.building() != null) {
      return assignments.locateBuilding(incident.building());
    }
    return assignments.locateStored(incident.location(), incident.accuracyMetres());
  }

  private static Move toward(Open incident, Placement placement) {
    PlacedGrid grid = placement.grid();
    PlacedCommunity community = placement.community();
    return new Move(
        incident.id(),
        grid == null ? null : grid.id(),
        grid == null ? null : grid.code(),
        community == null ? null : community.id(),
        placement.confidence().name(),
        false,
        null);
  }

  private static boolean isChange(Open incident, Move move) {
    return !Objects.equals(incident.gridId(), move.grid())
        || !Objects.equals(incident.communityId(), move.community())
        || !incident.confidence().equals(move.confidence());
  }

  private void write(List<Move> moves) {
    database
        .sql(RelocationSql.LOCK)
        .param("ids", moves.stream().map(Move::id).toList())
        .query((row, index) -> 0)
        .list();
    database
        .sql(RelocationSql.MOVE)
        .param("ids", moves.stream().map(Move::id).toArray(Long[]::new))
        .param("grids", moves.stream().map(Move::grid).toArray(Long[]::new))
        .param("codes", moves.stream().map(Move::gridCode).toArray(String[]::new))
        .param("communities", moves.stream().map(Move::community).toArray(Long[]::new))
        .param("confidences", moves.stream().map(Move::confidence).toArray(String[]::new))
        .param("byHand", moves.stream().map(Move::byHand).toArray(Boolean[]::new))
        .param("publications", moves.stream().map(Move::publication).toArray(Long[]::new))
        .param("actor", ACTOR)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  private void note(long community, long revision) {
    database
        .sql(RelocationSql.NOTE)
        .param("community", community)
        .param("revision", revision)
        .update();
  }

  private static Open open(ResultSet row) throws SQLException {
    Double buildingLon = row.getObject("building_lon", Double.class);
    return new Open(
        row.getLong("id"),
        Wgs84.point(row.getDouble("lon"), row.getDouble("lat")),
        row.getObject("accuracy_m", Double.class),
        buildingLon == null ? null : Wgs84.point(buildingLon, row.getDouble("building_lat")),
        row.getObject("grid_id", Long.class),
        row.getObject("held_series", Long.class),
        row.getObject("community_id", Long.class),
        row.getString("confidence"));
  }
}
