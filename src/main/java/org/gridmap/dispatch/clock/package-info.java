/**
 * The clocks 时限 of incidents, kept: an index of stages made from the events alone, so that lists
 * and the escalation need not count again. Whoever follows the events writes it; it can be made
 * anew at any time, and nothing is true because it stands here.
 */
@NamedInterface("clock")
@NullMarked
package org.gridmap.dispatch.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
