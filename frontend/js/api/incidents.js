// @ts-check
import { call, send, withParameters } from './http.js';

/**
 * @typedef {object} Summary An incident in the list.
 * @property {string} number
 * @property {string} category
 * @property {string} description
 * @property {string} state
 * @property {boolean} open
 * @property {{person?: string, queue?: string} | null} owner
 * @property {string} channel
 * @property {{coordinates: [number, number]}} location longitude, latitude
 * @property {{code: string, name: string} | null} grid
 * @property {{code: string, name: string} | null} community
 * @property {'HIGH' | 'LOW' | 'GAP' | 'OUTSIDE'} confidence
 * @property {boolean} settled whether a person named or confirmed the grid
 * @property {boolean} merged whether it is another one reported again
 * @property {string} reportedAt
 * @property {string | null} [dueAt]
 * @property {string | null} [warnAt]
 * @property {string | null} [startedAt] when the stage of that deadline began
 * @property {boolean} [paused] its clocks stand still
 * @property {number} photos
 */
/**
 * @typedef {object} More What the drawer shows besides.
 * @property {number} version
 * @property {import('../domain/deed.js').Offer[]} deeds what may be done now, in the usual order
 * @property {string | null} handler
 * @property {number} round
 * @property {boolean} onHold
 * @property {{deed: string, by: string, note: string | null, deadline: string | null} | null} asked
 * @property {number | null} rating
 * @property {number} reports
 * @property {string | null} mergedInto
 * @property {{code: string, name: string, from: string, until: string | null} | null} gridThen
 * @property {{code: string, name: string} | null} gridNow
 * @property {{from: {name: string} | null, to: {name: string} | null, at: string,
 *   confirmedAt: string | null} | null} relocation the last publication that moved it
 * @property {{code: string, name: string | null} | null} building
 * @property {string | null} floor
 * @property {{name: string | null, phone: string | null} | null} reporter
 * @property {{role: string, name: string | null, phone: string | null}[]} [responsible]
 * @property {import('../domain/serving.js').Link[]} [chain] how the rules come to who must act now
 * @property {string} [proposed] the handler by the rules
 * @property {import('../domain/serving.js').Presence} [ownerPresence]
 * @property {{code: string, name: string}[]} [coResponsible] other grids that its extent touches
 * @property {string} [severity] raised by the escalation; absent: that of its category
 * @property {{seq: number, kind: string, at: string, state?: string, grid?: string, gridName?: string, deed?: string,
 *   fromName?: string, note?: string, actor?: string}[]} timeline
 * @property {{seq: number, href: string, width: number, height: number}[]} pictures
 */
/** @typedef {Summary & More} Detail */
/** @typedef {{code: string, name: string, kind: string, households: number, workers: number, open: number}} GridLoad */

const INCIDENTS = '/api/v1/incidents';

/** One page of the board. @param {Record<string, string>} parameters
 * @param {string | null} after
 * @param {AbortSignal} [signal]
 * @returns {Promise<{items: Summary[], next: string | null}>} */
export const listIncidents = (parameters, after, signal) =>
  call(withParameters(INCIDENTS, { ...parameters, after, limit: 50 }), { signal });

/** How many there are in all; counting stops at `most`.
 * @param {Record<string, string>} parameters
 * @param {AbortSignal} [signal]
 * @returns {Promise<{count: number, most: number}>} */
export const countIncidents = (parameters, signal) =>
  call(withParameters(`${INCIDENTS}/count`, parameters), { signal });

/** @param {string} number @returns {Promise<Detail>} */
export const getIncident = (number) => call(`${INCIDENTS}/${encodeURIComponent(number)}`);

/** Says that somebody looked at an incident in the grid a publication gave it.
 * @param {Detail} incident @returns {Promise<Detail>} */
export async function confirmGrid({ number }) {
  await send('POST', '/api/v1/relocations/confirm', { numbers: [number] });
  return getIncident(number);
}

/** @returns {Promise<GridLoad[]>} */
export const listGridLoads = async () => (await call('/api/v1/grid-load')).items;
