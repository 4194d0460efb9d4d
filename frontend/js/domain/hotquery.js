// @ts-check
import { addDays, isDay } from './days.js';

/** @typedef {'rate' | 'count' | 'forecast'} HotLayer more than its households explain; where much
 *   happens; where to look next week */
/**
 * @typedef {object} HotQuery What is asked about hot spots.
 * @property {HotLayer} layer
 * @property {string} area `LEVEL/code`, or empty for everything the reader may see
 * @property {string} category code of a category or group, or empty for all
 * @property {string} channel `all`, `public`, or `patrol` for what grid workers found
 * @property {number} weeks length of the period
 * @property {string} to its last day, or empty for the newest
 * @property {string} unit `grid` or `bin`
 * @property {string} shape of bins: `square` or `hex`
 * @property {number} size edge of a bin in metres
 * @property {string} band how grids are judged: `alone`, or with those at their `border`
 * @property {string} test
 * @property {string} bandwidth of the density: `block`, `quarter` or `district`
 * @property {boolean} expert whether the words of experts are shown
 */

/** What may be chosen; the first is usual. */
export const CHOICES = {
  layer: ['rate', 'count', 'forecast'],
  channel: ['all', 'public', 'patrol'],
  weeks: ['4', '1', '8', '13', '26'],
  unit: ['grid', 'bin'],
  shape: ['square', 'hex'],
  size: ['250', '150', '500', '1000'],
  band: ['alone', 'border'],
  test: ['trimmed', 'marshall', 'poisson', 'gi', 'gi_rate'],
  bandwidth: ['block', 'quarter', 'district'],
};

const AREA = /^(DISTRICT|SUBDISTRICT|COMMUNITY)\/[\w-]+$/;
const CODE = /^[\w-]{1,64}$/;

/** @type {HotQuery} */
export const USUAL = {
  layer: 'rate', area: '', category: '', channel: 'all', weeks: 4, to: '', unit: 'grid',
  shape: 'square', size: 250, band: 'alone', test: 'trimmed', bandwidth: 'block',
  expert: false,
};

/** Reads what an address asks; what cannot be read is as usual.
 * @param {string} search the part from the question mark on
 * @returns {HotQuery} */
export function readHotQuery(search) {
  const query = new URLSearchParams(search);
  const one = (/** @type {keyof typeof CHOICES} */ name) => {
    const wanted = query.get(name) ?? '';
    return CHOICES[name].includes(wanted) ? wanted : CHOICES[name][0];
  };
  const matching = (/** @type {string} */ name, /** @type {RegExp} */ pattern) => {
    const wanted = query.get(name) ?? '';
    return pattern.test(wanted) ? wanted : '';
  };
  const to = query.get('to') ?? '';
  return {
    layer: /** @type {HotLayer} */ (one('layer')),
    area: matching('area', AREA),
    category: matching('category', CODE),
    channel: one('channel'),
    weeks: Number(one('weeks')),
    to: isDay(to) ? to : '',
    unit: one('unit'),
    shape: one('shape'),
    size: Number(one('size')),
    band: one('band'),
    test: one('test'),
    bandwidth: one('bandwidth'),
    expert: query.get('expert') === 'true',
  };
}

/** The address's parameters; what is as usual is left out.
 * @param {HotQuery} query
 * @returns {Record<string, string>} */
export function addressOfHot(query) {
  /** @type {Record<string, string>} */
  const address = { view: 'hotspots' };
  for (const [name, value] of Object.entries(query)) {
    if (value !== (/** @type {any} */ (USUAL))[name]) address[name] = String(value);
  }
  return address;
}

/** The parameters with which the service is asked.
 * @param {HotQuery} query
 * @param {string} latest the newest day there is, or empty when it is not known yet
 * @returns {Record<string, string>} */
export function hotParameters(query, latest) {
  const to = query.to || (query.weeks === USUAL.weeks ? '' : latest);
  const bins = query.unit === 'bin' && query.layer !== 'count';
  return {
    layer: query.layer === 'rate' ? '' : query.layer,
    area: query.area,
    category: query.category,
    channel: query.channel === 'all' ? '' : query.channel,
    from: to && addDays(to, 1 - 7 * query.weeks),
    to,
    unit: bins ? 'bin' : '',
    shape: bins ? query.shape : '',
    size: bins ? String(query.size) : '',
    band: !bins && query.band !== 'alone' ? query.band : '',
    test: query.test === 'trimmed' ? '' : query.test,
    outline: !bins && query.to ? 'true' : '',
  };
}
