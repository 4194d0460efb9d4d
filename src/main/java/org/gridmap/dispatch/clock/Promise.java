package org.gridmap.dispatch.clock;

import java.time.Instant;
import org.gridmap.clock.ClockState;
import org.gridmap.jurisdiction.Names;

/**
 * The deadline everybody may know: that of the last stage of the present round.
 *
 * @param name of the stage
 * @param firstDueAt as it was when the stage started
 * @param waits it stands still, with approval
 */
public record Promise(
    Names name, Instant dueAt, Instant firstDueAt, ClockState state, boolean waits) {}
