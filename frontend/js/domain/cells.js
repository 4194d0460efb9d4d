// @ts-check
import { lonLatOf } from './mercator.js';

const CELLS = 6;
const UNITS = 4096;

/** The ground of the cell of a sixth of a tile in which a spot lies: what a cluster stands for.
 * @param {{z: number, x: number, y: number}} tile
 * @param {{x: number, y: number}} spot tile units
 * @returns {import('./filters.js').BoundingBox} */
export function cellAround({ z, x, y }, spot) {
  const column = x + Math.floor((spot.x / UNITS) * CELLS) / CELLS;
  const row = y + Math.floor((spot.y / UNITS) * CELLS) / CELLS;
  const northWest = lonLatOf({ x: column / 2 ** z, y: row / 2 ** z });
  const southEast = lonLatOf({ x: (column + 1 / CELLS) / 2 ** z, y: (row + 1 / CELLS) / 2 ** z });
  return { west: northWest.lon, south: southEast.lat, east: southEast.lon, north: northWest.lat };
}
