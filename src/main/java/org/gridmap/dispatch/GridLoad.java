package org.gridmap.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * How much a grid carries.
 *
 * @param households residents when the grid was published
 * @param workers grid workers who serve it, those on leave too
 * @param open incidents that are not closed
 * @param target households it should have by the rules of its community
 * @param tolerance share above or below the target that still counts as balanced there
 * @param deviation (households − target) / target; null for an exclusive grid, which has no target
 * @param load how the deviation compares with the tolerance
 */
record GridLoad(
    String code,
    String name,
    String kind,
    String community,
    int households,
    int workers,
    int open,
    int target,
    double tolerance,
    @Nullable Double deviation,
    Load load) {

  enum Load {
    BELOW,
    BALANCED,
    ABOVE,
    /** Without a target. */
    EXEMPT
  }
}
