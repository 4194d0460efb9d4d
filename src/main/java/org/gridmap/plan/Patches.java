package org.gridmap.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Completion;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.Effect;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OperationKind;
import org.gridmap.plan.BlockFeatures.BlockFeature;
import org.gridmap.plan.Patch.Done;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what an operation changes, for pages that show the draft. */
@Component
class Patches {

  private final ProblemTexts texts;

  Patches(ProblemTexts texts) {
    this.texts = texts;
  }

  /**
   * A patch.
   *
   * @param after the draft after the entry
   * @param reader who gets it
   */
  Patch of(OpenDraft plan, Draft after, LogEntry entry, String reader) {
    Effect effect = entry.effect();
    Map<Long, @Nullable String> assignment = new TreeMap<>();
    effect
        .assignment()
        .forEach(
            (block, move) -> {
              if (after.findCommunityOf(block).isPresent()) {
                assignment.put(block, move.to());
              }
            });
    Map<Long, String> communities = new TreeMap<>();
    effect
        .homes()
        .forEach(
            (block, home) ->
                communities.put(block, after.get(home.to()).ground().community().code()));
    return new Patch(
        entry.seq(),
        done(entry),
        assignment,
        new Patch.Ground(
            features(after, effect.added()),
            effect.removed(),
            neighbours(after, effect),
            communities),
        new Patch.Grids(
            rows(plan, after, keys(effect)),
            gone(after, effect),
            List.copyOf(effect.locked()),
            List.copyOf(effect.unlocked())),
        entry.completion(),
        plan.reach(entry, reader),
        DraftCheck.count(after, plan.settings()));
  }

  /** The answer to a gesture that changes nothing. */
  Patch nothing(OpenDraft plan, OpenDraft.Version now, Completion completion, String reader) {
    return new Patch(
        now.seq(),
        null,
        Map.of(),
        Patch.Ground.SAME,
        Patch.Grids.SAME,
        completion,
        plan.reach(reader),
        DraftCheck.count(now.draft(), plan.settings()));
  }

  /** An entry of the log in one line, in the language of the present reader. */
  Done done(LogEntry entry) {
    return new Done(
        entry.seq(),
        entry.kind(),
        entry.payload().target(),
        entry.actor(),
        entry.at(),
        summary(entry));
  }

  private String summary(LogEntry entry) {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("blocks", entry.effect().assignment().size());
    values.put("pieces", entry.effect().added().size());
    values.put("grids", String.join("、", entry.payload().names()));
    values.put("target", String.valueOf(entry.payload().target()));
    String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean toNone = entry.kind() == OperationKind.ASSIGN && entry.payload().names().isEmpty();
    return texts.text("plan.summary." + (toNone ? "unassign" : kind), values, locale);
  }

  private static Set<String> keys(Effect effect) {
    Set<String> keys = new TreeSet<>(effect.grids().keySet());
    for (Effect.Move move : effect.assignment().values()) {
      if (move.from() != null) {
        keys.add(move.from());
      }
      if (move.to() != null) {
        keys.add(move.to());
      }
    }
    return keys;
  }

  private static List<GridRow> rows(OpenDraft plan, Draft after, Set<String> keys) {
    List<GridRow> rows = new ArrayList<>();
    for (CommunityDraft one : after.communities()) {
      Set<String> own = new LinkedHashSet<>(keys);
      own.retainAll(one.grids().keySet());
      if (!own.isEmpty()) {
        rows.addAll(GridRow.of(plan, one, own));
      }
    }
    return rows;
  }

  private static List<String> gone(Draft after, Effect effect) {
    return effect.grids().keySet().stream().filter(key -> after.findGrid(key).isEmpty()).toList();
  }

  private static List<BlockFeature> features(Draft after, Collection<Long> ids) {
    List<BlockFeature> features = new ArrayList<>();
    for (long id : ids) {
      after
          .findCommunityOf(id)
          .map(CommunityDraft::ground)
          .ifPresent(
              ground ->
                  features.add(
                      BlockFeatures.feature(
                          ground.community().code(), ground.block(ground.numberOf(id)))));
    }
    return features;
  }

  private static List<List<Object>> neighbours(Draft after, Effect effect) {
    Set<Long> fresh = new TreeSet<>(effect.added());
    fresh.addAll(effect.homes().keySet());
    Map<Long, CommunityGround> grounds = new TreeMap<>();
    for (long id : fresh) {
      after
          .findCommunityOf(id)
          .map(CommunityDraft::ground)
          .ifPresent(ground -> grounds.put(ground.community().id(), ground));
    }
    List<List<Object>> pairs = new ArrayList<>();
    for (CommunityGround ground : grounds.values()) {
      List<Long> ids = ground.blocks().stream().map(DraftBlock::id).toList();
      pairs.addAll(BlockFeatures.neighbours(ids, ground.borders(), fresh));
      pairs.addAll(BlockFeatures.ways(ground));
    }
    return pairs;
  }
}
