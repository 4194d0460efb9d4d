// @ts-check
import { call, send, withParameters } from './http.js';

/** @typedef {{zh: string, en: string}} Names */
/** @typedef {{code: string, name: Names}} Field */
/** @typedef {'ACKNOWLEDGE' | 'ARRIVE' | 'DONE' | 'WITHDRAW'} Act */
/**
 * @typedef {object} Whistle A field that was called for an incident or a place.
 * @property {number} id
 * @property {Field} field
 * @property {{name: string, incident?: {number: string, categoryName: Names, open: boolean},
 *   location?: {coordinates: [number, number]}}} about
 * @property {{at: string, by: string, dueAt: string, note?: string}} call
 * @property {'CALLED' | 'ACKNOWLEDGED' | 'COMING' | 'DONE' | 'WITHDRAWN'} state
 * @property {{acknowledgedAt?: string, acknowledgedBy?: string, inTime?: boolean, arrivalAt?: string,
 *   endedAt?: string, endedBy?: string, endNote?: string}} answer
 * @property {string} [upAt] when silence goes up next
 * @property {{step: number, role: string, roleName: Names, persons: {name: string, phone?: string}[],
 *   shouldAt: string, at: string}[]} calls
 * @property {Act[]} may
 */
/**
 * @typedef {object} FieldRecord How a field answered.
 * @property {Field} field
 * @property {number} called
 * @property {number} answered
 * @property {number} inTime
 * @property {number} late
 * @property {number | null} share
 * @property {number | null} medianSeconds
 * @property {number | null} rank
 */

/** @param {{field?: string | null, open?: string, after?: string | null, limit?: number}} question
 * @returns {Promise<{items: Whistle[], next?: string}>} */
export const listWhistles = (question) => call(withParameters('/api/v1/whistles', question));

/** @param {number} id @returns {Promise<Whistle>} */
export const getWhistle = (id) => call(`/api/v1/whistles/${id}`);

/** @returns {Promise<{since: string, minimumSample: number, items: FieldRecord[]}>} */
export const readRecords = () => call('/api/v1/whistles/records');

/** @param {string} number @returns {Promise<{fields: Field[], items: Whistle[]}>} */
export const whistlesOf = (number) => call(`/api/v1/incidents/${encodeURIComponent(number)}/whistles`);

/** @param {string} number @param {string} field @param {string} note @returns {Promise<Whistle>} */
export const whistleFor = (number, field, note) =>
  send('POST', `/api/v1/incidents/${encodeURIComponent(number)}/whistles`, { field, ...(note ? { note } : {}) });

/** @param {string} grid code @param {string} field @param {string} note @returns {Promise<Whistle>} */
export const whistleAt = (grid, field, note) =>
  send('POST', '/api/v1/whistles', { grid, field, ...(note ? { note } : {}) });

/** @param {number} id @param {Act} act @param {{note?: string, at?: string}} said
 * @returns {Promise<Whistle>} */
export const answerWhistle = (id, act, said) => send('POST', `/api/v1/whistles/${id}/${act.toLowerCase()}`, said);
