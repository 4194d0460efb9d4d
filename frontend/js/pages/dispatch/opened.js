// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { assignIncident, confirmGrid, getIncident, moveIncident } from '../../api/incidents.js';
import { drawer } from '../../ui/drawer.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** The incident that is open in the drawer. */
export class Opened {
  /** @type {string | null} */
  number = null;
  /** @type {Detail | null} */
  #incident = null;
  #state = { busy: false, fault: '' };
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
    this.#state = { busy: false, fault: '' };
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
    } catch (failure) {
      this.#state.fault = words(failure);
    }
    this.#draw();
  }

  close() {
    this.number = null;
    this.#element.hidden = true;
    this.board.closed();
  }

  /** Moves it on, when it may go there. @param {string} to @param {string} [note] */
  async move(to, note = '') {
    if (!this.#incident?.next.includes(to)) return;
    await this.#change((incident) => moveIncident(incident, to, note));
  }

  /** @param {(incident: Detail) => Promise<Detail>} change */
  async #change(change) {
    const incident = this.#incident;
    if (!incident || this.#state.busy) return;
    this.#state = { busy: true, fault: '' };
    this.#draw();
    try {
      const changed = await change(incident);
      if (this.number === changed.number) this.#incident = changed;
      const note = document.getElementById('note');
      if (note instanceof HTMLTextAreaElement) note.value = '';
    } catch (failure) {
      this.#state.fault = words(failure);
      if (failure instanceof Refused && failure.status === 412) {
        this.#incident = await getIncident(incident.number).catch(() => incident);
      }
    }
    this.#state.busy = false;
    this.#draw();
  }

  #draw() {
    const { grids, categoryName, show } = this.board;
    render(
      drawer(this.#incident, { ...this.#state, grids: grids(), categoryName }, {
        close: () => this.close(),
        move: (to, note) => this.move(to, note),
        confirm: () => this.#change(confirmGrid),
        assign: (grid) => this.#change((incident) => assignIncident(incident, grid)),
        show: () => this.#incident && show(this.#incident),
      }),
      this.#element,
    );
  }
}

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('queue.fault'));
