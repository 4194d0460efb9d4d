// @ts-check
import { call, send } from './http.js';

/** @typedef {{level: string, code: string, name: string, communities: number}} GrantedArea */
/** @typedef {{role: string, area?: GrantedArea, grid?: string, building?: string,
 *   categories: string[], from?: string, until?: string, state: 'NOW' | 'LATER' | 'OVER',
 *   opens: string[]}} Grant */
/** @typedef {{name: string, displayName: string, locked: boolean, mustChange: boolean,
 *   secondStep: boolean, sessions: number, grants: Grant[]}} User */
/** @typedef {{role: string, opens: string[], places: boolean, narrow: boolean}} Role */
/** @typedef {{role: string, area?: string, grid?: string, building?: string,
 *   categories?: string[], from?: string, until?: string}} GrantWish */

const USERS = '/api/v1/admin/users';
const path = (/** @type {string} */ name, tail = '') => `${USERS}/${encodeURIComponent(name)}${tail}`;

/** All users, by name. @returns {Promise<User[]>} */
export const listUsers = async () => (await call(USERS)).items;

/** @returns {Promise<Role[]>} */
export const listRoles = async () => (await call('/api/v1/admin/roles')).items;

/** @param {{name: string, displayName: string}} user
 * @returns {Promise<{user: User, link: string}>} */
export const addUser = (user) => send('POST', USERS, user);

/** @param {string} name @returns {Promise<{user: User, link: string}>} */
export const invite = (name) => send('POST', path(name, '/invitation'));

/** @param {string} name @param {string} displayName @returns {Promise<User>} */
export const rename = (name, displayName) => send('PUT', path(name), { displayName });

/** @param {string} name @param {boolean} locked @returns {Promise<User>} */
export const lock = (name, locked) => send('POST', path(name, locked ? '/lock' : '/unlock'));

/** @param {string} name @returns {Promise<{user: User, password: string}>} */
export const resetPassword = (name) => send('POST', path(name, '/password'));

/** @param {string} name @returns {Promise<User>} */
export const endSessions = (name) => send('DELETE', path(name, '/sessions'));

/** @param {string} name @returns {Promise<User>} */
export const endAuthenticator = (name) => send('DELETE', path(name, '/authenticator'));

/** @param {string} name @param {GrantWish} grant @returns {Promise<User>} */
export const grant = (name, grant) => send('POST', path(name, '/grants'), grant);

/** @param {string} name @param {GrantWish} grant @returns {Promise<User>} */
export const revoke = (name, grant) => send('POST', path(name, '/grants/revocation'), grant);

/** @returns {Promise<{since: string, instances: number, revision: number,
 *   queues: {kind: string, waiting: number}[], database: {used: number},
 *   disk: {used: number, free: number}}>} */
export const readHealth = () => call('/api/v1/admin/health');
