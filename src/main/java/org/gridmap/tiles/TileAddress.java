package org.gridmap.tiles;

import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;

/**
 * One square of the Web Mercator pyramid.
 *
 * @param z zoom, 0 to 22; the whole world is one tile at 0
 * @param x column from the west, 0 to 2^z − 1
 * @param y row from the north, 0 to 2^z − 1
 */
record TileAddress(int z, int x, int y) {

  static final int DEEPEST = 22;

  TileAddress {
    require("z", z, DEEPEST);
    require("x", x, (1 << z) - 1);
    require("y", y, (1 << z) - 1);
  }

  private static void require(String name, int value, int most) {
    if (value < 0 || value > most) {
      throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", name).with("value", value);
    }
  }
}
