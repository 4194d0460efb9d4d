package org.gridmap.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridmap.clock.DueSum.Extension;
import org.gridmap.clock.DueSum.Pause;
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
  private @Nullable Extension extension;
  private List<Pause> pauses = List.of();
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
    if (extension != null) {
      setDue(extension.to());
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
    extension = new Extension(at, to);
    pauses = List.of();
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
    Instant warn = warn();
    ClockState state = state(at, warn, paused);
    return new StageClock(round, rule.code(), start, due, firstDue, warn, met, state, provisional);
  }

  private ClockState state(Instant at, @Nullable Instant warn, boolean paused) {
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
    Pause pause = from.isAfter(due()) ? new Pause(from, to, Duration.ZERO, 0) : moving(from, to);
    keep(pause);
    if (extension != null) {
      due = due().plus(pause.time());
    } else if (pause.days() > 0) {
      amount += pause.days();
      due = counted(start());
    } else if (rule.within().unit() == Term.Unit.WORKING_HOURS) {
      setCounted(policy.calendar().plusWorking(due(), pause.time().toNanos()));
    } else {
      due = due().plus(pause.time());
    }
  }

  private void keep(Pause pause) {
    if (pauses.isEmpty()) {
      pauses = new ArrayList<>(2);
    }
    pauses.add(pause);
  }

  /** By how much a pause moves the deadline. */
  private Pause moving(Instant from, Instant to) {
    WorkingCalendar calendar = policy.calendar();
    Duration length = Duration.between(from, to);
    if (extension != null) {
      return new Pause(from, to, length, 0);
    }
    return switch (rule.within().unit()) {
      case HOURS -> new Pause(from, to, length, 0);
      case WORKING_HOURS ->
          new Pause(from, to, Duration.ofNanos(calendar.workingNanos(from, to)), 0);
      case DAYS -> new Pause(from, to, Duration.ZERO, calendar.dayEnds(from, to));
      case WORKING_DAYS -> new Pause(from, to, Duration.ZERO, calendar.closings(from, to));
    };
  }

  /** Why it is due when it is, once the telling has ended; null when it has not started. */
  @Nullable DueSum sum(int round) {
    if (start == null) {
      return null;
    }
    boolean counts = extension == null;
    CountedTime time = new CountedTime(policy.calendar(), rule, start, due());
    return new DueSum(
        round,
        rule.code(),
        rule.within(),
        start,
        counts ? time.counted(amount, pauses) : List.of(),
        counts ? time.daysOff(amount) : List.of(),
        pauses,
        extension,
        counts && time.isRolledForward(amount) ? time.last(amount) : null,
        Objects.requireNonNull(firstDue),
        due(),
        provisional);
  }

  private Instant counted(Instant from) {
    WorkingCalendar calendar = policy.calendar();
    return switch (rule.within().unit()) {
      case HOURS -> from.plus(Duration.ofHours(amount));
      case WORKING_HOURS -> {
        Instant end = calendar.plusWorking(from, Duration.ofHours(amount).toNanos());
        provisional = calendar.isProvisional(end);
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
    provisional = policy.calendar().isProvisional(at);
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
