package org.gridmap.incident;

/** What can happen to an incident. */
public enum EventKind {
  /** It was taken in. */
  SUBMITTED,
  /** It went on to another state. */
  STATE_CHANGED,
  /** A dispatcher gave it to a grid. */
  ASSIGNED,
  /** Grids were published, and it now lies in another one or in none. */
  RELOCATED,
  /** It turned out to be another incident reported again; that one counts for both. */
  MERGED,
  /** An import gave it another place, category or words. */
  CORRECTED;

  /** Whether the public timeline shows it: moves between grids are the staff's affair. */
  boolean isPublic() {
    return this == SUBMITTED || this == STATE_CHANGED;
  }
}
