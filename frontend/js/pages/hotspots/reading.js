// @ts-check
import { Refused } from '../../api/http.js';
import { readDensity, readFrames, readHotSpots } from '../../api/hotspots.js';
import { USUAL, hotParameters } from '../../domain/hotquery.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../domain/hotquery.js').HotQuery} HotQuery */

/** What the service says about hot spots, read anew for every question. */
export class HotReading {
  /** @type {import('../../api/hotspots.js').HotAnswer | null} */
  answer = null;
  /** @type {import('../../api/hotspots.js').Frames | null} */
  frames = null;
  /** @type {import('../../api/hotspots.js').Density | null} */
  density = null;
  busy = false;
  fault = '';
  /** The question that was asked. @type {Record<string, string>} */
  parameters = {};
  #latest = '';
  #asking = new AbortController();

  /** @param {() => void} changed draws what was read */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {HotQuery} query */
  async load(query) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    Object.assign(this, { busy: true, fault: '' });
    this.changed();
    try {
      await this.#read(query, signal);
    } catch (failure) {
      if (signal.aborted) return;
      Object.assign(this, { answer: null, frames: null, density: null });
      this.fault = failure instanceof Refused ? failure.message : t('queue.fault');
    }
    this.busy = false;
    this.changed();
    if (!this.fault) await this.#readFrames(signal);
  }

  /** The density of one week, or of the whole period. @param {HotQuery} query
   * @param {import('../../api/hotspots.js').Week | null} week */
  async loadDensity(query, week) {
    const { signal } = this.#asking;
    const parameters = week ? { ...this.parameters, from: week.from, to: week.to } : this.parameters;
    try {
      this.density = await readDensity(parameters, query.bandwidth, signal);
      this.changed();
    } catch {
      // the picture of before stays
    }
  }

  /** @param {HotQuery} query @param {AbortSignal} signal */
  async #read(query, signal) {
    if (!this.#latest && !query.to && query.weeks !== USUAL.weeks) {
      const newest = await readHotSpots(hotParameters({ ...query, weeks: USUAL.weeks }, ''), signal);
      this.#latest = newest.method.to;
    }
    const parameters = hotParameters(query, this.#latest);
    const [answer, density] = await Promise.all([
      readHotSpots(parameters, signal),
      query.layer === 'count' ? readDensity(parameters, query.bandwidth, signal) : null,
    ]);
    if (!query.to) this.#latest = answer.method.to;
    Object.assign(this, { parameters, answer, density, frames: null });
  }

  /** @param {AbortSignal} signal */
  async #readFrames(signal) {
    try {
      this.frames = await readFrames(this.parameters, signal);
      this.changed();
    } catch {
      // without frames there is no slider; everything else stands
    }
  }
}
