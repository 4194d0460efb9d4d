/**
 * One cause, many reports 片区事件: an incident with an extent and floors that reports join by
 * themselves as they come in, and whose reporters are told at once what is known. It is opened by
 * so many reports of one category, near in place and time, by staff, or by a planned interruption
 * 停供预告 that somebody reports. To join is to be merged: who joined can be parted, and a floor that
 * nobody named never satisfies a predicate.
 */
@NamedInterface("areawide")
@NullMarked
package org.gridmap.intake.areawide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
