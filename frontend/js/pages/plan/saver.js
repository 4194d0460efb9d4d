// @ts-check
import { Refused, Unreachable } from '../../api/http.js';
import { SaveQueue } from '../../domain/plan/saving.js';

const RETRY_MILLISECONDS = 3000;

/** Saves every operation by itself, and keeps what is not saved yet on the screen. */
export class Saver {
  /** @param {ReturnType<typeof import('../../api/plans.js').planOf>} api
   * @param {{seq: () => number, complete: () => boolean, done: (patch: any, job: any) => void,
   *   refused: (failure: unknown) => void,
   *   status: (state: import('../../domain/plan/saving.js').SaveState, waiting: number) => void}} page */
  constructor(api, page) {
    this.queue = new SaveQueue({
      send: ({ what, key }) =>
        typeof what === 'string'
          ? api.step(what, page.seq(), key)
          : api.operate(what, page.seq(), key, page.complete()),
      unreachable: (failure) =>
        failure instanceof Unreachable ||
        (failure instanceof Refused && [502, 503, 504].includes(failure.status)),
      done: page.done,
      refused: page.refused,
      status: page.status,
      later: (act) => {
        const timer = setTimeout(act, RETRY_MILLISECONDS);
        addEventListener('online', () => {
          clearTimeout(timer);
          act();
        }, { once: true });
      },
    });
    addEventListener('beforeunload', (event) => this.queue.waiting && event.preventDefault());
  }

  /** @param {import('../../domain/plan/operations.js').Operation | 'undo' | 'redo'} what
   * @param {import('../../domain/plan/division.js').Changes} [changes] shown until it is saved */
  add(what, changes = new Map()) {
    this.queue.add({ what, key: crypto.randomUUID(), changes });
  }

  pending() {
    return this.queue.pending();
  }
}
