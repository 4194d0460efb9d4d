/**
 * Which grid has an incident, by a person's word. A place near a border, in a gap or outside only
 * proposes grids; who confirms one or names another does it for good: a redraw keeps to it, and the
 * reporter is told. Nobody gives an incident to a grid outside his own area.
 */
@NullMarked
package org.gridmap.incident.placing;

import org.jspecify.annotations.NullMarked;
