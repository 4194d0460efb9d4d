// @ts-check
import { call, send, withParameters } from './http.js';

/** @typedef {{from: string, to: string, complete: boolean}} Week Both days included. */
/** @typedef {{code: string, name: string}} Named */
/**
 * @typedef {object} HotUnit A grid or bin and how it stands.
 * @property {string} code
 * @property {string | null} name null for a bin
 * @property {Named | null} community
 * @property {[number, number]} centre longitude, latitude
 * @property {{type: string, coordinates: any} | null} outline GeoJSON
 * @property {number | null} count null when it is too small to be told
 * @property {number | null} fewerThan what a count that is not told is below
 * @property {number | null} households
 * @property {number | null} expected
 * @property {number | null} ratePer1000
 * @property {number | null} ratio
 * @property {number | null} perKm2
 * @property {{observed: number, expected: number, households: number, units: number} | null} near
 * @property {number | null} p
 * @property {number} class −3 to 3
 * @property {'HOT' | 'COLD' | 'USUAL' | 'THIN' | 'NO_HOMES'} state
 * @property {string | null} word
 * @property {string | null} wordText
 * @property {string | null} pattern
 * @property {number} hotWeeks
 * @property {string | null} since
 * @property {number[] | null} series
 * @property {number | null} open incidents that are not closed
 * @property {{reason: string, text: string} | null} thin
 * @property {{kind: string, text: string} | null} onlyBecause
 * @property {number | null} rank
 * @property {string[]} explanation
 */
/**
 * @typedef {object} Method What was done, for the method card.
 * @property {string} from
 * @property {string} to
 * @property {string | null} category code
 * @property {string} categoryName
 * @property {number} households
 * @property {number} counted
 * @property {{label: string, value: string}[]} lines
 */
/**
 * @typedef {object} HotAnswer
 * @property {string} sentence
 * @property {{units: number, judged: number, hot: number, cold: number, new: number, growing: number,
 *   lasting: number, easing: number, thin: number, incidents: number}} summary
 * @property {string} caution
 * @property {Scale} scale
 * @property {Week[]} weeks
 * @property {{chosen: number, text: string} | null} forecast
 * @property {Method} method
 * @property {HotUnit[]} units
 */
/** @typedef {{unitText: string, breaks: number[]}} Scale */
/** @typedef {{weeks: Week[], units: {code: string, counts: number[] | null, classes: number[]}[]}} Frames */
/** @typedef {{unitText: string, breaks: number[], colours: string[], tiles: string,
 *   bandwidthText: string}} Density */
/** @typedef {{id: number, name: string, sentence: string, from: string, to: string,
 *   incidents: number, categoryName: string, createdAt: string, centre: [number, number],
 *   units: Named[]}} StoredHotSpot */
/** @typedef {{from: string, to: string, count: number, expected: number | null,
 *   ratio: number | null, class: number}} Span */
/** @typedef {{sentence: string, before: Span, stored: Span, now: Span}} Comparison */

const HOTSPOTS = '/api/v1/hotspots';

/** @param {Record<string, string>} parameters @param {AbortSignal} [signal]
 * @returns {Promise<HotAnswer>} */
export const readHotSpots = (parameters, signal) => call(withParameters(HOTSPOTS, parameters), { signal });

/** One frame a week, the last 26. @param {Record<string, string>} parameters
 * @param {AbortSignal} [signal] @returns {Promise<Frames>} */
export const readFrames = (parameters, signal) =>
  call(withParameters(`${HOTSPOTS}/frames`, { ...parameters, weeks: 26 }), { signal });

/** @param {Record<string, string>} parameters @param {string} bandwidth
 * @param {AbortSignal} [signal] @returns {Promise<Density>} */
export const readDensity = (parameters, bandwidth, signal) =>
  call(withParameters(`${HOTSPOTS}/density`, { ...parameters, bandwidth }), { signal });

/** Where a file with the same numbers is had.
 * @param {Record<string, string>} parameters @param {'csv' | 'geojson'} format */
export const exportAddress = (parameters, format) =>
  withParameters(`${HOTSPOTS}/export`, { format, ...parameters });

/** Keeps units as one hot spot, with its numbers as they are now.
 * @param {string[]} units codes @param {Record<string, string>} parameters
 * @returns {Promise<StoredHotSpot>} */
export const storeHotSpot = (units, parameters) =>
  send('POST', `${HOTSPOTS}/stored`, { units, ...filled(parameters) });

/** @returns {Promise<{items: StoredHotSpot[], next: string | null}>} */
export const listStored = () => call(withParameters(`${HOTSPOTS}/stored`, { limit: 20 }));

/** A stored hot spot beside the period before it and the newest.
 * @param {number} id @returns {Promise<Comparison>} */
export const compareStored = (id) => call(`${HOTSPOTS}/stored/${id}/compare`);

/** @param {number} id */
export const removeStored = (id) => send('DELETE', `${HOTSPOTS}/stored/${id}`);

/** @param {Record<string, string>} parameters */
const filled = (parameters) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
