// @ts-check
import { call, send } from './http.js';

/** @typedef {{zh: string, en: string}} Names */
/**
 * @typedef {object} AreaIncident One cause that many reported.
 * @property {string} number
 * @property {Names} categoryName
 * @property {string} state
 * @property {boolean} open
 * @property {string} since
 * @property {string} place
 * @property {string} [floors]
 * @property {'REPORTS' | 'STAFF' | 'NOTICE'} origin
 * @property {number} reports
 * @property {{words?: string, notice?: number}} [text]
 */
/**
 * @typedef {object} OutageNotice A planned interruption.
 * @property {number} id
 * @property {Names} fieldName
 * @property {string} place
 * @property {string} [floors]
 * @property {string} from
 * @property {string} to
 * @property {string} words
 * @property {boolean} standing
 * @property {{writtenBy: string, withdrawnAt?: string}} hand
 * @property {{number: string, reports: number}} [reported]
 */

/** @returns {Promise<AreaIncident[]>} */
export const listAreaIncidents = async () => (await call('/api/v1/area-incidents?open=true')).items;

/** @returns {Promise<OutageNotice[]>} */
export const listOutageNotices = async () => (await call('/api/v1/outage-notices?current=true')).items;

/** @param {{field: string, area: string, floors?: string, from: string, to: string, words: string}} notice
 * @returns {Promise<OutageNotice>} */
export const writeNotice = (notice) => send('POST', '/api/v1/outage-notices', notice);

/** @param {number} id @returns {Promise<OutageNotice>} */
export const withdrawNotice = (id) => send('POST', `/api/v1/outage-notices/${id}/withdraw`, {});

/** @param {{category: string, area: string, floors?: string, words?: string}} area
 * @returns {Promise<AreaIncident>} */
export const openAreaIncident = (area) => send('POST', '/api/v1/area-incidents', area);

/** @param {string} number @param {string} floors empty: all @returns {Promise<AreaIncident>} */
export const changeFloors = (number, floors) =>
  send('POST', `/api/v1/area-incidents/${encodeURIComponent(number)}`, floors ? { floors } : {});
