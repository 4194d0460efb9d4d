package org.gridmap.incident.placing;

import org.gridmap.incident.IncidentScope;

/**
 * Who decides.
 *
 * @param actor sign-in name
 * @param scope where this person may work on incidents
 */
record By(String actor, IncidentScope scope) {}
