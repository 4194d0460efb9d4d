package org.gridmap.clock;

/** How a stage stands at a moment. */
public enum ClockState {
  NOT_STARTED,
  /** Before the warning. */
  GREEN,
  /** From the warning on; the deadline itself is still in time. */
  YELLOW,
  /** After the deadline, not met. */
  RED,
  /** On hold, and not yet red when the hold began. */
  PAUSED,
  MET,
  /** Met after the deadline. */
  MET_LATE,
  /** Will never be met: the case ended in another way, or was reopened. */
  CANCELLED
}
