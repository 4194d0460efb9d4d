// @ts-check
import { call, send, withParameters } from './http.js';

/**
 * @typedef {object} Notice
 * @property {number} id
 * @property {string} text in the reader's language
 * @property {string} [incident] number of the incident it is about
 * @property {string} createdAt
 * @property {string} [readAt] absent while it is unread
 */
/** @typedef {{count: number, more: boolean}} Unread */
/** @typedef {{mail?: string, possible?: boolean}} Address */

/** The newest first.
 * @param {{after?: string | null, limit: number}} question
 * @returns {Promise<{items: Notice[], next?: string}>} */
export const listNotices = (question) => call(withParameters('/api/v1/notices', question));

/** @returns {Promise<Unread>} */
export const countUnread = () => call('/api/v1/notices/unread');

/** @param {number} id @returns {Promise<Unread>} how many are left */
export const markRead = (id) => send('POST', `/api/v1/notices/${id}/read`);

/** @param {number} id of the newest one that was seen @returns {Promise<Unread>} how many are left */
export const markAllRead = (id) => send('POST', `/api/v1/notices/${id}/read-all`);

/** @returns {Promise<Address>} */
export const readAddress = () => call('/api/v1/notices/address');

/** @param {string} mail empty: no mail any more */
export const keepAddress = (mail) =>
  mail
    ? send('PUT', '/api/v1/notices/address', { mail })
    : send('DELETE', '/api/v1/notices/address');
