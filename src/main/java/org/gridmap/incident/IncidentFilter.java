package org.gridmap.incident;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.gridmap.platform.BoundingBox;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which incidents to list; null for no bound.
 *
 * @param box EPSG:4326
 * @param grid code of a grid, whatever its version
 * @param category a category or a group
 * @param states empty for all
 * @param since reported at or after
 * @param unassigned true: in no grid; false: in one
 */
record IncidentFilter(
    @Nullable Envelope box,
    @Nullable String grid,
    @Nullable String category,
    List<IncidentState> states,
    @Nullable OffsetDateTime since,
    @Nullable Boolean unassigned) {

  /** Stands for every state but CLOSED. */
  private static final String OPEN = "OPEN";

  /**
   * Reads the parameters of a request.
   *
   * @param states names separated by commas, in any case, or {@code OPEN}
   * @throws Problem {@code INVALID_PARAMETER}
   */
  static IncidentFilter of(
      @Nullable String bbox,
      @Nullable String grid,
      @Nullable String category,
      @Nullable String states,
      @Nullable String since,
      @Nullable Boolean unassigned) {
    return new IncidentFilter(
        bbox == null || bbox.isBlank() ? null : BoundingBox.parse(bbox).getEnvelopeInternal(),
        code("grid", grid),
        code("category", category),
        states(states),
        since == null || since.isBlank() ? null : time(since),
        unassigned);
  }

  private static @Nullable String code(String name, @Nullable String value) {
    return ReportText.optional(name, value, 64);
  }

  private static List<IncidentState> states(@Nullable String names) {
    if (names == null || names.isBlank()) {
      return List.of();
    }
    if (names.strip().equalsIgnoreCase(OPEN)) {
      return Arrays.stream(IncidentState.values()).filter(IncidentState::isOpen).toList();
    }
    return Arrays.stream(names.split(",")).map(IncidentState::named).toList();
  }

  private static OffsetDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text.strip().replace(' ', '+'));
    } catch (DateTimeException unreadable) {
      throw new Problem(RequestProblem.INVALID_PARAMETER)
          .with("name", "since")
          .with("value", ReportText.shortened(text));
    }
  }
}
