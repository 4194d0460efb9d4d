/**
 * The pages people open: start, report, track, dispatch, screen, sign-in. Those for everybody are
 * complete without a script; scripts only add the map and the live parts. Nobody imports this
 * package.
 */
@NullMarked
package org.gridmap.pages;

import org.jspecify.annotations.NullMarked;
