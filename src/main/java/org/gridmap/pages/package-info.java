/** The pages people open: start, report, track, dispatch, sign-in. Nobody imports this package. */
@NullMarked
package org.gridmap.pages;

import org.jspecify.annotations.NullMarked;
