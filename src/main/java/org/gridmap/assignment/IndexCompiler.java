package org.gridmap.assignment;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the grids published now and compiles them, all at one moment of the database. After a small
 * publication only the rows that changed are read, and only their ground is compiled (decision
 * 0024).
 */
@Component
class IndexCompiler {

  /** When more than one row in so many changed, all are read. */
  private static final int FEW_IN = 8;

  private final Grids grids;
  private final Areas areas;
  private final TransactionTemplate oneMoment;

  /** An index, and the marks of the rows it was compiled from, by id. */
  record Compiled(GridIndex index, Map<Long, Long> grids, Map<Long, Long> communities) {}

  IndexCompiler(Grids grids, Areas areas, PlatformTransactionManager transactions) {
    this.grids = grids;
    this.areas = areas;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    oneMoment.setReadOnly(true);
  }

  /** The index of this moment; what the earlier one knows already is taken from it. */
  Compiled compile(@Nullable Compiled before) {
    return Objects.requireNonNull(oneMoment.execute(transaction -> compileNow(before)));
  }

  private Compiled compileNow(@Nullable Compiled before) {
    Map<Long, Long> gridMarks = grids.currentMarks();
    Map<Long, Long> communityMarks = areas.communityMarks();
    if (before != null) {
      Set<Long> changedGrids = changed(before.grids(), gridMarks);
      Set<Long> changedAreas = changed(before.communities(), communityMarks);
      if (FEW_IN * (changedGrids.size() + changedAreas.size()) <= gridMarks.size()) {
        GridIndex.Change change =
            new GridIndex.Change(
                grids.list(changedGrids),
                ended(before.grids(), gridMarks),
                areas.list(changedAreas),
                ended(before.communities(), communityMarks),
                areas.revisions());
        return new Compiled(before.index().after(change), gridMarks, communityMarks);
      }
    }
    GridIndex all =
        new GridIndex(grids.listCurrent(), areas.list(AreaLevel.COMMUNITY), areas.revisions());
    return new Compiled(all, gridMarks, communityMarks);
  }

  private static Set<Long> changed(Map<Long, Long> before, Map<Long, Long> now) {
    Set<Long> changed = new HashSet<>();
    now.forEach(
        (id, mark) -> {
          if (!mark.equals(before.get(id))) {
            changed.add(id);
          }
        });
    return changed;
  }

  private static Set<Long> ended(Map<Long, Long> before, Map<Long, Long> now) {
    Set<Long> ended = new HashSet<>(before.keySet());
    ended.removeAll(now.keySet());
    return ended;
  }
}
