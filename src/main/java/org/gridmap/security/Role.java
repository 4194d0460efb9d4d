package org.gridmap.security;

/** What a person may do; where, says the area of the grant. */
public enum Role {
  /** Imports, users, settings 管理员; everywhere. */
  ADMINISTRATOR,
  /** Draws and publishes grids 网格规划. */
  PLANNER,
  /** Sees and moves on incidents 受理员. */
  DISPATCHER
}
