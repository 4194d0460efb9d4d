// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { doToAll } from '../../api/desk.js';
import { stillListed, toggled, withRange } from '../../domain/picking.js';
import { batchBar } from '../../ui/batchbar.js';
import { t } from '../../ui/text.js';

/** The incidents that were picked in the list, and what is done to all of them. */
export class Batch {
  /** @type {ReadonlySet<string>} */
  picked = new Set();
  /** @type {string | null} */
  #last = null;
  /** @type {import('../../ui/batchbar.js').BatchState} */
  #state = { numbers: [], deed: null, busy: false, fault: '', faults: [] };
  #element = /** @type {HTMLElement} */ (document.getElementById('batch'));

  /** @param {{order: () => string[], grids: () => {code: string, name: string}[],
   *   changed: () => void, done: (words: string) => void}} board order: numbers as they are listed;
   *   changed: draws the list; done: says what was done */
  constructor(board) {
    this.board = board;
  }

  /** Picks one or lets it go; or picks all from the last one on. @param {string} number
   * @param {boolean} range */
  pick(number, range) {
    this.picked = range ? withRange(this.picked, this.board.order(), this.#last, number) : toggled(this.picked, number);
    this.#last = number;
    this.#state.faults = [];
    this.refresh();
    this.board.changed();
  }

  /** Whether the keyboard is in the bar. */
  get isEntered() {
    return this.#element.contains(document.activeElement);
  }

  /** Forgets what waits, then what was picked. @returns {boolean} whether there was anything */
  leave() {
    if (this.#state.deed) {
      Object.assign(this.#state, { deed: null, fault: '', faults: [] });
      this.refresh();
      return true;
    }
    if (!this.picked.size) return false;
    this.#none();
    return true;
  }

  /** Draws the bar; what is no longer listed is no longer picked. */
  refresh() {
    const numbers = stillListed(this.picked, this.board.order());
    this.picked = new Set(numbers);
    this.#state.numbers = numbers;
    if (!numbers.length) this.#state.deed = null;
    render(batchBar(this.#state, this.#state.deed === 'ASSIGN' ? this.board.grids() : [], {
      prepare: (deed) => this.#prepare(deed),
      none: () => this.#none(),
      carryOut: () => this.#carryOut(),
      cancel: () => this.leave(),
    }), this.#element);
  }

  /** @param {import('../../ui/batchbar.js').BatchDeed} deed */
  #prepare(deed) {
    Object.assign(this.#state, { deed, fault: '', faults: [] });
    this.refresh();
    document.getElementById(deed === 'ASSIGN' ? 'batch-grid' : 'batch-note')?.focus();
  }

  #none() {
    this.picked = new Set();
    this.refresh();
    this.board.changed();
  }

  async #carryOut() {
    const { deed, numbers, busy } = this.#state;
    if (!deed || busy) return;
    const note = value('batch-note');
    const grid = deed === 'ASSIGN' ? this.#gridNamed(value('batch-grid')) : undefined;
    if (deed === 'ASSIGN' && !grid) return this.#refuse(t('batch.unknownGrid'), []);
    if (deed === 'NOTE' && !note) return this.#refuse(t('batch.note.missing'), []);
    this.#state.busy = true;
    this.refresh();
    try {
      const { done } = await doToAll(deed, numbers, { ...(grid ? { grid } : {}), ...(note ? { note } : {}) });
      Object.assign(this.#state, { busy: false, deed: null, fault: '', faults: [] });
      this.#none();
      this.board.done(t('batch.done', { count: done }));
    } catch (failure) {
      if (failure instanceof Refused) this.#refuse(failure.message, failure.members.faults ?? []);
      else this.#refuse(t('queue.fault'), []);
    }
  }

  /** @param {string} fault @param {import('../../api/desk.js').BatchFault[]} faults */
  #refuse(fault, faults) {
    Object.assign(this.#state, { busy: false, fault, faults });
    this.refresh();
  }

  /** @param {string} words a name or a code */
  #gridNamed(words) {
    return this.board.grids().find(({ code, name }) => code === words || name === words)?.code;
  }
}

/** @param {string} id */
const value = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value.trim();
