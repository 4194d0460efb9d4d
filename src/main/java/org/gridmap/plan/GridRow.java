package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.grid.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a draft with its numbers, as pages show it.
 *
 * @param community code of its community
 * @param pieces parts of its ground that do not touch
 * @param deviation share above (+) or below (-) the target
 * @param isNew true when it begins with this plan
 * @param changed true when it is not as it was published, or new
 */
record GridRow(
    String key,
    String code,
    String name,
    GridKind kind,
    @Nullable String responsible,
    String community,
    int households,
    int blocks,
    int buildings,
    int pieces,
    boolean locked,
    Band band,
    double deviation,
    @JsonProperty("new") boolean isNew,
    boolean changed) {

  /** Whether a grid's households are near the target; other kinds than basic always are. */
  enum Band {
    IN,
    OVER,
    UNDER
  }

  /** The rows of some grids of a community. */
  static List<GridRow> of(OpenPlan plan, CommunityDraft one, Collection<String> keys) {
    Roots roots = new Roots(plan, one);
    List<GridRow> rows = new ArrayList<>();
    for (String key : keys) {
      DraftGrid grid = one.grids().get(key);
      if (grid != null) {
        rows.add(row(plan, one, grid, roots.changed(grid)));
      }
    }
    return rows;
  }

  private static GridRow row(OpenPlan plan, CommunityDraft one, DraftGrid grid, boolean changed) {
    GridTally tally = one.tallies().get(grid.key());
    double deviation = plan.settings().deviation(tally.households());
    return new GridRow(
        grid.key(),
        grid.code(),
        grid.name(),
        grid.kind(),
        grid.responsible(),
        one.ground().community().code(),
        tally.households(),
        tally.blocks(),
        tally.buildings(),
        tally.pieces(),
        grid.locked(),
        band(grid, deviation, plan.settings().tolerance()),
        Math.round(deviation * 10000) / 10000.0,
        grid.seriesId() == null,
        changed);
  }

  static Band band(DraftGrid grid, double deviation, double tolerance) {
    if (grid.kind() != GridKind.BASIC || Math.abs(deviation) <= tolerance) {
      return Band.IN;
    }
    return deviation > 0 ? Band.OVER : Band.UNDER;
  }

  /** Compares grids with the base by the ground they hold, whatever was cut meanwhile. */
  private static final class Roots {
    private final OpenPlan plan;
    private final CommunityDraft now;
    private final Map<Long, Set<String>> holders = new HashMap<>();
    private final Map<String, Set<Long>> present = new HashMap<>();
    private final Map<String, Set<Long>> before = new HashMap<>();

    Roots(OpenPlan plan, CommunityDraft now) {
      this.plan = plan;
      this.now = now;
      if (plan.shelf().hasPieces()) {
        collect(now, present);
        collect(base(), before);
        present.forEach(
            (key, roots) ->
                roots.forEach(
                    root -> holders.computeIfAbsent(root, r -> new TreeSet<>()).add(key)));
      }
    }

    private CommunityDraft base() {
      return plan.base().get(now.ground().community().id());
    }

    private void collect(CommunityDraft draft, Map<String, Set<Long>> roots) {
      for (int at = 0; at < draft.ground().size(); at++) {
        long root = plan.shelf().rootOf(draft.ground().block(at).id());
        String key = draft.gridOf(at).orElse("");
        roots.computeIfAbsent(key, k -> new TreeSet<>()).add(root);
      }
    }

    boolean changed(DraftGrid grid) {
      DraftGrid published = plan.base().findGrid(grid.key()).orElse(null);
      if (published == null || !published.locked(grid.locked()).equals(grid)) {
        return true;
      }
      if (!plan.shelf().hasPieces()) {
        return !ids(now, grid).equals(ids(base(), grid));
      }
      Set<Long> roots = present.getOrDefault(grid.key(), Set.of());
      return !roots.equals(before.getOrDefault(grid.key(), Set.of()))
          || roots.stream().anyMatch(root -> holders.getOrDefault(root, Set.of()).size() > 1);
    }

    private static List<Long> ids(CommunityDraft draft, DraftGrid grid) {
      return draft.ground().idsOf(draft.blocksOf(grid.key()));
    }
  }
}
