/**
 * The days a question about hot spots looks at: its period, the calendar weeks up to it, and the
 * stretches as long as it. Days only, no incidents; a day is one of the jurisdiction's calendar.
 */
@NullMarked
package org.gridmap.hotspot.time;

import org.jspecify.annotations.NullMarked;
