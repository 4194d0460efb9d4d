// @ts-check
import { call, withParameters } from './http.js';

/** @typedef {{code: string, name: string, level: string}} Area */

const MOST = 500;

/** Areas of a level, or those below an area, by code.
 * @param {{level?: string, parent?: string}} wanted parent: `LEVEL/code`
 * @returns {Promise<Area[]>} */
export const listAreas = async (wanted) =>
  (await call(withParameters('/api/v1/areas', { ...wanted, limit: MOST }))).items;

/** One area with the one above it, and its ground.
 * @param {{level: string, code: string}} area
 * @returns {Promise<Area & {parent?: {level: string, code: string},
 *   boundary: {type: string, coordinates: any} | null}>} */
export const getArea = ({ level, code }) =>
  call(`/api/v1/areas/${encodeURIComponent(level)}/${encodeURIComponent(code)}`);
