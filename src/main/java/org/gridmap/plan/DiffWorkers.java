package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.OpenDraft;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.grid.Inflow;
import org.gridmap.grid.PlannedGrid;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who serves the grids of a plan before and after. Of a plan that is not published yet a new grid
 * has the people who will be carried over to it.
 */
@Component
public class DiffWorkers {

  private final Grids grids;
  private final Duties duties;
  private final PlanRows rows;
  private final Clock clock;

  DiffWorkers(Grids grids, Duties duties, PlanRows rows, Clock clock) {
    this.grids = grids;
    this.duties = duties;
    this.rows = rows;
    this.clock = clock;
  }

  /** The people of each grid by its key in the plan. */
  public record Workers(Map<String, List<GridWorker>> before, Map<String, List<GridWorker>> after) {

    public List<GridWorker> before(@Nullable String key) {
      return key == null ? List.of() : before.getOrDefault(key, List.of());
    }

    public List<GridWorker> after(@Nullable String key) {
      return key == null ? List.of() : after.getOrDefault(key, List.of());
    }
  }

  public Workers of(Plan plan, OpenDraft open) {
    Optional<Instant> published = rows.findPublication(plan.id());
    Instant then = published.map(at -> at.minusMillis(1)).orElseGet(clock::instant);
    Map<String, Long> before = new HashMap<>();
    open.base()
        .grids()
        .forEach(grid -> before.put(grid.key(), Objects.requireNonNull(grid.seriesId())));
    Map<String, Long> after = published.isPresent() ? publishedSeries(open) : plannedSeries(open);
    return new Workers(people(before, then), people(after, clock.instant()));
  }

  private Map<String, Long> publishedSeries(OpenDraft open) {
    Map<String, Long> series = new HashMap<>();
    for (DraftGrid grid : open.version().draft().grids()) {
      Long known = grid.seriesId();
      if (known != null) {
        series.put(grid.key(), known);
      } else {
        grids.find(grid.code()).map(Grid::seriesId).ifPresent(id -> series.put(grid.key(), id));
      }
    }
    return series;
  }

  private static Map<String, Long> plannedSeries(OpenDraft open) {
    Map<String, Long> series = new HashMap<>();
    Map<String, Long> heirs = new HashMap<>();
    for (PlannedGrid grid : new PublishingDraft(open).grids(Map.of())) {
      if (grid.seriesId() == null) {
        grid.inflows().stream()
            .max(Inflow.SMALLEST_FIRST)
            .ifPresent(most -> heirs.put(grid.code(), most.seriesId()));
      }
    }
    for (DraftGrid grid : open.version().draft().grids()) {
      Long known = grid.seriesId() != null ? grid.seriesId() : heirs.get(grid.code());
      if (known != null) {
        series.put(grid.key(), known);
      }
    }
    return series;
  }

  private Map<String, List<GridWorker>> people(Map<String, Long> series, Instant at) {
    Map<Long, List<GridWorker>> onDuty = duties.listOnDuty(series.values(), at);
    Map<String, List<GridWorker>> people = new HashMap<>();
    series.forEach((key, id) -> people.put(key, onDuty.getOrDefault(id, List.of())));
    return people;
  }
}
