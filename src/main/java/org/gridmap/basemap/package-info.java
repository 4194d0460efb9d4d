/**
 * The ground that everybody sees and nobody assigns: streets, water, green, and the barriers
 * (rivers, rails, walls) that no grid should cross.
 */
@ApplicationModule(allowedDependencies = {"geometry", "platform"})
@NullMarked
package org.gridmap.basemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
