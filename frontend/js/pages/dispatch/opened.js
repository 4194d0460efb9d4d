// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { confirmGrid, getIncident, moveIncident } from '../../api/incidents.js';
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
   *   parts: {show: (incident: Detail | null) => void, template: () => unknown}[],
   *   categoryName: (code: string) => string}} board parts: what else can be decided in the drawer */
  constructor(board) {
    this.board = board;
  }

  /** @param {string} number */
  async open(number) {
    this.number = number;
    this.#take(null);
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
      if (this.number === number) this.#take(incident);
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
    this.#take(null);
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
    const done = await this.#change((incident) => moveIncident(incident, deed.to, note.trim()));
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
      if (done) this.#take(changed);
    } catch (failure) {
      this.#state.fault = words(failure);
      if (failure instanceof Refused && failure.status === 412) {
        this.#take(await getIncident(incident.number).catch(() => incident));
      }
    }
    this.#state.busy = false;
    this.#draw();
    return done;
  }

  get incident() {
    return this.#incident;
  }

  /** Draws the drawer again, after a part of it changed. */
  redraw() {
    if (this.number) this.#draw();
  }

  /** @param {Detail | null} incident */
  #take(incident) {
    this.#incident = incident;
    this.board.parts.forEach((part) => part.show(incident));
  }

  #draw() {
    const { parts, categoryName, show } = this.board;
    render(
      drawer(this.#incident, { ...this.#state, prepared: this.#prepared, parts: parts.map((part) => part.template()), categoryName }, {
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
