// @ts-check

/** @typedef {import('./operations.js').Operation} Operation */
/** @typedef {'saved' | 'saving' | 'offline'} SaveState */
/**
 * @typedef {object} Job One thing to be sent, in its turn.
 * @property {Operation | 'undo' | 'redo'} what
 * @property {string} key the same for every try
 * @property {import('./division.js').Changes} changes what the page shows already
 */
/**
 * @typedef {object} Wire
 * @property {(job: Job) => Promise<any>} send answers with the service's patch
 * @property {(failure: unknown) => boolean} unreachable whether trying again may help
 * @property {(patch: any, job: Job) => void} done
 * @property {(failure: unknown, job: Job) => void} refused
 * @property {(state: SaveState, waiting: number) => void} status
 * @property {(act: () => void) => void} later calls back after a pause
 */

/** Sends operations one after the other and in order, each exactly once: a try that found no network
 * is repeated under the same key. */
export class SaveQueue {
  /** @type {Job[]} */
  #waiting = [];
  #sending = false;

  /** @param {Wire} wire */
  constructor(wire) {
    this.wire = wire;
  }

  /** How many are not confirmed yet. */
  get waiting() {
    return this.#waiting.length;
  }

  /** What the page shows though the service has not said so yet.
   * @returns {import('./division.js').Changes} */
  pending() {
    return new Map(this.#waiting.flatMap(({ changes }) => [...changes]));
  }

  /** @param {Job} job */
  add(job) {
    this.#waiting.push(job);
    this.#run();
  }

  async #run() {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#waiting.length) {
      this.wire.status('saving', this.#waiting.length);
      if (!(await this.#sendFirst())) {
        this.#sending = false;
        this.wire.status('offline', this.#waiting.length);
        this.wire.later(() => this.#run());
        return;
      }
    }
    this.#sending = false;
    this.wire.status('saved', 0);
  }

  /** @returns {Promise<boolean>} false when it has to be tried again later */
  async #sendFirst() {
    const job = this.#waiting[0];
    let patch;
    try {
      patch = await this.wire.send(job);
    } catch (failure) {
      if (this.wire.unreachable(failure)) return false;
      this.#waiting.shift();
      this.wire.refused(failure, job);
      return true;
    }
    this.#waiting.shift();
    this.wire.done(patch, job);
    return true;
  }
}
