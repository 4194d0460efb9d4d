package org.gridmap.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One stage of one round while its events are told in order. */
final class StageRun {

  private final StageRule rule;
  private final ClockPolicy policy;
  private @Nullable Instant start;
  private @Nullable Instant due;
  private @Nullable Instant firstDue;
  private @Nullable Instant met;
  private @Nullable Instant pausedSince;
  private @Nullable Instant extendedTo;
  private int amount;
  private boolean provisional;
  private boolean cancelled;

  StageRun(StageRule rule, ClockPolicy policy) {
    this.rule = rule;
    this.policy = policy;
    this.amount = rule.within().amount();
  }

  StageRule rule() {
    return rule;
  }

  private boolean isRunning() {
    return start != null && met == null && !cancelled;
  }

  void start(Instant at, boolean onHold) {
    if (start != null || cancelled) {
      return;
    }
    start = at;
    due = counted(at);
    firstDue = due;
    if (extendedTo != null) {
      setDue(extendedTo);
    }
    pausedSince = onHold ? at : null;
  }

  void hold(Instant at) {
    if (isRunning() && pausedSince == null) {
      pausedSince = at;
    }
  }

  void resume(Instant at) {
    Instant since = pausedSince;
    if (isRunning() && since != null) {
      pause(since, at);
    }
    pausedSince = null;
  }

  void extend(Instant to, Instant at) {
    if (met != null || cancelled) {
      return;
    }
    extendedTo = to;
    if (start != null) {
      setDue(to);
      pausedSince = pausedSince == null ? null : at;
    }
  }

  void meet(Instant at) {
    if (isRunning()) {
      resume(at);
      met = at;
    }
  }

  void cancel(Instant at) {
    if (met == null && !cancelled) {
      resume(at);
      cancelled = true;
    }
  }

  /** The stage as it stands at a moment, which ends the telling. */
  StageClock stand(int round, Instant at) {
    Instant since = pausedSince;
    boolean paused = isRunning() && since != null && !since.isAfter(due());
    resume(at);
    return new StageClock(
        round, rule.code(), start, due, firstDue, warn(), met, state(at, paused), provisional);
  }

  private ClockState state(Instant at, boolean paused) {
    if (cancelled) {
      return ClockState.CANCELLED;
    }
    if (start == null) {
      return ClockState.NOT_STARTED;
    }
    if (met != null) {
      return met.isAfter(due()) ? ClockState.MET_LATE : ClockState.MET;
    }
    if (paused) {
      return ClockState.PAUSED;
    }
    if (at.isAfter(due())) {
      return ClockState.RED;
    }
    Instant warn = warn();
    return warn != null && at.isBefore(warn) ? ClockState.GREEN : ClockState.YELLOW;
  }

  private @Nullable Instant warn() {
    if (start == null) {
      return null;
    }
    Duration time = Duration.between(start, due());
    double nanos = policy.warnAt() * time.toNanos();
    return start.plusNanos(Math.round(nanos));
  }

  /** A pause counts when it begins until the deadline of that moment, itself included. */
  private void pause(Instant from, Instant to) {
    if (from.isAfter(due())) {
      return;
    }
    WorkingCalendar calendar = policy.calendar();
    if (extendedTo != null) {
      due = due().plus(Duration.between(from, to));
      return;
    }
    switch (rule.within().unit()) {
      case HOURS -> due = due().plus(Duration.between(from, to));
      case WORKING_HOURS ->
          setCounted(calendar.plusWorking(due(), calendar.workingNanos(from, to)));
      case DAYS -> {
        amount += calendar.dayEnds(from, to);
        due = counted(start());
      }
      case WORKING_DAYS -> {
        amount += calendar.closings(from, to);
        due = counted(start());
      }
    }
  }

  private Instant counted(Instant from) {
    WorkingCalendar calendar = policy.calendar();
    return switch (rule.within().unit()) {
      case HOURS -> from.plus(Duration.ofHours(amount));
      case WORKING_HOURS -> {
        Instant end = calendar.plusWorking(from, Duration.ofHours(amount).toNanos());
        provisional = calendar.isProvisional(calendar.localDay(end));
        yield end;
      }
      case DAYS -> {
        LocalDate last = calendar.localDay(from).plusDays(amount);
        if (rule.rollForward()) {
          last = calendar.workingDayFrom(last);
          provisional = calendar.isProvisional(last);
        }
        yield calendar.endOf(last);
      }
      case WORKING_DAYS -> {
        LocalDate last = calendar.workingDayAfter(calendar.localDay(from), amount);
        provisional = calendar.isProvisional(last);
        yield calendar.closingOf(last);
      }
    };
  }

  private void setCounted(Instant at) {
    due = at;
    provisional = policy.calendar().isProvisional(policy.calendar().localDay(at));
  }

  private void setDue(Instant at) {
    due = at;
    provisional = false;
  }

  private Instant start() {
    return Objects.requireNonNull(start);
  }

  private Instant due() {
    return Objects.requireNonNull(due);
  }
}
