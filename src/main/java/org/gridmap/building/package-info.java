/**
 * Buildings 楼栋 and their household counts 户数. A building belongs to the community that holds its
 * inner point; one that lies in no community is kept, listed, and takes part in no balance.
 */
@ApplicationModule(allowedDependencies = {"area", "platform"})
@NullMarked
package org.gridmap.building;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
