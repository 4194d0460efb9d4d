// @ts-check
import { call, withParameters } from './http.js';

/** @typedef {{id: number, category: string, state: string, distanceMetres: number, people: number}} Alike */

/** Open reports near a place. @param {{lon: number, lat: number}} place @param {AbortSignal} signal
 * @returns {Promise<{people: number, items: Alike[]}>} */
export const listAlike = ({ lon, lat }, signal) =>
  call(withParameters('/api/v1/similar-reports', { lon: lon.toFixed(7), lat: lat.toFixed(7) }), { signal });

/** Follows a report that others have made. @param {number} id @param {{lon: number, lat: number}} place
 * @returns {Promise<{number: string}>} the follower's own number */
export const follow = (id, { lon, lat }) =>
  call('/api/v1/similar-reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, lon, lat }),
  });
