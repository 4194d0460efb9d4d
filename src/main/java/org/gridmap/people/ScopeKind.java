package org.gridmap.people;

/** What a duty can be for. */
public enum ScopeKind {
  BUILDING,
  COMPOUND,
  GRID,
  AREA
}
