/**
 * Incidents that are more than a point: a wall, a pond. The grid with the largest share of the
 * extent leads and has the incident; the others are co-responsible and see it in their lists.
 */
@NamedInterface("extent")
@NullMarked
package org.gridmap.incident.extent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
