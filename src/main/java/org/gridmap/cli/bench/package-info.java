/** Measures of {@code ./gridmap bench}: ours beside its peers, same data, same run. */
@NullMarked
package org.gridmap.cli.bench;

import org.jspecify.annotations.NullMarked;
