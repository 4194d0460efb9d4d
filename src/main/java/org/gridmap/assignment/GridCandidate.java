package org.gridmap.assignment;

/**
 * Another grid a pin may belong to.
 *
 * @param distanceMetres from the pin to the grid, 0 when the grid covers it; rounded to centimetres
 */
public record GridCandidate(String code, String name, double distanceMetres) {}
