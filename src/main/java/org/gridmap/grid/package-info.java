/**
 * Published grids 网格. A row is a version with dates; the series is the grid through time. Who
 * serves a grid hangs on its series and is kept by whoever implements {@code DutyKeeper}, in the
 * transaction of a publication. Among the grids valid at one moment no two share ground.
 */
@ApplicationModule(allowedDependencies = {"area", "platform"})
@NullMarked
package org.gridmap.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
