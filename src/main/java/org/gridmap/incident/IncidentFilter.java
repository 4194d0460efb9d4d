package org.gridmap.incident;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which incidents are meant, for every door that shows some: null or empty for no bound. {@link
 * IncidentFilters} reads it from a request; {@link #conditions} is its only translation into SQL.
 *
 * @param scope whose incidents may be seen
 * @param box EPSG:4326, sides included
 * @param grid code of a grid, whatever its version
 * @param categories codes, one of which the incident has
 * @param states codes, one of which it is in; {@link #OPEN} beside them says that none is terminal
 * @param since reported at or after
 * @param unassigned true: in no grid; false: in one
 * @param toConfirm true: where the place does not settle the grid and no person has; false: the
 *     others
 * @param urgency how near the next deadline is
 * @param owner code of the person with whom it is looked for
 */
public record IncidentFilter(
    IncidentScope scope,
    @Nullable Envelope box,
    @Nullable String grid,
    Set<String> categories,
    Set<String> states,
    @Nullable OffsetDateTime since,
    @Nullable Boolean unassigned,
    @Nullable Boolean toConfirm,
    @Nullable Urgency urgency,
    @Nullable String owner) {

  /** Stands beside states none of which is terminal. */
  public static final String OPEN = "OPEN";

  /** Those of a community, and those for which one of its grids is co-responsible. */
  private static final String OF_COMMUNITIES =
      """
      (i.community_id in (:communities) or i.id = any(array(
          select incident_id from incident_ground where community_id in (:communities))))""";

  /** Those of a grid, and those for which it is co-responsible. */
  private static final String OF_GRID =
      """
      (i.grid_id = any(array(select id from v_grid_code where code = :grid))
          or i.id = any(array(select incident_id from incident_ground where series_id in (
            select series_id from v_grid_code where code = :grid))))""";

  public IncidentFilter {
    categories = Set.copyOf(categories);
    states = Set.copyOf(states);
    box = box == null ? null : box.copy();
  }

  /** The same incidents, of other states, deadlines or owners. */
  IncidentFilter with(
      Set<String> otherStates, @Nullable Urgency otherUrgency, @Nullable String otherOwner) {
    return new IncidentFilter(
        scope,
        box,
        grid,
        categories,
        otherStates,
        since,
        unassigned,
        toConfirm,
        otherUrgency,
        otherOwner);
  }

  /** Whether it asks for what changes without an event, or is not kept in memory. */
  public boolean isOfTheDesk() {
    return urgency != null || owner != null;
  }

  /** Whether it lets through only incidents with which somebody still has to do something. */
  public boolean isOpenOnly() {
    return states.contains(OPEN);
  }

  /**
   * Conditions on the columns of {@code incident} or of a view with the same names, called {@code
   * i}, each on a line of its own that begins with {@code and}. Bounds that are not asked for are
   * left out, so that the partial indexes can be used.
   */
  public String conditions() {
    List<String> conditions = new ArrayList<>();
    if (!scope.everywhere()) {
      conditions.add(ofScope());
    }
    if (box != null) {
      // the index knows boxes to a metre only
      conditions.add("i.location && st_makeenvelope(:west, :south, :east, :north, 4326)");
      conditions.add("st_x(i.location) between :west and :east");
      conditions.add("st_y(i.location) between :south and :north");
    }
    if (grid != null) {
      conditions.add(OF_GRID);
    }
    if (!categories.isEmpty()) {
      conditions.add("i.category in (:categories)");
    }
    if (!states.isEmpty()) {
      // the words of the partial indexes
      conditions.add(isOpenOnly() ? "i.open and i.state in (:states)" : "i.state in (:states)");
    }
    if (since != null) {
      conditions.add("i.reported_at >= :since");
    }
    if (unassigned != null) {
      conditions.add(unassigned ? "i.grid_id is null" : "i.grid_id is not null");
    }
    if (toConfirm != null) {
      conditions.add(
          (toConfirm ? "" : "not ")
              + "(i.confidence <> 'HIGH' and not i.grid_by_hand and i.duplicate_of is null)");
    }
    if (urgency != null) {
      conditions.add(urgency.condition());
    }
    if (owner != null) {
      conditions.add("i.owner_person = :owner");
    }
    return conditions.stream()
        .map(condition -> "\n  and " + condition)
        .collect(Collectors.joining());
  }

  /** That of whole communities alone is short, so that their index can be used. */
  private String ofScope() {
    if (!scope.parts().isEmpty()) {
      return InScope.SEEN;
    }
    return scope.communityIds().isEmpty() ? "false" : OF_COMMUNITIES;
  }

  /** The values that {@link #conditions} names. */
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (scope.parts().isEmpty()) {
      values.put("communities", scope.communityIds());
    } else {
      values.putAll(InScope.values(scope));
    }
    values.put("categories", categories);
    values.put("states", states);
    if (box != null) {
      values.put("west", box.getMinX());
      values.put("south", box.getMinY());
      values.put("east", box.getMaxX());
      values.put("north", box.getMaxY());
    }
    if (grid != null) {
      values.put("grid", grid);
    }
    if (owner != null) {
      values.put("owner", owner);
    }
    if (since != null) {
      values.put("since", since);
    }
    return values;
  }
}
