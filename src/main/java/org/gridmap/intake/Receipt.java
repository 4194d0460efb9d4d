package org.gridmap.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gridmap.assignment.Confidence;
import org.gridmap.assignment.GridCandidate;
import org.gridmap.assignment.PlacedGrid;
import org.gridmap.assignment.Placement;
import org.gridmap.intake.areawide.Known;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter gets back.
 *
 * @param grid null: in no grid, a dispatcher will see to it
 * @param candidates other grids it may belong to, when {@code confidence} is not HIGH
 * @param known the cause, when it is known; absent: the report stands alone
 */
public record Receipt(
    String number,
    String state,
    @Nullable GridName grid,
    Confidence confidence,
    List<GridCandidate> candidates,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Known known) {

  /** A grid by code and name. */
  public record GridName(String code, String name) {}

  public Receipt {
    candidates = List.copyOf(candidates);
  }

  static Receipt of(String number, String state, Placement placement) {
    PlacedGrid grid = placement.grid();
    return new Receipt(
        number,
        state,
        grid == null ? null : new GridName(grid.code(), grid.name()),
        placement.confidence(),
        placement.candidates(),
        null);
  }

  /** The same, with what is known of the cause. */
  Receipt knowing(Known cause) {
    return new Receipt(number, state, grid, confidence, candidates, cause);
  }
}
