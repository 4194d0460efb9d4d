/**
 * What the balance kernel does for a plan: whole divisions in the background, exchanges between two
 * grids. Its results are gestures of the person who asked. Reads {@code plan}, which does not know
 * it.
 */
@NullMarked
package org.gridmap.plan.dividing;

import org.jspecify.annotations.NullMarked;
