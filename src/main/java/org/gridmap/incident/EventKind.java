package org.gridmap.incident;

/** What can happen to an incident. */
public enum EventKind {
  /** It was taken in. */
  SUBMITTED,
  /** Somebody did a deed of the life cycle. */
  DEED,
  /** An import put it into another state. */
  STATE_CHANGED,
  /** A dispatcher gave it to a grid. */
  ASSIGNED,
  /** A dispatcher said that the grid it was in is the right one. */
  CONFIRMED,
  /** Somebody wrote a note for the staff. */
  NOTED,
  /** Grids were published, and it now lies in another one or in none. */
  RELOCATED,
  /** Before there were deeds: it turned out to be another incident reported again. */
  MERGED,
  /**
   * Before there were deeds: it turned out not to be another one reported again: it counts for
   * itself again.
   */
  UNMERGED,
  /** An import gave it another place, category or words. */
  CORRECTED,
  /** A dispatcher drew the line or ground it takes up, or took it away. */
  OUTLINED,
  /** It waited too long, and somebody was told. */
  ESCALATED,
  /** A field was called for it 吹哨, answered, or kept silent. */
  WHISTLED,
  /** The incident that counts for it came to its end, or was opened again. */
  FOLLOWED;

  /** Whether it says which grid has the incident, by a person's word. */
  public boolean isWordOnGrid() {
    return this == ASSIGNED || this == CONFIRMED;
  }
}
