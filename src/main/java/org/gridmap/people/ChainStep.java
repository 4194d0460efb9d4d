package org.gridmap.people;

/** Where somebody who must act is looked for; the names stand in the files of jurisdictions. */
public enum ChainStep {
  /** Whom the category names. */
  HANDLER,
  /** Who knows the neighbours of the building. */
  STEWARD,
  /** The grid workers of the grid. */
  ON_DUTY,
  /** Who was named for an absent grid worker, then the substitutes of the grid. */
  SUBSTITUTE,
  GRID_LEAD,
  /** The unit of an exclusive grid. */
  UNIT,
  /** The queue that is always there. */
  COMMUNITY_DESK
}
