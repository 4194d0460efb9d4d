// @ts-check
import { unitSquare } from '../mercator.js';

/** @typedef {{west: number, south: number, east: number, north: number}} BoundingBox Degrees. */

/** The tiles that cover a box at some zooms, the far ones first; no more than wanted.
 * @param {BoundingBox} box
 * @param {number} from smallest zoom
 * @param {number} to largest zoom
 * @param {number} most
 * @returns {{z: number, x: number, y: number}[]} */
export function tilesOver({ west, south, east, north }, from, to, most) {
  const tiles = [];
  for (let z = from; z <= to; z++) {
    const first = unitSquare({ lon: west, lat: north });
    const last = unitSquare({ lon: east, lat: south });
    const cell = (/** @type {number} */ part) => Math.floor(part * 2 ** z);
    for (let x = cell(first.x); x <= cell(last.x); x++) {
      for (let y = cell(first.y); y <= cell(last.y); y++) {
        tiles.push({ z, x, y });
        if (tiles.length === most) return tiles;
      }
    }
  }
  return tiles;
}
