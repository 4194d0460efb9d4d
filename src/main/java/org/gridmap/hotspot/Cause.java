package org.gridmap.hotspot;

import org.gridmap.incident.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One building or one channel without which a unit would not be hot.
 *
 * @param building id of the building, or 0
 * @param channel null for a building
 * @param count how many incidents of the unit are of it
 */
record Cause(long building, @Nullable Channel channel, int count) {}
