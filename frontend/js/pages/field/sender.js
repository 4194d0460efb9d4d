// @ts-check
import { getDay, sendEntry } from '../../api/field.js';
import { Refused } from '../../api/http.js';
import { getIncident } from '../../api/incidents.js';
import { nextToSend, notTaken, outlived, taken } from '../../domain/field/queue.js';
import { deedName } from '../../ui/lifecycle.js';
import { f } from '../../ui/field/text.js';

/** @typedef {import('../../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../../domain/field/queue.js').Failure} Failure */

const MINUTE = 60_000;

/** Sends what was done, in order, whenever there is a network: when the page is opened, when the
 * network comes back, and every minute. */
export class Sender {
  #busy = false;
  #again = false;

  /** @param {import('../../ui/field/store.js').FieldStore} store
   * @param {{account: () => string, changed: () => Promise<void>,
   *   stopped: (status: number) => void, day: (day: import('../../api/field.js').FieldDay) => Promise<void>}} told
   *   changed: an entry was sent, or refused; stopped: nothing gets through, 0 when there is no network */
  constructor(store, told) {
    this.store = store;
    this.told = told;
  }

  begin() {
    addEventListener('online', () => this.round());
    setInterval(async () => {
      if (await this.#next()) this.round();
    }, MINUTE);
    return this.round();
  }

  /** One round at a time, over all windows of the phone. */
  async round() {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    try {
      do {
        this.#again = false;
        await (navigator.locks ? navigator.locks.request('gridmap-field', () => this.#sendAll()) : this.#sendAll());
      } while (this.#again);
    } finally {
      this.#busy = false;
    }
  }

  async #sendAll() {
    try {
      const day = await getDay(); // who is signed in now, and a fresh token
      await this.told.day(day);
      let sent = false;
      for (let entry = await this.#next(); entry; entry = await this.#next()) {
        if (!(await this.#send(entry))) return;
        sent = true;
        await this.told.changed();
      }
      if (sent) await this.told.day(await getDay());
      await this.store.change([], outlived(await this.store.entries(), Date.now()).map(({ id }) => id));
    } catch (failure) {
      this.told.stopped(failure instanceof Refused ? failure.status : 0);
    }
  }

  async #next() {
    return nextToSend(await this.store.entries(), this.told.account());
  }

  /** @param {Entry} entry @returns {Promise<boolean>} false: nothing else would get through */
  async #send(entry) {
    try {
      const ready = await this.#withVersion(entry);
      if (!ready) return true;
      const answer = await sendEntry(ready, await this.store.photos(entry.id));
      if ('timeline' in answer) await this.store.keepDetail(/** @type {any} */ (answer)).catch(() => undefined);
      await this.store.change(taken(await this.store.entries(), entry, answer));
      return true;
    } catch (failure) {
      const { entry: kept, stop } = notTaken(entry, failureOf(failure));
      if (stop) this.told.stopped(failureOf(failure).status);
      else await this.store.change([kept]);
      return !stop;
    }
  }

  /** Looks at an incident that nobody could see when the deed was done: it was reported just before.
   * @param {Entry} entry @returns {Promise<Entry | null>} null: it cannot be done to it */
  async #withVersion(entry) {
    if (entry.kind === 'REPORT' || entry.version !== null) return entry;
    const { version, deeds } = await getIncident(entry.number ?? '');
    if (deeds?.some(({ deed }) => deed === entry.deed)) return { ...entry, version };
    const words = f('report.notOffered', { deed: deedName(entry.deed) });
    await this.store.change([notTaken(entry, { status: 409, slug: 'illegal-deed', words }).entry]);
    return null;
  }
}

/** @param {unknown} failure @returns {Failure} */
function failureOf(failure) {
  if (!(failure instanceof Refused)) return { status: 0, slug: '', words: '' };
  return { status: failure.status, slug: failure.slug, words: failure.message, happened: failure.members.happened };
}
