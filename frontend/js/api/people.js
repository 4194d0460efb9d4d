// @ts-check
import { call, send, withParameters } from './http.js';

/** @typedef {{code: string, name: string, phone: string | null}} Person */
/**
 * @typedef {object} Duty
 * @property {number} id
 * @property {Person} person
 * @property {string} role
 * @property {{kind: string, level: string | null, code: string, name: string | null}} scope
 * @property {string | null} field
 * @property {string[]} categories
 * @property {string} from
 * @property {string | null} until
 * @property {string | null} shift
 */
/** @typedef {{id: number, person: {code: string, name: string}, from: string, until: string | null,
 *   reason: string | null, substitute: {code: string, name: string} | null}} Absence */
/** @typedef {{zh: string, en: string}} Names */
/** @typedef {{roles: {code: string, name: Names, scopes: string[], needsField: boolean}[],
 *   fields: {code: string, name: Names}[], shifts: {code: string, name: Names, text: string}[],
 *   chain: string[]}} Rules */
/** @typedef {{person?: string, name?: string, queue?: string, open: number, overdue: number}} OpenPlace */

/** @param {string} words @param {string | null} after
 * @returns {Promise<{items: Person[], next: string | null}>} */
export const listPeople = (words, after) =>
  call(withParameters('/api/v1/people', { q: words, after, limit: 50 }));

/** @param {string} person @returns {Promise<Duty[]>} */
export const listDuties = async (person) =>
  (await call(withParameters('/api/v1/duties', { person, limit: 100 }))).items;

/** Absences that are not over. @param {string} [person] @returns {Promise<Absence[]>} */
export const listAbsences = async (person = '') =>
  (await call(withParameters('/api/v1/absences', { person, limit: 100 }))).items;

/** @param {Record<string, string>} duty @returns {Promise<Duty>} */
export const beginDuty = (duty) => send('POST', '/api/v1/duties', duty);

/** @param {number} id */
export const endDuty = (id) => send('POST', `/api/v1/duties/${id}/end`, {});

/** @param {Record<string, string>} absence @returns {Promise<Absence>} */
export const beginAbsence = (absence) => send('POST', '/api/v1/absences', absence);

/** @param {number} id */
export const endAbsence = (id) => send('POST', `/api/v1/absences/${id}/end`, {});

/** @returns {Promise<Rules>} */
export const getRules = () => call('/api/v1/people/rules');

/** With whom the open incidents are. @returns {Promise<OpenPlace[]>} */
export const listOpenPlaces = async () => (await call('/api/v1/queues')).items;
