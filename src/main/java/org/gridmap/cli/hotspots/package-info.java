/**
 * The command {@code hotspots}: incidents and households from files, bins in a metric plane, every
 * statistic of the kernel as one table. No database and no service; the same files give the same
 * bytes.
 */
@NullMarked
package org.gridmap.cli.hotspots;

import org.jspecify.annotations.NullMarked;
