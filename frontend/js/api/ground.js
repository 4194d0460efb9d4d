// @ts-check
import { call } from './http.js';

/** @typedef {import('./admin.js').Grant} Grant */

const MOST = 500;

/** The ground a grant is bound to; empty for one that is bound to none.
 * @param {Grant} grant @returns {Promise<any[]>} GeoJSON geometries */
export async function groundOf({ area, grid, building }) {
  if (area) return groundOfArea(area);
  if (grid) return [(await call(`/api/v1/grids/${encodeURIComponent(grid)}`)).boundary];
  if (building) return [(await call(`/api/v1/buildings/${encodeURIComponent(building)}`)).footprint];
  return [];
}

/** An area without a boundary of its own is all that is below it.
 * @param {{level: string, code: string}} area @returns {Promise<any[]>} */
async function groundOfArea({ level, code }) {
  const path = `${encodeURIComponent(level)}/${encodeURIComponent(code)}`;
  const { boundary } = await call(`/api/v1/areas/${path}`);
  if (boundary) return [boundary];
  const { items } = await call(`/api/v1/areas?parent=${path}&limit=${MOST}`);
  const below = items.filter((/** @type {any} */ one) => one.level !== 'COMPOUND');
  return (await Promise.all(below.map(groundOfArea))).flat();
}
