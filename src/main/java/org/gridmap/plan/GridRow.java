package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.GridChanges;
import org.gridmap.draft.GridTally;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.TargetBand;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a draft with its numbers, as pages show it; the groups are one object on the wire.
 *
 * @param isNew true when it begins with this plan
 * @param changed true when it is not as it was published, or new
 */
record GridRow(
    String key,
    @JsonUnwrapped Named named,
    @JsonUnwrapped GridTally tally,
    @JsonUnwrapped Measured measured,
    boolean locked,
    @JsonProperty("new") boolean isNew,
    boolean changed) {

  /**
   * What it is called and is.
   *
   * @param community code of its community
   */
  record Named(
      String code, String name, DraftKind kind, @Nullable String responsible, String community) {}

  /**
   * How near the target it is.
   *
   * @param deviation share above (+) or below (-) the target
   */
  record Measured(TargetBand band, double deviation) {}

  /** The rows of some grids of a community. */
  static List<GridRow> of(OpenDraft open, CommunityDraft one, Collection<String> keys) {
    GridChanges changes = new GridChanges(open, one);
    List<GridRow> rows = new ArrayList<>();
    for (String key : keys) {
      DraftGrid grid = one.grids().get(key);
      if (grid != null) {
        rows.add(row(open.settings(), one, grid, changes.isChanged(grid)));
      }
    }
    return rows;
  }

  private static GridRow row(
      DraftSettings settings, CommunityDraft one, DraftGrid grid, boolean changed) {
    GridTally tally = one.tallies().get(grid.key());
    double deviation = settings.deviation(tally.households());
    return new GridRow(
        grid.key(),
        new Named(
            grid.code(),
            grid.name(),
            grid.kind(),
            grid.responsible(),
            one.ground().community().code()),
        tally,
        new Measured(
            TargetBand.of(grid, tally.households(), settings),
            Math.round(deviation * 10000) / 10000.0),
        grid.locked(),
        grid.seriesId() == null,
        changed);
  }
}
