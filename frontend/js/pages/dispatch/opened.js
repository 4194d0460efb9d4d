// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { assignIncident, confirmGrid, getIncident, moveIncident } from '../../api/incidents.js';
import { fits, isComplete, needsNote } from '../../domain/deed.js';
import { drawer } from '../../ui/drawer.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** The incident that is open in the drawer. */
export class Opened {
  /** @type {string | null} */
  number = null;
  /** @type {Detail | null} */
  #incident = null;
  #state = { busy: false, fault: '', missing: false };
  /** @type {import('../../domain/deed.js').Deed | null} */
  #prepared = null;
  #element = /** @type {HTMLElement} */ (document.getElementById('drawer'));

  /** @param {{closed: () => void, show: (incident: Detail) => void,
   *   grids: () => {code: string, name: string}[], categoryName: (code: string) => string}} board */
  constructor(board) {
    this.board = board;
  }

  /** @param {string} number */
  async open(number) {
    this.number = number;
    this.#incident = null;
    this.#prepared = null;
    this.#state = { busy: false, fault: '', missing: false };
    this.#element.hidden = false;
    this.#draw();
    await this.refresh();
    document.getElementById('drawer-title')?.focus();
  }

  /** Reads it again, after it changed. */
  async refresh() {
    const { number } = this;
    if (!number) return;
    try {
      const incident = await getIncident(number);
      if (this.number === number) this.#incident = incident;
      if (this.#prepared && !fits(this.#prepared, incident)) this.#prepared = null;
    } catch (failure) {
      this.#state.fault = words(failure);
    }
    this.#draw();
  }

  /** Forgets the deed that waits to be confirmed; when there is none, closes the drawer. */
  leave() {
    if (this.#prepared) this.#cancel();
    else if (this.number) this.close();
  }

  close() {
    this.number = null;
    this.#prepared = null;
    this.#element.hidden = true;
    this.board.closed();
  }

  /** Asks whether a deed shall be done, when it may be. @param {import('../../domain/deed.js').Deed} deed */
  prepare(deed) {
    if (!this.#incident || this.#state.busy || !fits(deed, this.#incident)) return;
    this.#prepared = deed;
    this.#state = { busy: false, fault: '', missing: false };
    this.#draw();
    document.getElementById(needsNote(deed) ? 'note' : 'deed-confirm')?.focus();
  }

  #cancel() {
    this.#prepared = null;
    this.#state.missing = false;
    this.#draw();
    document.getElementById('drawer-title')?.focus();
  }

  /** Does what was prepared. @param {string} note */
  async #carryOut(note) {
    const deed = this.#prepared;
    if (!deed || this.#state.busy) return;
    if (!isComplete(deed, note)) {
      this.#state.missing = true;
      this.#draw();
      document.getElementById('note')?.focus();
      return;
    }
    const done = await this.#change((incident) =>
      deed.kind === 'MOVE' ? moveIncident(incident, deed.to, note.trim()) : assignIncident(incident, deed.grid));
    if (done) this.#cancel();
  }

  /** @param {(incident: Detail) => Promise<Detail>} change @returns {Promise<boolean>} whether it was done */
  async #change(change) {
    const incident = this.#incident;
    if (!incident || this.#state.busy) return false;
    this.#state = { busy: true, fault: '', missing: false };
    this.#draw();
    let done = false;
    try {
      const changed = await change(incident);
      done = this.number === changed.number;
      if (done) this.#incident = changed;
    } catch (failure) {
      this.#state.fault = words(failure);
      if (failure instanceof Refused && failure.status === 412) {
        this.#incident = await getIncident(incident.number).catch(() => incident);
      }
    }
    this.#state.busy = false;
    this.#draw();
    return done;
  }

  #draw() {
    const { grids, categoryName, show } = this.board;
    render(
      drawer(this.#incident, { ...this.#state, prepared: this.#prepared, grids: grids(), categoryName }, {
        close: () => this.close(),
        prepare: (deed) => this.prepare(deed),
        carryOut: (note) => this.#carryOut(note),
        cancel: () => this.#cancel(),
        confirm: () => this.#change(confirmGrid),
        show: () => this.#incident && show(this.#incident),
      }),
      this.#element,
    );
  }
}

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('queue.fault'));
