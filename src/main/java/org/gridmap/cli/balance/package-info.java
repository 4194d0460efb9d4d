/**
 * Division of towns from files: GeoJSON and CSV in, a plan out. Everything is read and checked
 * before anything is computed; nothing is written unless the plan is complete.
 */
@NullMarked
package org.gridmap.cli.balance;

import org.jspecify.annotations.NullMarked;
