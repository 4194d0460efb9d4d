// @ts-check
import { call, send, withParameters } from './http.js';

/** @typedef {import('./incidents.js').Summary} Summary */
/**
 * @typedef {object} NearGrid A grid that may take an incident.
 * @property {string} code
 * @property {string} name
 * @property {string} community
 * @property {number} distanceMetres 0 inside
 * @property {number} households
 * @property {number} open
 * @property {string[]} workers names
 * @property {boolean} current
 */
/** @typedef {Summary & {distanceMetres: number, hoursBetween: number, likeness: number,
 *   sameCategory: boolean, pictures: string[]}} Similar */
/** @typedef {Summary & {mergedBy: string | null, mergedAt: string | null, pictures: string[]}} Member */
/** @typedef {{head: Summary | null, members: Member[]}} Family */
/** @typedef {{number: string, code: string, title: string, detail: string}} BatchFault */

const at = (/** @type {string} */ number, /** @type {string} */ what) =>
  `/api/v1/incidents/${encodeURIComponent(number)}/${what}`;

/** The grids that may take an incident; without words its own first, then the nearest.
 * @param {string} number @param {string} words @param {AbortSignal} [signal]
 * @returns {Promise<NearGrid[]>} */
export const listCandidates = async (number, words, signal) =>
  (await call(withParameters(at(number, 'candidates'), { q: words }), { signal })).items;

/** Confirms the grid of an incident, or gives the incident to another one.
 * @param {{number: string, version: number}} incident
 * @param {string | null} grid code; null: the one it is in @param {string} note */
export const decideGrid = ({ number, version }, grid, note) =>
  send('POST', at(number, 'grid'), { ...(grid ? { grid } : {}), ...(note ? { note } : {}) },
    { 'If-Match': `"${version}"` });

/** Does one deed to several incidents, or to none.
 * @param {'ASSIGN' | 'CONFIRM' | 'NOTE'} deed @param {string[]} numbers
 * @param {{grid?: string, note?: string}} more
 * @returns {Promise<{done: number}>} */
export const doToAll = (deed, numbers, more) =>
  send('POST', '/api/v1/incidents/batch', { deed, ...more, items: numbers.map((number) => ({ number })) });

/** @param {string} words @param {AbortSignal} signal
 * @returns {Promise<import('../domain/findings.js').Found>} */
export const find = (words, signal) => call(withParameters('/api/v1/find', { q: words }), { signal });

/** @param {string} number @returns {Promise<Similar[]>} */
export const listSimilar = async (number) => (await call(at(number, 'similar'))).items;

/** @param {string} number @returns {Promise<Family>} */
export const getFamily = (number) => call(at(number, 'family'));

/** Says that an incident is another one reported again.
 * @param {string} number @param {string} other the one that goes on */
export const mergeInto = (number, other) => send('POST', at(number, 'merge'), { number: other });

/** Parts an incident from the one it was merged into. @param {string} number @param {string} note
 * @returns {Promise<Family>} */
export const part = (number, note) => send('POST', at(number, 'unmerge'), note ? { note } : {});

/** Address of the board as a file. @param {Record<string, string>} parameters @param {boolean} contact */
export const exportAddress = (parameters, contact) =>
  withParameters('/api/v1/incidents/export', { ...parameters, contact });
