package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridmap.draft.Attempt;
import org.gridmap.draft.BlockShelf;
import org.gridmap.draft.Completion;
import org.gridmap.draft.Draft;
import org.gridmap.draft.Effect;
import org.gridmap.draft.EffectFit;
import org.gridmap.draft.Gesture;
import org.gridmap.draft.Gesture.Outcome;
import org.gridmap.draft.GestureActs;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.LogEntry.Payload;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OpenDraft.Version;
import org.gridmap.draft.OperationKind;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The gestures on a plan: each becomes one entry of its log. Gestures on one plan wait for each
 * other; what somebody else changed meanwhile is left alone and named in the answer.
 */
@Service
public class Operations {

  private final PlanRows rows;
  private final Plans plans;
  private final Drafts drafts;
  private final Patches patches;
  private final StoredPieces pieces;
  private final Clock clock;

  Operations(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      Patches patches,
      StoredPieces pieces,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.patches = patches;
    this.pieces = pieces;
    this.clock = clock;
  }

  /**
   * Does a gesture.
   *
   * @param baseSeq number of the last operation this person had seen; null: the newest
   * @param key the client's name for it, so that sending it twice does it once
   */
  @Transactional
  public Patch perform(
      long planId, Gesture gesture, @Nullable Long baseSeq, Planner planner, @Nullable String key) {
    PlanMove move = plans.take(planId, PlanDeed.CHANGE, planner);
    OpenDraft plan = drafts.get(move.plan());
    String actor = planner.name();
    Optional<LogEntry> known = key == null ? Optional.empty() : rows.findEntry(planId, actor, key);
    if (known.isPresent()) {
      return patches.of(plan, plan.version().draft(), known.get(), actor);
    }
    Version now = plan.version();
    Attempt attempt =
        new Attempt(
            plan, now.draft(), plan.shelf(), baseSeq, actor, cut -> pieces.store(planId, cut));
    Outcome outcome = Refusals.told(() -> GestureActs.of(gesture, attempt));
    if (outcome.effect().changesNothing()) {
      return patches.nothing(plan, now, outcome.completion(), actor);
    }
    Payload payload =
        new Payload(outcome.effect(), outcome.names(), null, kept(outcome.completion()));
    Patch patch = append(plan, now, entry(now, gesture.kind(), payload, actor), key);
    plans.finish(move, null, clock.instant());
    return patch;
  }

  /** What a gesture would do; nothing is stored. */
  @Transactional(readOnly = true)
  public Patch preview(long planId, Gesture gesture, @Nullable Long baseSeq, Planner planner) {
    Plan row = plans.get(planId);
    planner.requireIn(row.areaId());
    OpenDraft plan = drafts.get(row);
    String actor = planner.name();
    Version now = plan.version();
    BlockShelf shelf = plan.shelf().copy();
    Attempt attempt = new Attempt(plan, now.draft(), shelf, baseSeq, actor, Attempt.Cutter.FOR_NOW);
    Outcome outcome = Refusals.told(() -> GestureActs.of(gesture, attempt));
    if (outcome.effect().changesNothing()) {
      return patches.nothing(plan, now, outcome.completion(), actor);
    }
    Payload payload = new Payload(outcome.effect(), outcome.names(), null, outcome.completion());
    LogEntry entry = new LogEntry(now.seq(), gesture.kind(), payload, actor, clock.instant());
    return patches.of(plan, now.draft().after(outcome.effect(), shelf), entry, actor);
  }

  /** Takes back the last operation of a person that still stands. */
  @Transactional
  public Patch undo(long planId, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.CHANGE, planner);
    OpenDraft plan = drafts.get(move.plan());
    String actor = planner.name();
    LogEntry last =
        plan.nextUndo(actor).orElseThrow(() -> new Problem(PlanProblem.PLAN_NOTHING_TO_UNDO));
    Patch patch = again(plan, OperationKind.UNDO, last, last.effect().reverse(), actor);
    plans.finish(move, null, clock.instant());
    return patch;
  }

  /** Does the operation again that the person took back last. */
  @Transactional
  public Patch redo(long planId, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.CHANGE, planner);
    OpenDraft plan = drafts.get(move.plan());
    String actor = planner.name();
    LogEntry last =
        plan.nextRedo(actor).orElseThrow(() -> new Problem(PlanProblem.PLAN_NOTHING_TO_REDO));
    Patch patch = again(plan, OperationKind.REDO, last, last.effect(), actor);
    plans.finish(move, null, clock.instant());
    return patch;
  }

  private Patch again(
      OpenDraft plan, OperationKind kind, LogEntry target, Effect effect, String actor) {
    Version now = plan.version();
    Refusals.told(() -> EffectFit.requireFits(effect, now.draft(), plan, target, actor));
    Payload payload = new Payload(effect, target.payload().names(), target.seq(), null);
    return append(plan, now, entry(now, kind, payload, actor), null);
  }

  private LogEntry entry(Version now, OperationKind kind, Payload payload, String actor) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new LogEntry(now.seq() + 1, kind, payload, actor, at);
  }

  private Patch append(OpenDraft plan, Version now, LogEntry entry, @Nullable String key) {
    Draft after = now.draft().after(entry.effect(), plan.shelf());
    rows.append(plan.id(), entry, key);
    Patch patch = patches.of(plan, after, entry, entry.actor());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            plan.apply(entry, after);
          }
        });
    return patch;
  }

  /** A completion that says nothing is not kept. */
  private static @Nullable Completion kept(Completion completion) {
    return completion.equals(Completion.NONE) ? null : completion;
  }
}
