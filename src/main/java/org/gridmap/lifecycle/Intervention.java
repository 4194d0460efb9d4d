package org.gridmap.lifecycle;

/** What an escalation changes in how an incident goes on. */
public enum Intervention {
  /** A dispatcher decides from now on whose it is, until he names somebody. */
  TAKE_OVER,
  /** Only a supervisor judges the work from now on. */
  VERIFY_ABOVE
}
