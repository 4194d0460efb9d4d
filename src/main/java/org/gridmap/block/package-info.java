/**
 * Blocks 划分单元: the pieces of ground that a community is tiled by, without gaps or overlaps. A block
 * never changes: what is cut ends, and its pieces begin. A piece that is not published yet belongs
 * to whoever cut it and is valid at no time.
 */
@ApplicationModule(allowedDependencies = {"area", "basemap", "geometry", "platform"})
@NullMarked
package org.gridmap.block;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
