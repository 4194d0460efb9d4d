package org.gridmap.security;

/** What a grant opens. Every door asks for one of these, never for the name of a role. */
public enum Right {
  /** Reads incidents with their words and pictures. */
  SEE_INCIDENTS,
  /** Reads who reported. */
  SEE_REPORTERS,
  /** Works at the dispatcher's desk: gives to grids, merges, confirms. */
  DISPATCH,
  /** Reads counts, loads and hot spots of whole areas. */
  COUNT,
  /** Reads and changes duties, shifts and absences. */
  PEOPLE,
  /** Draws, checks and publishes grids. */
  PLAN,
  /** Reads the record of who did what. */
  AUDIT,
  /** Users, grants, imports, settings of the page, health of the service. */
  ADMINISTER
}
