package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridmap.block.BlockPiece;
import org.gridmap.block.BlockPieces;
import org.gridmap.block.GroundBlock;
import org.gridmap.plan.Gesture.Outcome;
import org.gridmap.plan.LogEntry.Payload;
import org.gridmap.plan.OpenPlan.Version;
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
class Operations {

  private final PlanRows rows;
  private final Plans plans;
  private final Drafts drafts;
  private final Gestures gestures;
  private final Patches patches;
  private final BlockPieces pieces;
  private final Clock clock;

  Operations(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      Gestures gestures,
      Patches patches,
      BlockPieces pieces,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.gestures = gestures;
    this.patches = patches;
    this.pieces = pieces;
    this.clock = clock;
  }

  /**
   * Does a gesture.
   *
   * @param key the client's name for it, so that sending it twice does it once
   */
  @Transactional
  public Patch perform(
      long planId, OperationRequest request, Planner planner, @Nullable String key) {
    PlanMove move = plans.take(planId, PlanDeed.CHANGE, planner);
    OpenPlan plan = drafts.get(move.plan());
    String actor = planner.name();
    Optional<LogEntry> known = key == null ? Optional.empty() : rows.findEntry(planId, actor, key);
    if (known.isPresent()) {
      return patches.of(plan, plan.version().draft(), known.get(), actor);
    }
    Version now = plan.version();
    Gesture gesture =
        new Gesture(
            plan, now.draft(), plan.shelf(), request, actor, cut -> pieces.store(planId, cut));
    Outcome outcome = gestures.perform(gesture);
    if (outcome.effect().isNothing()) {
      return patches.nothing(plan, now, outcome.completion(), actor);
    }
    Payload payload =
        new Payload(outcome.effect(), outcome.names(), null, kept(outcome.completion()));
    Patch patch = append(plan, now, request.requireKind(), payload, actor, key);
    plans.finish(move, null, clock.instant());
    return patch;
  }

  /** What a gesture would do; nothing is stored. */
  @Transactional(readOnly = true)
  public Patch preview(long planId, OperationRequest request, Planner planner) {
    Plan row = plans.get(planId);
    planner.requireIn(row.areaId());
    OpenPlan plan = drafts.get(row);
    String actor = planner.name();
    Version now = plan.version();
    BlockShelf shelf = plan.shelf().copy();
    Gesture gesture =
        new Gesture(plan, now.draft(), shelf, request, actor, Operations::numberedBelowZero);
    Outcome outcome = gestures.perform(gesture);
    if (outcome.effect().isNothing()) {
      return patches.nothing(plan, now, outcome.completion(), actor);
    }
    Payload payload = new Payload(outcome.effect(), outcome.names(), null, outcome.completion());
    LogEntry entry =
        new LogEntry(now.seq(), request.requireKind(), payload, actor, clock.instant());
    return patches.of(plan, now.draft().after(outcome.effect(), shelf), entry, actor);
  }

  /** Takes back the last operation of a person that still stands. */
  @Transactional
  public Patch undo(long planId, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.CHANGE, planner);
    OpenPlan plan = drafts.get(move.plan());
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
    OpenPlan plan = drafts.get(move.plan());
    String actor = planner.name();
    LogEntry last =
        plan.nextRedo(actor).orElseThrow(() -> new Problem(PlanProblem.PLAN_NOTHING_TO_REDO));
    Patch patch = again(plan, OperationKind.REDO, last, last.effect(), actor);
    plans.finish(move, null, clock.instant());
    return patch;
  }

  private Patch again(
      OpenPlan plan, OperationKind kind, LogEntry target, Effect effect, String actor) {
    Version now = plan.version();
    Standing.requireFits(effect, now.draft(), plan, target, actor);
    Payload payload = new Payload(effect, target.payload().names(), target.seq(), null);
    return append(plan, now, kind, payload, actor, null);
  }

  private Patch append(
      OpenPlan plan,
      Version now,
      OperationKind kind,
      Payload payload,
      String actor,
      @Nullable String key) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LogEntry entry = new LogEntry(now.seq() + 1, kind, payload, actor, at);
    Draft after = now.draft().after(payload.effect(), plan.shelf());
    rows.append(plan.id(), entry, key);
    Patch patch = patches.of(plan, after, entry, actor);
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

  private static List<BlockPiece> numberedBelowZero(List<BlockPiece> pieces) {
    List<BlockPiece> numbered = new ArrayList<>();
    for (BlockPiece piece : pieces) {
      GroundBlock block = piece.block();
      long id = -1 - numbered.size();
      numbered.add(
          new BlockPiece(
              piece.parentId(),
              new GroundBlock(id, block.communityId(), block.buildingId(), block.shape())));
    }
    return numbered;
  }
}
