// @ts-check
import { staleSince } from '../../domain/freshness.js';

/** Something the screen shows, with the time it was read. What was read last stays, and grows old
 * in sight.
 * @template T */
export class Source {
  /** @type {T | null} */
  value = null;
  readAt = 0;
  #turn = 0;

  /** @param {() => Promise<T>} ask @param {() => void} changed */
  constructor(ask, changed) {
    this.ask = ask;
    this.changed = changed;
  }

  /** Reads it again; only the newest answer counts. */
  async read() {
    const turn = ++this.#turn;
    try {
      const value = await this.ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.readAt = Date.now();
      this.changed();
    } catch {
      // its time tells that it is old
    }
  }

  /** @param {{live: boolean, brokeAt: number | null}} line whether the service is heard
   * @param {number} now @param {number} patience milliseconds
   * @returns {number | null} since when it is stale */
  staleSince(line, now, patience) {
    return staleSince({ ...line, readAt: this.readAt }, now, patience);
  }
}
