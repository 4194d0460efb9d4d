// @ts-check
import { call, withParameters } from './http.js';

/**
 * @typedef {object} Located The answer of `/api/v1/locate`.
 * @property {{code: string, name: string, kind: string} | null} grid
 * @property {{code: string, name: string} | null} community
 * @property {{code: string, name: string | null, distanceMetres: number} | null} building
 * @property {{code: string, name: string, distanceMetres: number}[]} candidates
 * @property {'HIGH' | 'LOW' | 'GAP' | 'OUTSIDE'} confidence
 * @property {{name: string, phone: string | null, role: string}[]} workers
 */
/** @typedef {{code: string, name: string | null, compound: string | null,
 *   community: string | null, lon: number, lat: number}} FoundBuilding */

/** Which grid a place belongs to.
 * @param {{lon: number, lat: number, accuracy: number | null}} place
 * @param {AbortSignal} [signal]
 * @returns {Promise<Located>} */
export const locate = ({ lon, lat, accuracy }, signal) =>
  call(
    withParameters('/api/v1/locate', { lon: lon.toFixed(7), lat: lat.toFixed(7), accuracy }),
    { signal },
  );

/** Buildings whose names hold all words.
 * @param {string} words
 * @param {AbortSignal} [signal]
 * @returns {Promise<FoundBuilding[]>} */
export const findBuildings = async (words, signal) =>
  (await call(withParameters('/report/places', { q: words }), { signal })).items;
