/**
 * The clock kernel: by when something must have happened. The deadlines 时限 of an incident are a
 * pure function of its policy, a calendar and its events; nothing is kept, so a changed policy or a
 * late event is counted the same way as if it had always been known.
 *
 * <p>Where to begin: {@link org.gridmap.clock.Clocks#of}. {@link org.gridmap.clock.ClockPolicy}
 * says which stages 环节 run, {@link org.gridmap.clock.WorkingCalendar} what a working day is, {@link
 * org.gridmap.clock.ClockEvent} what happened, {@link org.gridmap.clock.DueSum} why a deadline is
 * where it is.
 *
 * <p>Knows the JDK, nothing else. Values may be shared between threads.
 */
@NullMarked
package org.gridmap.clock;

import org.jspecify.annotations.NullMarked;
