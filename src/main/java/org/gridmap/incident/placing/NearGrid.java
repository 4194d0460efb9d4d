package org.gridmap.incident.placing;

import java.util.List;

/**
 * A grid that may take an incident.
 *
 * @param distanceMetres from the incident to the grid on the ellipsoid, 0 inside; to a centimetre
 * @param households residents when the grid was published
 * @param open incidents in it that are not over
 * @param workers names of who is on duty there now
 * @param current whether it has the incident
 */
record NearGrid(
    String code,
    String name,
    String community,
    double distanceMetres,
    int households,
    int open,
    List<String> workers,
    boolean current) {}
