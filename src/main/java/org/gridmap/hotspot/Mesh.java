package org.gridmap.hotspot;

import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Shape;
import org.gridmap.hotspot.Choices.UnitKind;

/**
 * By what the ground is divided for counting, and which units are neighbours.
 *
 * @param shape of a bin
 * @param size edge of a bin in metres
 * @param bandMetres only for {@link Neighbours#BAND}, else 0
 */
record Mesh(UnitKind unit, Shape shape, double size, Neighbours neighbours, double bandMetres) {}
