package org.gridmap.tiles;

import org.gridmap.platform.RequestWords;

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
    RequestWords.within("z", z, 0, DEEPEST);
    RequestWords.within("x", x, 0, (1 << z) - 1);
    RequestWords.within("y", y, 0, (1 << z) - 1);
  }
}
