// @ts-check
import { call, callMarked, send } from './http.js';

/** @typedef {{code: string, name: string | null, use: string, levels: number | null,
 *   entrances: number | null, households: number | null}} Building */
/** @typedef {{field: 'name' | 'use' | 'levels' | 'entrances' | 'households', before: string | null,
 *   after: string | null, source: string, actor: string | null, validFrom: string, at: string}} BuildingChange */

const of = (/** @type {string} */ code, what = '') =>
  `/api/v1/buildings/${encodeURIComponent(code)}${what}`;

/** A building and the mark of what was read. @param {string} code
 * @returns {Promise<{body: Building, mark: string}>} */
export const readBuilding = (code) => callMarked(of(code));

/** Corrects values; refused when somebody else did since. @param {string} code
 * @param {object} values @param {string} mark
 * @returns {Promise<{changes: BuildingChange[]}>} */
export const correctBuilding = (code, values, mark) =>
  send('PATCH', of(code), values, { 'If-Match': mark });

/** What was corrected, the latest first. @param {string} code
 * @returns {Promise<BuildingChange[]>} */
export const listCorrections = async (code) => (await call(of(code, '/history'))).items;
