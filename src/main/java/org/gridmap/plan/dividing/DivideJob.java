package org.gridmap.plan.dividing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.Effort;
import org.gridmap.balance.KRule;
import org.gridmap.balance.Profile;
import org.gridmap.draft.BalanceMeasure;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Dividing;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.Gesture;
import org.gridmap.draft.OpenDraft;
import org.gridmap.plan.Patch;
import org.gridmap.plan.RequestMembers;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A division being computed. First every community gets a quick plan, then each is worked on; a
 * cancelled job changes nothing.
 */
final class DivideJob {

  /** A quick plan takes about a tenth of the work. */
  private static final double QUICK = 0.1;

  private final String id;
  private final OpenDraft plan;
  private final List<CommunityDraft> communities;
  private final Request request;
  private final OpenDraft.Version from;
  private final Map<Integer, List<Integer>> sums = new TreeMap<>();
  private volatile boolean cancelled;
  private boolean begun;
  private State state = State.RUNNING;
  private double progress;
  private Patch.@Nullable Done operation;
  private @Nullable String failure;

  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /**
   * What is wanted.
   *
   * @param community code; null for the whole draft
   * @param keep price of a moved household, starting from the present grids; null: from scratch
   */
  record Request(
      @Nullable String community,
      @Nullable Boolean all,
      @Nullable KRule k,
      @Nullable Double keep,
      @Nullable Profile profile,
      @Nullable Long seed) {

    Request {
      if (keep != null && !(keep >= 0 && keep <= 1e6)) {
        throw RequestMembers.invalid("keep", keep);
      }
    }

    BalanceSettings settings(DraftSettings plan) {
      BalanceSettings usual = BalanceMeasure.settings(plan);
      return usual
          .withKRule(k == null ? usual.kRule() : k)
          .withProfile(profile == null ? usual.profile() : profile)
          .withSeed(seed == null ? usual.seed() : seed);
    }
  }

  /** The share of grids within a tenth of the target, and the worst deviation so far. */
  record Best(double within10, double worst) {}

  /** How the job stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Report(
      String job,
      State state,
      double progress,
      @Nullable Best best,
      Patch.@Nullable Done operation,
      @Nullable String failure) {}

  DivideJob(
      String id,
      OpenDraft plan,
      OpenDraft.Version from,
      List<CommunityDraft> communities,
      Request request) {
    this.id = id;
    this.plan = plan;
    this.from = from;
    this.communities = communities;
    this.request = request;
  }

  /** Stores a finished division. */
  interface Acceptance {
    Patch accept(Gesture.Divide division, long baseSeq);
  }

  void run(Acceptance acceptance) {
    if (!begin()) {
      return;
    }
    try {
      Map<Long, String> labels = request.keep() == null ? divide() : rebalance();
      if (cancelled) {
        end(State.CANCELLED, null, null);
      } else if (labels.isEmpty()) {
        end(State.DONE, null, null);
      } else {
        Patch patch = acceptance.accept(new Gesture.Divide(labels), from.seq());
        end(State.DONE, patch.operation(), null);
      }
    } catch (Problem refused) {
      end(State.FAILED, null, refused.code().slug());
    } catch (RuntimeException broken) {
      end(State.FAILED, null, "internal-error");
      throw broken;
    }
  }

  private Map<Long, String> divide() {
    for (int i = 0; i < communities.size() && !cancelled; i++) {
      divide(i, Effort.FIRST, 1);
      step(QUICK / communities.size());
    }
    Map<Long, String> labels = new TreeMap<>();
    int next = 1;
    for (int i = 0; i < communities.size() && !cancelled; i++) {
      Dividing.Result result = divide(i, Effort.FULL, next);
      labels.putAll(result.labels());
      next += result.sums().size();
      step((1 - QUICK) / communities.size());
    }
    return labels;
  }

  private Dividing.Result divide(int number, Effort effort, int first) {
    BalanceSettings settings = request.settings(plan.settings()).withEffort(effort);
    Dividing.Result result =
        new Dividing(communities.get(number), settings).fresh(first, () -> cancelled);
    keep(number, result);
    return result;
  }

  private Map<Long, String> rebalance() {
    Map<Long, String> labels = new TreeMap<>();
    int next = 1;
    for (int i = 0; i < communities.size() && !cancelled; i++) {
      BalanceSettings settings = request.settings(plan.settings());
      Dividing.Result result =
          new Dividing(communities.get(i), settings).rebalanced(next, request.keep());
      keep(i, result);
      labels.putAll(result.labels());
      next += result.sums().size();
      step(1.0 / communities.size());
    }
    return labels;
  }

  private synchronized void keep(int community, Dividing.Result result) {
    sums.put(community, result.sums());
  }

  private synchronized void step(double share) {
    progress = Math.min(1, progress + share);
  }

  private synchronized void end(State last, Patch.@Nullable Done done, @Nullable String reason) {
    state = last;
    operation = done;
    failure = reason;
    progress = last == State.DONE ? 1 : progress;
  }

  /** Gives it up; one that has not begun is over at once, one that runs soon. */
  synchronized void cancel() {
    cancelled = true;
    if (!begun) {
      state = State.CANCELLED;
    }
  }

  private synchronized boolean begin() {
    begun = !cancelled;
    return begun;
  }

  long planId() {
    return plan.id();
  }

  synchronized boolean isOver() {
    return state != State.RUNNING;
  }

  synchronized Report report() {
    double share = Math.round(progress * 1000) / 1000.0;
    return new Report(id, state, share, best(), operation, failure);
  }

  private @Nullable Best best() {
    List<Double> off =
        sums.values().stream()
            .flatMap(List::stream)
            .map(households -> Math.abs(plan.settings().deviation(households)))
            .toList();
    if (off.isEmpty()) {
      return null;
    }
    double within = off.stream().filter(each -> each <= 0.1).count() / (double) off.size();
    double worst = off.stream().mapToDouble(each -> each).max().orElse(0);
    return new Best(Math.round(within * 1000) / 1000.0, Math.round(worst * 1000) / 1000.0);
  }
}
