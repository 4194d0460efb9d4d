package org.gridmap.dispatch.escalation;

import java.time.Clock;
import java.util.List;
import org.gridmap.incident.EventBell;
import org.gridmap.platform.FaultLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the steps that are due taken, as long as the service runs. */
@Component
@ConditionalOnWebApplication
class EscalationPulse {

  /** Others wait for the thread: many steps are taken in several goes. */
  private static final int MOST_STEPS = 500;

  private final List<DueSteps> steps;
  private final EventBell bell;
  private final FaultLog faults;
  private final Clock clock;

  EscalationPulse(List<DueSteps> steps, EventBell bell, FaultLog faults, Clock clock) {
    this.steps = List.copyOf(steps);
    this.bell = bell;
    this.faults = faults;
    this.clock = clock;
  }

  /** Whether the database answers, its own pulse tells. */
  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT3S")
  void takeDue() {
    try {
      int taken = 0;
      for (DueSteps each : steps) {
        taken += take(each);
      }
      if (taken > 0) {
        bell.ring();
      }
    } catch (DataAccessException | TransactionException noDatabase) {
      return;
    } catch (RuntimeException failure) {
      faults.report(failure);
    }
  }

  private int take(DueSteps due) {
    int taken = 0;
    while (taken < MOST_STEPS && due.takeNext(clock.instant())) {
      taken++;
    }
    return taken;
  }
}
