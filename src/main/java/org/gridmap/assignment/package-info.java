/**
 * Which grid (网格) a point belongs to. A point on a shared edge goes to the grid with the lowest
 * code, by code point; a point outside every grid belongs to none and waits for a dispatcher.
 */
@ApplicationModule(
    allowedDependencies = {"area", "building", "geometry", "grid", "people", "platform"})
@NullMarked
package org.gridmap.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
