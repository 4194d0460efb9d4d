/**
 * One thing reported more than once: which incidents are alike, the family of an incident and those
 * merged into it, and the way back. A merged incident counts nowhere until it is parted again. What
 * residents see of incidents near them has no words, no picture, no number and no exact place.
 */
@NamedInterface("duplicate")
@NullMarked
package org.gridmap.incident.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
