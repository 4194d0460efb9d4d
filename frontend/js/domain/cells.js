// @ts-check
import { lonLatOf } from './mercator.js';

const WIDE_CELLS = 6;
const FINE_CELLS = 48;
const FINE_FROM = 16;

/** The ground of a cell of a tile: what a cluster stands for. The service cuts a side of a tile into
 * 6 cells, from zoom 16 on into 48, and says which cell it counted.
 * @param {{z: number, x: number, y: number}} tile
 * @param {{column: number, row: number}} cell from the north-west, beginning with 0
 * @returns {import('./filters.js').BoundingBox} */
export function cellAt({ z, x, y }, cell) {
  const cells = z < FINE_FROM ? WIDE_CELLS : FINE_CELLS;
  const column = x + cell.column / cells;
  const row = y + cell.row / cells;
  const northWest = lonLatOf({ x: column / 2 ** z, y: row / 2 ** z });
  const southEast = lonLatOf({ x: (column + 1 / cells) / 2 ** z, y: (row + 1 / cells) / 2 ** z });
  return { west: northWest.lon, south: southEast.lat, east: southEast.lon, north: northWest.lat };
}
