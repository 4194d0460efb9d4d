// @ts-check
import { Refused } from '../../api/http.js';
import { decideGrid, listCandidates } from '../../api/desk.js';
import { candidates } from '../../ui/candidates.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */
/** @typedef {import('../../api/desk.js').NearGrid} NearGrid */

const QUIET_MILLISECONDS = 250;

/** The part of the drawer that says which grid has the incident. */
export class Placing {
  /** @type {Detail | null} */
  #incident = null;
  /** @type {import('../../ui/candidates.js').PlacingState} */
  #state = fresh();
  #timer = 0;
  #asking = new AbortController();

  /** @param {{redraw: () => void, done: (words: string) => void, refresh: () => Promise<void>,
   *   makeRoom: (on: boolean) => void, mark: (grid: string | null) => void}} board done: says what
   *   was done; refresh: reads the incident again; makeRoom: for the map; mark: shows a grid there */
  constructor(board) {
    this.board = board;
  }

  /** Takes in the incident that is open now, or as it stands now. @param {Detail | null} incident */
  show(incident) {
    const before = this.#incident;
    this.#incident = incident;
    if (before?.number !== incident?.number) {
      this.#state = fresh();
      this.board.makeRoom(false);
    }
    if (incident && (before?.number !== incident.number || before.version !== incident.version)) this.#read();
  }

  template() {
    const incident = this.#incident;
    if (!incident || incident.merged || !incident.open) return '';
    return candidates(incident, this.#state, {
      choose: (grid) => this.#choose(grid),
      keep: () => this.keep(),
      look: (words) => this.#look(words),
      point: () => this.#point(!this.#state.pointing),
      decide: (note) => this.#decide(note),
      cancel: () => this.leave(),
    });
  }

  /** Confirms at once the grid the incident is in, when that is the question. */
  keep() {
    const { grid, confidence, settled } = this.#incident ?? {};
    if (!grid || settled || confidence === 'HIGH' || this.#state.chosen) return;
    this.#state.chosen = { ...grid, current: true };
    this.#decide('');
  }

  /** Chooses one of those listed. @param {number} index from 0 */
  chooseAt(index) {
    const grid = (this.#state.found ?? this.#state.near)[index];
    if (grid && !this.#state.chosen) this.#choose(grid);
  }

  /** Whether the next click on the map chooses a grid. */
  get pointing() {
    return this.#state.pointing;
  }

  /** Takes a grid that was clicked on the map, when one was asked for.
   * @param {{code: string, name: string}} grid @returns {boolean} whether it was */
  clicked(grid) {
    if (!this.#state.pointing || !this.#incident) return false;
    this.#choose({ ...grid, current: this.#incident.grid?.code === grid.code });
    return true;
  }

  /** Forgets what waits. @returns {boolean} whether something did */
  leave() {
    const { chosen, pointing } = this.#state;
    if (!chosen && !pointing) return false;
    Object.assign(this.#state, { chosen: null, pointing: false, fault: '' });
    this.board.mark(null);
    this.board.makeRoom(false);
    this.board.redraw();
    document.getElementById('drawer-title')?.focus();
    return true;
  }

  /** @param {{code: string, name: string, current: boolean}} chosen */
  #choose(chosen) {
    Object.assign(this.#state, { chosen, pointing: false, fault: '' });
    this.board.mark(chosen.code);
    this.board.makeRoom(false);
    this.board.redraw();
    document.getElementById('placing-go')?.focus();
  }

  /** @param {boolean} pointing */
  #point(pointing) {
    this.#state.pointing = pointing;
    this.board.redraw();
    this.board.makeRoom(pointing);
    document.getElementById('point-grid')?.scrollIntoView({ block: 'center' });
  }

  /** @param {string} words */
  #look(words) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(async () => {
      this.#asking.abort();
      this.#asking = new AbortController();
      const { signal } = this.#asking;
      const found = words.trim() ? await this.#list(words, signal) : null;
      if (signal.aborted) return;
      this.#state.found = found;
      this.board.redraw();
    }, QUIET_MILLISECONDS);
  }

  async #read() {
    const { number } = /** @type {Detail} */ (this.#incident);
    const near = await this.#list('');
    if (this.#incident?.number !== number) return;
    this.#state.near = near;
    this.board.redraw();
  }

  /** @param {string} words @param {AbortSignal} [signal] @returns {Promise<NearGrid[]>} */
  async #list(words, signal) {
    const before = words ? (this.#state.found ?? []) : this.#state.near;
    try {
      return await listCandidates(/** @type {Detail} */ (this.#incident).number, words, signal);
    } catch (failure) {
      if (failure instanceof Refused) this.#state.fault = failure.message;
      return before;
    }
  }

  /** @param {string} note */
  async #decide(note) {
    const { chosen, busy } = this.#state;
    const incident = this.#incident;
    if (!chosen || !incident || busy) return;
    this.#state.busy = true;
    try {
      await decideGrid(incident, chosen.current ? null : chosen.code, note.trim());
      this.#state = { ...fresh(), near: this.#state.near };
      this.board.mark(null);
      this.board.done(t(chosen.current ? 'placing.done.confirmed' : 'placing.done.moved', { grid: chosen.name }));
    } catch (failure) {
      Object.assign(this.#state, { busy: false, fault: failure instanceof Refused ? failure.message : t('queue.fault') });
    }
    await this.board.refresh();
    this.board.redraw();
  }
}

/** @returns {import('../../ui/candidates.js').PlacingState} */
const fresh = () => ({ near: [], found: null, chosen: null, pointing: false, busy: false, fault: '' });
