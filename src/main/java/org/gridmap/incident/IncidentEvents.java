package org.gridmap.incident;

/** The stream of everything that happens to incidents. */
public final class IncidentEvents {

  /** PostgreSQL channel that rings when there are new events; messages are empty. */
  public static final String CHANNEL = "gridmap_incident_events";

  private IncidentEvents() {}
}
