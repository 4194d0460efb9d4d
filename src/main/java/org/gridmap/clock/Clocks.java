package org.gridmap.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one incident.
 *
 * <ul>
 *   <li>A stage <b>starts</b> at the anchor of its round, or when the stage before it was met.
 *   <li>It is <b>met</b> the first time its state is entered, not before its start. The state of a
 *       later stage meets all earlier ones at that moment, {@code CLOSED} meets all.
 *   <li>{@code DECLINED}, {@code VOID} and {@code MERGED} cancel what is not met. A reopening does,
 *       too, and starts every stage afresh. What was met stays; a met stage is not moved any more.
 *   <li>Without its anchor a round's stages are not started, whatever comes later.
 *   <li>A <b>pause</b> counts between start and deadline: hours move the deadline by its length,
 *       working hours by the working time in it, days by the ends of (working) days in it. One that
 *       begins after the deadline changes nothing.
 *   <li>An <b>extension</b> replaces the deadline; later pauses move it by their length.
 * </ul>
 */
public final class Clocks {

  private static final String CLOSED = "CLOSED";
  private static final Set<String> CANCELLING = Set.of("DECLINED", "VOID", "MERGED");

  private final ClockPolicy policy;
  private final List<StageClock> past = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();
  private List<StageRun> runs;
  private int round = 1;
  private boolean anchored;
  private boolean cancelled;
  private @Nullable Instant heldSince;

  private record Ended(int round, StageRun run) {}

  private Clocks(ClockPolicy policy) {
    this.policy = policy;
    this.runs = fresh();
  }

  /**
   * How every stage of every round stands.
   *
   * @param events in the order of their times; equal times in the order in which they happened
   * @param at the moment; later events do not count yet
   * @return by round, then in the order of the policy
   * @throws IllegalArgumentException when the events are not in order, one extends a stage that the
   *     policy does not have, or a time needs a calendar day outside 1990 to 2099
   */
  public static List<StageClock> of(ClockPolicy policy, List<ClockEvent> events, Instant at) {
    return told(policy, events, at).past;
  }

  /**
   * Why every stage that has started is due when it is.
   *
   * @param events as for {@link #of}
   * @param at as for {@link #of}
   * @return by round, then in the order of the policy
   * @throws IllegalArgumentException as {@link #of}
   */
  public static List<DueSum> sums(ClockPolicy policy, List<ClockEvent> events, Instant at) {
    return told(policy, events, at).ended.stream()
        .map(one -> one.run.sum(one.round))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Clocks told(ClockPolicy policy, List<ClockEvent> events, Instant at) {
    Clocks clocks = new Clocks(policy);
    Instant last = Instant.MIN;
    for (ClockEvent event : events) {
      if (event.at().isBefore(last)) {
        throw new IllegalArgumentException("events are not in the order of their times");
      }
      last = event.at();
      if (!last.isAfter(at)) {
        clocks.tell(event);
      }
    }
    clocks.endRound(at);
    return clocks;
  }

  private List<StageRun> fresh() {
    List<StageRun> fresh = new ArrayList<>(policy.stages().size());
    for (StageRule rule : policy.stages()) {
      fresh.add(new StageRun(rule, policy));
    }
    return fresh;
  }

  private void tell(ClockEvent event) {
    Instant at = event.at();
    if (event instanceof ClockEvent.Entered entered) {
      enter(entered.state(), at);
    } else if (event instanceof ClockEvent.Extend extend) {
      extend(extend);
    } else if (event instanceof ClockEvent.Hold) {
      hold(at);
    } else if (event instanceof ClockEvent.Resume) {
      resume(at);
    } else {
      reopen(at);
    }
  }

  private void enter(String state, Instant at) {
    if (cancelled) {
      return;
    }
    if (CANCELLING.contains(state)) {
      runs.forEach(run -> run.cancel(at));
      cancelled = true;
      return;
    }
    if (!anchored && state.equals(policy.anchor())) {
      anchor(at);
    }
    if (anchored) {
      meetUntil(lastMetBy(state), at);
    }
  }

  private void anchor(Instant at) {
    anchored = true;
    for (int i = 0; i < runs.size(); i++) {
      if (i == 0 || runs.get(i).rule().start() == StageRule.Start.CASE_START) {
        runs.get(i).start(at, heldSince != null);
      }
    }
  }

  /** The last stage that a state meets; −1 for none. */
  private int lastMetBy(String state) {
    if (state.equals(CLOSED)) {
      return runs.size() - 1;
    }
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).rule().until().equals(state)) {
        return i;
      }
    }
    return -1;
  }

  private void meetUntil(int lastMet, Instant at) {
    for (int i = 0; i <= lastMet; i++) {
      runs.get(i).meet(at);
      if (i + 1 < runs.size()) {
        runs.get(i + 1).start(at, heldSince != null);
      }
    }
  }

  private void hold(Instant at) {
    if (policy.pausedByHold() && heldSince == null) {
      heldSince = at;
      runs.forEach(run -> run.hold(at));
    }
  }

  private void resume(Instant at) {
    heldSince = null;
    runs.forEach(run -> run.resume(at));
  }

  private void extend(ClockEvent.Extend extend) {
    StageRun extended =
        runs.stream()
            .filter(run -> run.rule().code().equals(extend.stage()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no stage " + extend.stage() + " to extend"));
    extended.extend(extend.due(), extend.at());
  }

  private void reopen(Instant at) {
    if (anchored) {
      runs.forEach(run -> run.cancel(at));
    }
    endRound(at);
    round++;
    heldSince = null;
    cancelled = false;
    runs = fresh();
    anchor(at);
  }

  private void endRound(Instant at) {
    for (StageRun run : runs) {
      past.add(run.stand(round, at));
      ended.add(new Ended(round, run));
    }
  }
}
