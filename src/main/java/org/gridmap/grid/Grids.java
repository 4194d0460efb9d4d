package org.gridmap.grid;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The published grids, today and at any earlier time. */
@Service
@Transactional(readOnly = true)
public class Grids {

  private static final int LONGEST_MESSAGE = 7000;

  private final GridVersions versions;
  private final Areas areas;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Grids(
      GridVersions versions,
      Areas areas,
      JdbcClient database,
      ApplicationEventPublisher events,
      Clock clock) {
    this.versions = versions;
    this.areas = areas;
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** All grids valid now, by code. */
  public List<Grid> listPublished() {
    return listPublished(clock.instant());
  }

  /**
   * The versions that no publication has ended, by code: what is valid now for every instance,
   * whatever its clock says.
   */
  public List<Grid> listCurrent() {
    return values(versions.current());
  }

  /** The versions with these ids, by code; an id that is no version is left out. */
  public List<Grid> list(Collection<Long> ids) {
    return values(versions.findByIdInOrderByCode(ids));
  }

  /**
   * A number for the stored state of every version in {@link #listCurrent()}, by id: another one
   * after any change of its row, the same one while nothing changed.
   */
  public Map<Long, Long> currentMarks() {
    Map<Long, Long> marks = new HashMap<>();
    RowCallbackHandler put = row -> marks.put(row.getLong("id"), row.getLong("mark"));
    database.sql(GridSql.MARKS).query(put);
    return marks;
  }

  /** All grids that were valid at a moment, by code. */
  public List<Grid> listPublished(Instant at) {
    return values(versions.validAt(at));
  }

  /** The moments at which a version began or ended, in order: between two nothing changed. */
  public List<Instant> listChanges() {
    return database
        .sql(GridSql.CHANGES)
        .query((row, index) -> row.getTimestamp("at").toInstant())
        .list();
  }

  /** The grids of one community valid at a moment, by code. */
  public List<Grid> listPublished(long communityId, Instant at) {
    return values(versions.ofCommunity(communityId, at));
  }

  public Optional<Grid> find(String code) {
    return versions.withCode(code, clock.instant()).map(GridVersion::value);
  }

  /**
   * The grid valid now that covers a point; of several the lowest code, by code point.
   *
   * @param point longitude then latitude in degrees (EPSG:4326)
   */
  public Optional<Grid> findAt(Point point) {
    return database
        .sql(GridSql.COVERING)
        .param("lon", point.getX())
        .param("lat", point.getY())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /**
   * The shares that the grids valid now have of an extent, by code: of its ground, or of the length
   * of a line, in square metres or metres; of a point 1.
   *
   * @param extent EPSG:4326
   */
  public Map<String, Double> shares(Geometry extent) {
    Map<String, Double> shares = new HashMap<>();
    RowCallbackHandler put = row -> shares.put(row.getString("code"), row.getDouble("share"));
    database
        .sql(GridSql.SHARES)
        .param("extent", extent.toText())
        .param("at", Timestamp.from(clock.instant()))
        .query(put);
    return shares;
  }

  /** One version by its id, also one that is over. */
  public Optional<Grid> find(long id) {
    return versions.findById(id).map(GridVersion::value);
  }

  /**
   * The grid with this code that is valid now.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  public Grid get(String code) {
    return find(code).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", code));
  }

  /**
   * A publication that others were told of.
   *
   * @param revisions the new revision of each community, by its id
   */
  record Announced(long publicationId, Map<Long, Long> revisions) {}

  /**
   * Tells everybody, once the surrounding transaction commits, that the grids of some communities
   * were published, and counts their revisions up. Waits for reports being located in them.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(Collection<Long> communityIds) {
    announce(communityIds, null, clock.instant());
  }

  /** As {@link #announce(Collection)}, and notes the plan that was published. */
  @Transactional(propagation = Propagation.MANDATORY)
  Announced announce(Collection<Long> communityIds, @Nullable Long planId, Instant at) {
    Map<Long, Long> revisions = areas.advanceRevisions(communityIds);
    long publication = note(revisions, planId, at);
    String message =
        revisions.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    database
        .sql(GridSql.NOTIFY)
        .param("channel", GridsPublished.CHANNEL)
        .param("message", message.length() > LONGEST_MESSAGE ? "" : message)
        .query((row, index) -> index)
        .list();
    events.publishEvent(new GridsPublished(revisions));
    return new Announced(publication, revisions);
  }

  private long note(Map<Long, Long> revisions, @Nullable Long planId, Instant at) {
    List<Map.Entry<Long, Long>> counted = List.copyOf(revisions.entrySet());
    return database
        .sql(GridSql.NOTE_PUBLICATION)
        .param("plan", planId)
        .param("at", Timestamp.from(at))
        .param("communities", counted.stream().map(Map.Entry::getKey).toArray(Long[]::new))
        .param("revisions", counted.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  private static List<Grid> values(List<GridVersion> found) {
    return found.stream().map(GridVersion::value).toList();
  }
}
