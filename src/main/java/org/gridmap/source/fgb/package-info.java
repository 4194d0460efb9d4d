/** FlatGeobuf (version 3) as its writers stream it; its index is passed over. */
@NullMarked
package org.gridmap.source.fgb;

import org.jspecify.annotations.NullMarked;
