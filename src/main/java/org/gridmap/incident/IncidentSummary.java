package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.gridmap.assignment.Confidence;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * One incident in the staff's list and stream. For staff only: place and words are not public.
 *
 * @param category code of the category
 * @param location EPSG:4326, longitude then latitude
 * @param grid of the grid's version the incident belongs to; null: waits for a dispatcher
 * @param photos how many pictures it has
 */
public record IncidentSummary(
    @JsonIgnore Row row,
    String number,
    String category,
    String description,
    @JsonUnwrapped Progress progress,
    Channel channel,
    Point location,
    @Nullable Named grid,
    @Nullable Named community,
    @JsonUnwrapped Standing standing,
    Instant reportedAt,
    int photos) {

  /**
   * Where it stands in the database.
   *
   * @param communityId the community it lies in; null: in none
   * @param gridId the version of the grid it belongs to; null: to none
   * @param buildingId the building that was named; null: none
   */
  public record Row(
      long id, @Nullable Long communityId, @Nullable Long gridId, @Nullable Long buildingId) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getObject("community_id", Long.class),
          row.getObject("grid_id", Long.class),
          row.getObject("building_id", Long.class));
    }
  }

  /**
   * What is settled about it.
   *
   * @param confidence how sure its place makes its grid
   * @param settled whether a person named or confirmed the grid
   * @param merged whether it is another incident reported again
   * @param dueAt the soonest deadline of its clocks; null: none runs
   * @param warnAt the soonest warning of its clocks; null: none runs
   * @param startedAt when the stage of that deadline began; null: none runs
   * @param paused its clocks stand still, with approval
   */
  public record Standing(
      Confidence confidence,
      boolean settled,
      boolean merged,
      @Nullable Instant dueAt,
      @Nullable Instant warnAt,
      @Nullable Instant startedAt,
      boolean paused) {

    /** Whether a person still has to say which grid has it. */
    @JsonIgnore
    public boolean isToConfirm() {
      return confidence != Confidence.HIGH && !settled && !merged;
    }

    static Standing read(ResultSet row) throws SQLException {
      return new Standing(
          Confidence.valueOf(row.getString("confidence")),
          row.getBoolean("grid_by_hand"),
          row.getBoolean("merged"),
          moment(row.getTimestamp("due_at")),
          moment(row.getTimestamp("warn_at")),
          moment(row.getTimestamp("started_at")),
          row.getBoolean("paused"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp stored) {
      return stored == null ? null : stored.toInstant();
    }
  }

  static IncidentSummary read(ResultSet row, int index) throws SQLException {
    return new IncidentSummary(
        Row.read(row),
        row.getString("number"),
        row.getString("category"),
        row.getString("description"),
        Progress.read(row),
        Channel.valueOf(row.getString("channel")),
        Wgs84.point(row.getDouble("lon"), row.getDouble("lat")),
        Named.of(row.getString("grid_code"), row.getString("grid_name")),
        Named.of(row.getString("community_code"), row.getString("community_name")),
        Standing.read(row),
        row.getTimestamp("reported_at").toInstant(),
        row.getInt("photos"));
  }

  /**
   * How far it is.
   *
   * @param open whether somebody still has to do something
   * @param owner where it is looked for; null once it is over
   */
  public record Progress(String state, boolean open, @Nullable Place owner) {

    /** A person or a queue, never both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(@Nullable String person, @Nullable String queue) {

      static @Nullable Place read(ResultSet row) throws SQLException {
        String person = row.getString("owner_person");
        String queue = row.getString("queue");
        return person == null && queue == null ? null : new Place(person, queue);
      }
    }

    static Progress read(ResultSet row) throws SQLException {
      return new Progress(row.getString("state"), row.getBoolean("open"), Place.read(row));
    }
  }

  /** Code of the state it is in. */
  public String state() {
    return progress.state();
  }

  public long id() {
    return row.id();
  }

  /** How sure its place makes its grid. */
  public Confidence confidence() {
    return standing.confidence();
  }

  /** The community it lies in; null: in none. */
  public @Nullable Long communityId() {
    return row.communityId();
  }

  /** A grid or community by code and name. */
  public record Named(String code, String name) {

    public static @Nullable Named of(@Nullable String code, @Nullable String name) {
      return code == null || name == null ? null : new Named(code, name);
    }
  }
}
