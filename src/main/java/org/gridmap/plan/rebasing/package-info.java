/**
 * The choice a planner has when somebody else published where his plan lies: for every community
 * his own division, the published one, or block by block, each with its picture and its counts
 * before anything is taken. Reads {@code plan}, which does not know it.
 */
@NullMarked
package org.gridmap.plan.rebasing;

import org.jspecify.annotations.NullMarked;
