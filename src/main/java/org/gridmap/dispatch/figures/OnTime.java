package org.gridmap.dispatch.figures;

/**
 * How many of a stage were in time, of those that were met or whose deadline has passed.
 *
 * @param inTime against the deadline as pauses and extensions moved it
 * @param inFirstTime against the deadline as it was when the stage started
 */
public record OnTime(String stage, Share inTime, Share inFirstTime) {}
