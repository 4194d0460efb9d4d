package org.gridmap.clock;

import java.time.Instant;

/** What happened to an incident, as far as clocks are concerned. */
public sealed interface ClockEvent {

  Instant at();

  /** The incident got into a state. */
  record Entered(String state, Instant at) implements ClockEvent {}

  /** It stands still, with approval 挂账. A second one before it goes on changes nothing. */
  record Hold(Instant at) implements ClockEvent {}

  /** It goes on; without a hold before it, it changes nothing. */
  record Resume(Instant at) implements ClockEvent {}

  /** Everything begins anew 重办: the next round. */
  record Reopen(Instant at) implements ClockEvent {}

  /** A stage of the present round gets another deadline 延期. */
  record Extend(String stage, Instant due, Instant at) implements ClockEvent {}
}
