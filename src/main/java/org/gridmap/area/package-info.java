/**
 * The tree of administrative areas: district 区县, subdistrict 街道, community 社区, residential compound
 * 小区. A code is unique within its level. Communities tile the ground: their interiors never
 * overlap.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.gridmap.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
