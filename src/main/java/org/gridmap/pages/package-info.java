/**
 * The pages people open: start, report, track, dispatch, sign-in. Each is complete without a
 * script; scripts only add the map and the live parts. Nobody imports this package.
 */
@NullMarked
package org.gridmap.pages;

import org.jspecify.annotations.NullMarked;
