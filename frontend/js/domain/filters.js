// @ts-check
import { timeLeft } from './due.js';
import { phaseOf } from './phases.js';

/** @typedef {{west: number, south: number, east: number, north: number}} BoundingBox Degrees. */
/**
 * @typedef {object} Filters Which incidents the board shows.
 * @property {string} state a state, OPEN for all but closed, or ALL
 * @property {string} category code of a category or group, or empty
 * @property {string} grid code of a grid, or empty
 * @property {string} since `1d`, `7d`, `30d` or `182d` back from now, or empty for any time
 * @property {boolean} unassigned only those in no grid
 * @property {boolean} confirm only those whose grid neither the place nor a person settles
 * @property {string} sla `overdue` or `soon`, or empty
 * @property {string} queue `mine`, `admit` or `accept`, or empty
 * @property {BoundingBox | null} box only those on this ground
 */
/**
 * @typedef {object} Incident What the board needs of an incident.
 * @property {string} number
 * @property {string} state
 * @property {string} category
 * @property {string} reportedAt ISO 8601
 * @property {{code: string, name: string} | null} grid
 * @property {string} [confidence] how sure its place makes its grid
 * @property {boolean} [settled] whether a person named or confirmed the grid
 * @property {boolean} [merged] whether it is another one reported again
 * @property {string | null} [dueAt] its soonest deadline, ISO 8601; none: no clock runs
 * @property {string | null} [warnAt] its soonest warning, ISO 8601
 * @property {{coordinates: [number, number]}} location longitude, latitude
 */

/** @type {Filters} */
export const NO_FILTERS = {
  state: 'OPEN', category: '', grid: '', since: '', unassigned: false, confirm: false, sla: '',
  queue: '', box: null,
};

/** Closed incidents are as many as ever there were: they are shown for a stretch of time. */
const CLOSED_SINCE = '30d';

/** The filters with a bound on time where closed incidents would have none.
 * @param {Filters} filters
 * @returns {Filters} */
export function bounded(filters) {
  const endless = (filters.state === 'ALL' || (filters.state !== 'OPEN' && phaseOf(filters.state) === 'OVER')) && !filters.since;
  return endless ? { ...filters, since: CLOSED_SINCE } : filters;
}

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** Reads the filters of an address. @param {string} search the part from the question mark on
 * @returns {Filters} */
export function readFilters(search) {
  const query = new URLSearchParams(search);
  const since = query.get('since') ?? '';
  return {
    state: query.get('state') || NO_FILTERS.state,
    category: query.get('category') ?? '',
    grid: query.get('grid') ?? '',
    since: daysOf(since) ? since : '',
    unassigned: query.get('unassigned') === 'true',
    confirm: query.get('confirm') === 'true',
    sla: named(query.get('sla'), ['overdue', 'soon']),
    queue: named(query.get('queue'), ['mine', 'admit', 'accept']),
    box: readBox(query.get('bbox')),
  };
}

/** The address's parameters for filters; what is as usual is left out.
 * @param {Filters} filters
 * @returns {Record<string, string>} */
export function addressOf(filters) {
  /** @type {Record<string, string>} */
  const query = {};
  if (filters.state !== NO_FILTERS.state) query.state = filters.state;
  if (filters.category) query.category = filters.category;
  if (filters.grid) query.grid = filters.grid;
  if (filters.since) query.since = filters.since;
  if (filters.unassigned) query.unassigned = 'true';
  if (filters.confirm) query.confirm = 'true';
  if (filters.sla) query.sla = filters.sla;
  if (filters.queue) query.queue = filters.queue;
  if (filters.box) query.bbox = writeBox(filters.box);
  return query;
}

/** The parameters with which the service is asked.
 * @param {Filters} filters
 * @param {number} now milliseconds since 1970
 * @returns {Record<string, string>} */
export function parametersOf(filters, now) {
  const query = addressOf(filters);
  delete query.since;
  delete query.state;
  if (filters.state !== 'ALL') query.state = filters.state;
  const days = daysOf(filters.since);
  if (days) query.since = new Date(now - days * DAY_MILLISECONDS).toISOString();
  return query;
}

/** Whether an incident belongs on the board, as the service would judge.
 * @param {Incident} incident
 * @param {Filters} filters
 * @param {(category: string) => string | null} groupOf the group of a category
 * @param {number} now milliseconds since 1970 */
export function matches(incident, filters, groupOf, now) {
  const { state, category, grid, since, unassigned, confirm, sla, box } = filters;
  const [lon, lat] = incident.location.coordinates;
  const days = daysOf(since);
  return (
    (state === 'ALL' || (state === 'OPEN' ? phaseOf(incident.state) !== 'OVER' : incident.state === state)) &&
    (!category || incident.category === category || groupOf(incident.category) === category) &&
    (!grid || incident.grid?.code === grid) &&
    (!unassigned || incident.grid === null) &&
    (!confirm || (incident.confidence !== 'HIGH' && !incident.settled && !incident.merged)) &&
    (!sla || timeLeft(incident, now)?.level === LEVELS[sla]) &&
    (!days || Date.parse(incident.reportedAt) >= now - days * DAY_MILLISECONDS) &&
    (!box || (lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north))
  );
}

/** @type {Record<string, string>} */
const LEVELS = { overdue: 'RED', soon: 'YELLOW' };

/** Whether an incident waits in a queue of the desk.
 * @param {{state: string, open?: boolean, owner?: {person?: string} | null}} incident @param {string} queue
 * @param {{me: string, states: Record<string, string[]>} | null} queues as the service tells */
export function waitsIn({ state, open = true, owner }, queue, queues) {
  if (!queue || !queues) return true;
  if (queue === 'mine') return owner?.person === queues.me;
  return open && (queues.states[queue.toUpperCase()] ?? []).includes(state);
}

/** A word that is one of some, or none. @param {string | null} text @param {string[]} words */
const named = (text, words) => words.find((word) => word === text?.toLowerCase()) ?? '';

/** @param {BoundingBox} box west, south, east, north */
export const writeBox = ({ west, south, east, north }) =>
  [west, south, east, north].map((degrees) => degrees.toFixed(6)).join(',');

/** The same to a tenth of a millimetre: an edge that is counted by must not move.
 * @param {BoundingBox} box */
export const writeExactBox = ({ west, south, east, north }) =>
  [west, south, east, north].map((degrees) => degrees.toFixed(9)).join(',');

/** @param {string | null} text @returns {BoundingBox | null} */
function readBox(text) {
  const [west, south, east, north, ...more] = (text ?? '').split(',').map(Number);
  const readable = !more.length && [west, south, east, north].every(Number.isFinite);
  return text && readable && west < east && south < north ? { west, south, east, north } : null;
}

/** @param {string} since */
const daysOf = (since) => Number(/^(\d{1,3})d$/.exec(since)?.[1] ?? 0);
