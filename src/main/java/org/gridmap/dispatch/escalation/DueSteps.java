package org.gridmap.dispatch.escalation;

import java.time.Instant;

/**
 * Steps that are taken by themselves when their time has come. Each is a row that is claimed past
 * what others hold, and is taken once, in one transaction with its event and its notices, however
 * many instances ask.
 */
public interface DueSteps {

  /**
   * Takes the step that has been due longest.
   *
   * @return false when none is due that nobody else is taking
   */
  boolean takeNext(Instant now);
}
