/** Coded polygons and points from files: what {@code locate} and {@code check} do. No database. */
@NullMarked
package org.gridmap.cli.coverage;

import org.jspecify.annotations.NullMarked;
