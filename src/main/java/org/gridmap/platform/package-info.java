/**
 * What every feature stands on: problems (RFC 9457), the clock, GeoJSON, datum conversion, keyset
 * paging and the jurisdiction's settings. It knows no feature.
 */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.gridmap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
