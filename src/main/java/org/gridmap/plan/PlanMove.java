package org.gridmap.plan;

/**
 * A deed that is being done to a plan: it is open, what it needs is there, and nobody else changes
 * the plan meanwhile.
 *
 * @param plan as it stands before
 * @param by who does it
 */
record PlanMove(Plan plan, PlanLife.Way way, String by) {}
