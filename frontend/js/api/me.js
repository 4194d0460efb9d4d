// @ts-check
import { call, send } from './http.js';

/** @typedef {{name: string, displayName: string, mustChange: boolean, secondStep: boolean}} Me */
/** @typedef {{id: string, since: string, used: string, here: boolean}} OpenSession */
/** @typedef {{id: number, name: string, readsOnly: boolean, expiresAt: string}} Token */

/** @returns {Promise<Me>} */
export const readMe = () => call('/api/v1/me/account');

/** @param {string} present @param {string} chosen */
export const changePassword = (present, chosen) =>
  send('POST', '/api/v1/me/password', { present, chosen });

/** @param {string} password @returns {Promise<{key: string, address: string}>} */
export const beginAuthenticator = (password) => send('POST', '/api/v1/me/authenticator', { password });

/** @param {string} code */
export const confirmAuthenticator = (code) => send('PUT', '/api/v1/me/authenticator', { code });

/** @param {string} password */
export const endOwnAuthenticator = (password) =>
  send('POST', '/api/v1/me/authenticator/end', { password });

/** @returns {Promise<OpenSession[]>} */
export const listSessions = async () => (await call('/api/v1/me/sessions')).items;

/** @param {string} id */
export const endSession = (id) => send('DELETE', `/api/v1/me/sessions/${encodeURIComponent(id)}`);

/** @returns {Promise<Token[]>} */
export const listTokens = async () => (await call('/api/v1/me/tokens')).items;

/** @param {{name: string, readsOnly: boolean, days: number}} wish
 * @returns {Promise<{token: Token, word: string}>} */
export const addToken = (wish) => send('POST', '/api/v1/me/tokens', wish);

/** @param {number} id */
export const deleteToken = (id) => send('DELETE', `/api/v1/me/tokens/${id}`);
