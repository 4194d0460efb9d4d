package org.gridmap.lifecycle;

/** How far a state is, as maps and lists colour it: many states, four looks. */
public enum Phase {
  /** Somebody has to take it up. */
  WAITING,
  /** It is being worked on. */
  WORKING,
  /** The work is done, its judgement is not. */
  SOLVED,
  /** Nobody has to do anything. */
  OVER
}
