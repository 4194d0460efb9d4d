package org.gridmap.town;

import java.util.List;

/**
 * The smallest piece of the town that a grid is made of: a lot, or one phase of a large compound,
 * to the centre lines of the streets around it.
 */
record Cell(int index, Lot lot, Rect ground, List<Building> buildings) {

  int households() {
    return buildings.stream().mapToInt(Building::households).sum();
  }
}
