package org.gridmap.people;

/** What somebody is to a grid: patrols it, answers for it, or stands in. */
public enum DutyRole {
  GRID_WORKER,
  GRID_LEADER,
  SUBSTITUTE
}
