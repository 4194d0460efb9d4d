// @ts-check
import { placeOfState } from './phases.js';

/** @typedef {'NEWEST' | 'OLDEST' | 'GRID' | 'CATEGORY' | 'STATE' | 'DUE'} Order */
/** @typedef {import('./filters.js').Incident} Incident */

/** @type {Order[]} */
export const ORDERS = ['NEWEST', 'OLDEST', 'GRID', 'CATEGORY', 'STATE', 'DUE'];

/** @param {string | null} text @returns {Order} */
export const orderNamed = (text) => ORDERS.find((order) => order === text) ?? 'NEWEST';

/** Where an incident that is not listed yet belongs in a list, as the service would put it: its
 * index, or −1 when it lies behind what has been read.
 * @param {Incident[]} items in order @param {Incident} incident @param {Order} order
 * @param {boolean} more whether there is more behind the items */
export function placeIn(items, incident, order, more) {
  if (order === 'NEWEST') return 0;
  if (order === 'OLDEST') return more ? -1 : items.length;
  const key = KEYS[order];
  const index = items.findIndex((item) => key(item) >= key(incident));
  return index >= 0 ? index : more ? -1 : items.length;
}

/** @type {Record<string, (incident: Incident) => string>} */
const KEYS = {
  GRID: ({ grid }) => grid?.code ?? '',
  CATEGORY: ({ category }) => category,
  STATE: ({ state }) => stateOrder(state),
  DUE: ({ dueAt }) => (dueAt ? String(Date.parse(dueAt)).padStart(15, '0') : '~'),
};

/** States in the order of the usual way, as two figures. @param {string} state */
const stateOrder = (state) => String(placeOfState(state)).padStart(2, '0');
