package org.gridmap.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which grids of a community are not as they were published. Grids are compared by the ground they
 * hold, whatever was cut meanwhile.
 */
public final class GridChanges {

  private final Draft base;
  private final BlockShelf shelf;
  private final CommunityDraft now;
  private final Map<Long, Set<String>> holders = new HashMap<>();
  private final Map<String, Set<Long>> present = new HashMap<>();
  private final Map<String, Set<Long>> before = new HashMap<>();

  public GridChanges(OpenDraft open, CommunityDraft now) {
    this.base = open.base();
    this.shelf = open.shelf();
    this.now = now;
    if (shelf.hasPieces()) {
      collect(now, present);
      collect(homeInBase(), before);
      present.forEach(
          (key, roots) ->
              roots.forEach(root -> holders.computeIfAbsent(root, r -> new TreeSet<>()).add(key)));
    }
  }

  private CommunityDraft homeInBase() {
    return base.get(now.ground().community().id());
  }

  private void collect(CommunityDraft draft, Map<String, Set<Long>> roots) {
    for (int at = 0; at < draft.ground().size(); at++) {
      long root = shelf.rootOf(draft.ground().block(at).id());
      String key = draft.gridOf(at).orElse("");
      roots.computeIfAbsent(key, k -> new TreeSet<>()).add(root);
    }
  }

  /** True when a grid is new, has other ground, or is called otherwise; locks do not count. */
  public boolean isChanged(DraftGrid grid) {
    DraftGrid published = base.findGrid(grid.key()).orElse(null);
    if (published == null || !published.locked(grid.locked()).equals(grid)) {
      return true;
    }
    if (!shelf.hasPieces()) {
      return !ids(now, grid).equals(ids(homeInBase(), grid));
    }
    Set<Long> roots = present.getOrDefault(grid.key(), Set.of());
    return !roots.equals(before.getOrDefault(grid.key(), Set.of()))
        || roots.stream().anyMatch(root -> holders.getOrDefault(root, Set.of()).size() > 1);
  }

  private static List<Long> ids(CommunityDraft draft, DraftGrid grid) {
    return draft.ground().idsOf(draft.blocksOf(grid.key()));
  }
}
