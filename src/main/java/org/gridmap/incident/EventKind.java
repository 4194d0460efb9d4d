package org.gridmap.incident;

/** What can happen to an incident. */
public enum EventKind {
  /** It was taken in. */
  SUBMITTED,
  /** It went on to another state. */
  STATE_CHANGED,
  /** A dispatcher gave it to a grid. */
  ASSIGNED,
  /** A dispatcher said that the grid it was in is the right one. */
  CONFIRMED,
  /** Somebody wrote a note for the staff. */
  NOTED,
  /** Grids were published, and it now lies in another one or in none. */
  RELOCATED,
  /** It turned out to be another incident reported again; that one counts for both. */
  MERGED,
  /** It turned out not to be another one reported again: it counts for itself again. */
  UNMERGED,
  /** An import gave it another place, category or words. */
  CORRECTED,
  /** It waited too long, and somebody was told. */
  ESCALATED;

  /** Whether it says which grid has the incident, by a person's word. */
  boolean isWordOnGrid() {
    return this == ASSIGNED || this == CONFIRMED;
  }

  /** Whether the public timeline shows it: what a redraw moved is the staff's affair. */
  boolean isPublic() {
    return this == SUBMITTED || this == STATE_CHANGED || isWordOnGrid();
  }
}
