package org.gridmap.lifecycle;

/** What became of a request. */
public sealed interface Outcome {

  /** It was done. */
  record Done(DeedEvent event, Standing after) implements Outcome {}

  /** Nothing was done. */
  record Refused(Refusal refusal) implements Outcome {}
}
