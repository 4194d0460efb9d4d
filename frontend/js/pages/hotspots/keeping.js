// @ts-check
import { Refused } from '../../api/http.js';
import { compareStored, listStored, readHotSpots, removeStored, storeHotSpot } from '../../api/hotspots.js';
import { addDays, daysBetween } from '../../domain/days.js';
import { decimal, number, t } from '../../ui/text.js';

/** @typedef {import('../../api/hotspots.js').HotUnit} HotUnit */

/** Hot spots that were kept, and how things stood before. */
export class Keeping {
  /** @type {import('../../api/hotspots.js').StoredHotSpot[]} */
  stored = [];
  /** Words about the period before, by what they are about. @type {Map<string | number, string>} */
  comparisons = new Map();
  busy = false;

  /** @param {{changed: () => void, say: (words: string) => void}} page */
  constructor(page) {
    this.page = page;
  }

  async read() {
    try {
      this.stored = (await listStored()).items;
      this.page.changed();
    } catch {
      // the list of those kept stays empty; everything else works without it
    }
  }

  /** @param {HotUnit} unit @param {Record<string, string>} parameters */
  store(unit, parameters) {
    return this.#work(async () => {
      const kept = await storeHotSpot([unit.code], parameters);
      this.stored = [kept, ...this.stored];
      this.page.say(t('stored.saved', { name: kept.name }));
    });
  }

  /** @param {number} id */
  remove(id) {
    return this.#work(async () => {
      await removeStored(id);
      this.stored = this.stored.filter((each) => each.id !== id);
    });
  }

  /** @param {number} id */
  compareStored(id) {
    return this.#work(async () => {
      this.comparisons.set(id, (await compareStored(id)).sentence);
    });
  }

  /** Reads how a unit stood in the period of equal length before.
   * @param {HotUnit} unit @param {{from: string, to: string}} period
   * @param {Record<string, string>} parameters */
  compare(unit, { from, to }, parameters) {
    return this.#work(async () => {
      const before = { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
      const answer = await readHotSpots({ ...parameters, ...before });
      const then = answer.units.find(({ code }) => code === unit.code);
      this.comparisons.set(unit.code, t('explain.before', {
        ...before,
        then: told(then?.count), thenExpected: told(then?.expected),
        now: told(unit.count), nowExpected: told(unit.expected),
      }));
    });
  }

  /** @param {() => Promise<void>} work */
  async #work(work) {
    this.busy = true;
    this.page.changed();
    try {
      await work();
    } catch (failure) {
      this.page.say(failure instanceof Refused ? failure.message : t('queue.fault'));
    }
    this.busy = false;
    this.page.changed();
  }
}

/** @param {number | null | undefined} value */
const told = (value) =>
  value === null || value === undefined ? '–' : Number.isInteger(value) ? number(value) : decimal(value);
