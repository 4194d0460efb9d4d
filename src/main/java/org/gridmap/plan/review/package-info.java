/**
 * What people look at before a plan is approved: what is to be put right, what changes for whom,
 * what the grids would have had to do, and remarks. Reads {@code plan}, which does not know it.
 */
@NullMarked
package org.gridmap.plan.review;

import org.jspecify.annotations.NullMarked;
