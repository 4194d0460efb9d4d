package org.gridmap.town;

import java.util.List;

/**
 * A compound, an institution or a piece of open ground.
 *
 * @param ground to the centre lines of the streets around it and to its neighbours
 * @param enclosure what is inside its wall or fence: the ground without streets and pavements
 * @param gates openings of the wall
 * @param shopSides sides where a row of shops stands instead of a wall
 */
record Lot(
    int index,
    Quarter quarter,
    LandUse use,
    Rect ground,
    Rect enclosure,
    List<Gate> gates,
    List<Side> shopSides) {

  /** An opening of a wall, from … to along its side, decimetres of the drawing board. */
  record Gate(Side side, int from, int to) {}

  boolean isCompound() {
    return use.isResidential();
  }
}
