package org.gridmap.dispatch.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one grid, community, worker, category or month; or of all.
 *
 * @param code null: all; empty: those that have none
 * @param name in the town's words; the code where it has none
 * @param reports how many count
 * @param open how many of them somebody still has to do something about
 * @param onTime by stage
 * @param medianHours from the report to the first time the work was said to be done; null: of none
 * @param rank from 1, by the share of its last stage that is in time; null: too few to be ranked
 */
public record FigureRow(
    @Nullable String code,
    @Nullable String name,
    int reports,
    int open,
    Map<Figure, Share> shares,
    List<OnTime> onTime,
    @Nullable Double medianHours,
    @Nullable Integer rank) {

  public FigureRow {
    shares = Map.copyOf(shares);
    onTime = List.copyOf(onTime);
  }

  FigureRow named(String other) {
    return new FigureRow(code, other, reports, open, shares, onTime, medianHours, rank);
  }

  FigureRow ranked(@Nullable Integer place) {
    return new FigureRow(code, name, reports, open, shares, onTime, medianHours, place);
  }

  /** How a stage went; null: it never came to it. */
  public @Nullable OnTime of(String stage) {
    return onTime.stream().filter(one -> one.stage().equals(stage)).findFirst().orElse(null);
  }
}
