/**
 * FigureCounts 指标 of how incidents are handled: each is a share with both of its numbers, counted
 * from incidents by the day of their report. A report that was merged into another and one that was
 * void do not count. Nothing is ranked on fewer than ten.
 */
@NamedInterface("figures")
@NullMarked
package org.gridmap.dispatch.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
