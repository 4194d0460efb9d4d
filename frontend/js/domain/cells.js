// @ts-check
import { lonLatOf } from './mercator.js';

const WIDE_CELLS = 6;
const FINE_CELLS = 48;
const FINE_FROM = 16;
const UNITS = 4096;

/** The ground of the cell in which a spot lies: what a cluster stands for. The service cuts a side
 * of a tile into 6 cells, from zoom 16 on into 48.
 * @param {{z: number, x: number, y: number}} tile
 * @param {{x: number, y: number}} spot tile units
 * @returns {import('./filters.js').BoundingBox} */
export function cellAround({ z, x, y }, spot) {
  const cells = z < FINE_FROM ? WIDE_CELLS : FINE_CELLS;
  const column = x + Math.floor((spot.x / UNITS) * cells) / cells;
  const row = y + Math.floor((spot.y / UNITS) * cells) / cells;
  const northWest = lonLatOf({ x: column / 2 ** z, y: row / 2 ** z });
  const southEast = lonLatOf({ x: (column + 1 / cells) / 2 ** z, y: (row + 1 / cells) / 2 ** z });
  return { west: northWest.lon, south: southEast.lat, east: southEast.lon, north: northWest.lat };
}
