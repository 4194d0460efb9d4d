package org.gridmap.dispatch.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridmap.clock.ClockState;
import org.gridmap.clock.StageClock;
import org.gridmap.jurisdiction.EscalationRules.Step;
import org.gridmap.jurisdiction.Trigger;
import org.gridmap.jurisdiction.Trigger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * When each step of the escalation is to be taken, as a pure function of the rules, the clocks and
 * what happened. Only stages that run set a step off: not one that is met, stands still or will
 * never be met. Nothing sets off a step of an incident that has come to its end.
 */
final class EscalationSteps {

  private static final int WHOLE = 100;

  private final List<StageClock> clocks;
  private final Facts facts;
  private final int round;

  private EscalationSteps(List<StageClock> clocks, Facts facts) {
    this.clocks = clocks;
    this.facts = facts;
    this.round = clocks.stream().mapToInt(StageClock::round).max().orElse(1);
  }

  /**
   * What happened besides the clocks.
   *
   * @param moments of each kind of trigger, in order
   */
  record Facts(Map<Kind, List<Instant>> moments) {
    static final Facts NOTHING = new Facts(Map.of());

    Facts {
      Map<Kind, List<Instant>> copies = new EnumMap<>(Kind.class);
      moments.forEach((kind, each) -> copies.put(kind, List.copyOf(each)));
      moments = copies;
    }

    /** The moment at which something had happened so often; for the first time when 0. */
    private Optional<Instant> reached(Kind kind, long count) {
      List<Instant> each = moments.getOrDefault(kind, List.of());
      int place = (int) Math.max(1, count);
      return each.size() < place ? Optional.empty() : Optional.of(each.get(place - 1));
    }
  }

  /**
   * A step, and when it is to be taken.
   *
   * @param stage the stage that sets it off; null: none does
   */
  record Planned(int round, Step step, @Nullable StageClock stage, Instant shouldAt) {}

  /** The steps of the present round, in the order of their moments; equal ones as the rules say. */
  static List<Planned> of(List<Step> steps, List<StageClock> clocks, Facts facts) {
    EscalationSteps planning = new EscalationSteps(clocks, facts);
    return planning.isOver()
        ? List.of()
        : steps.stream()
            .map(planning::planned)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Planned::shouldAt))
            .toList();
  }

  private boolean isOver() {
    List<ClockState> present =
        clocks.stream().filter(each -> each.round() == round).map(StageClock::state).toList();
    return !present.isEmpty() && present.stream().allMatch(EscalationSteps::hasEnded);
  }

  private static boolean hasEnded(ClockState state) {
    return state == ClockState.MET || state == ClockState.MET_LATE || state == ClockState.CANCELLED;
  }

  private Optional<Planned> planned(Step step) {
    Trigger when = step.when();
    if (when.kind() != Kind.STAGE) {
      return facts
          .reached(when.kind(), when.amount())
          .map(moment -> new Planned(round, step, null, moment));
    }
    return clocks.stream()
        .filter(stage -> stage.round() == round && isRunning(stage))
        .filter(stage -> when.stage() == null || when.stage().equals(stage.stage()))
        .map(stage -> new Planned(round, step, stage, moment(when, stage)))
        .min(Comparator.comparing(Planned::shouldAt));
  }

  private static boolean isRunning(StageClock stage) {
    return stage.state() == ClockState.GREEN
        || stage.state() == ClockState.YELLOW
        || stage.state() == ClockState.RED;
  }

  /** The first moment, to the microsecond, at which so much of the stage's time is used. */
  private static Instant moment(Trigger when, StageClock stage) {
    Instant start = Objects.requireNonNull(stage.startedAt());
    Duration time = Duration.between(start, Objects.requireNonNull(stage.dueAt()));
    Instant reached = start.plus(time.multipliedBy(when.amount()).dividedBy(WHOLE));
    Instant whole = reached.truncatedTo(ChronoUnit.MICROS);
    boolean later = when.beyond() || whole.isBefore(reached);
    return later ? whole.plus(1, ChronoUnit.MICROS) : whole;
  }
}
