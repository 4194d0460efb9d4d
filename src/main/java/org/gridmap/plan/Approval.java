package org.gridmap.plan;

/** Who must find a plan good before it is published. */
enum Approval {
  /** Somebody who neither began nor submitted it. */
  ANOTHER_PERSON,
  /** Nobody else: the demo town has one planner. */
  ALONE_IN_DEMO,
  /** Nobody else: it is set so here. */
  ALONE
}
