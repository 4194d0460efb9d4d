/**
 * Corrections of a planner to the ground that plans stand on: households, new and closed buildings.
 * Each is dated and in the audit; no published border moves. Reads {@code plan}, which does not
 * know it.
 */
@NullMarked
package org.gridmap.plan.ground;

import org.jspecify.annotations.NullMarked;
