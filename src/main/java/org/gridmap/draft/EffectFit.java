package org.gridmap.draft;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an effect still fits the draft: what it says was there before is there now. If not,
 * somebody else has worked on the same blocks or grids since, and it would undo their work.
 */
public final class EffectFit {

  private EffectFit() {}

  /**
   * Refuses an effect that does not fit.
   *
   * @param target the operation that is to be undone or redone
   * @return the effect, which fits
   * @throws DraftRefusal {@code CONFLICT} naming the blocks, and who changed them
   */
  public static Effect requireFits(
      Effect effect, Draft draft, OpenDraft open, LogEntry target, String actor) {
    Set<Long> off = new TreeSet<>();
    Set<String> grids = new TreeSet<>();
    for (long id : effect.removed()) {
      if (draft.findCommunityOf(id).isEmpty()) {
        off.add(id);
      }
    }
    for (Map.Entry<Long, Effect.Move> move : effect.assignment().entrySet()) {
      long id = move.getKey();
      String now = draft.gridOf(id).orElse(null);
      boolean comes = effect.added().contains(id);
      if (!comes
          && (draft.findCommunityOf(id).isEmpty()
              || !Objects.equals(now, move.getValue().from()))) {
        off.add(id);
      }
    }
    effect
        .grids()
        .forEach(
            (key, change) -> {
              if (!Objects.equals(draft.findGrid(key).orElse(null), change.from())) {
                grids.add(key);
              } else if (change.to() == null) {
                off.addAll(leftBehind(effect, draft, key));
              }
            });
    if (!off.isEmpty() || !grids.isEmpty()) {
      throw new DraftRefusal(DraftRefusal.Code.CONFLICT)
          .with("by", others(off, open, target, actor))
          .with("blocks", off)
          .with("grids", grids);
    }
    return effect;
  }

  /** Blocks that would stand in a grid that is no more. */
  private static Set<Long> leftBehind(Effect effect, Draft draft, String key) {
    Set<Long> left = new TreeSet<>();
    for (CommunityDraft one : draft.communities()) {
      if (one.grids().containsKey(key)) {
        left.addAll(one.ground().idsOf(one.blocksOf(key)));
      }
    }
    left.removeAll(effect.assignment().keySet());
    return left;
  }

  private static String others(Set<Long> off, OpenDraft open, LogEntry target, String actor) {
    Set<String> names = new TreeSet<>();
    off.forEach(
        id ->
            open.changedByOthers(id, target.seq(), actor)
                .ifPresent(entry -> names.add(entry.actor())));
    if (names.isEmpty()) {
      open.listAfter(target.seq()).stream()
          .map(LogEntry::actor)
          .filter(name -> !name.equals(actor))
          .forEach(names::add);
    }
    return String.join(", ", names);
  }
}
