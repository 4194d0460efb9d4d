// @ts-check
import { Refused } from '../../api/http.js';
import { getFamily, listSimilar, mergeInto } from '../../api/desk.js';
import { kin } from '../../ui/kin.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** The part of the drawer that shows what may be the same thing. */
export class Kinship {
  /** @type {Detail | null} */
  #incident = null;
  /** @type {import('../../ui/kin.js').KinState} */
  #state = fresh();

  /** @param {{redraw: () => void, done: (words: string) => void, open: (number: string) => void,
   *   categoryName: (code: string) => string, wide: (on: boolean) => void}} board open: shows another
   *   incident; wide: makes room for two side by side */
  constructor(board) {
    this.board = board;
  }

  /** Takes in the incident that is open now, or as it stands now. @param {Detail | null} incident */
  show(incident) {
    const before = this.#incident;
    this.#incident = incident;
    if (before?.number !== incident?.number) this.#set(fresh());
    if (incident && (before?.number !== incident.number || before.version !== incident.version)) this.#read();
  }

  template() {
    if (!this.#incident) return '';
    return kin(this.#incident, this.#state, this.board.categoryName, {
      compare: (beside) => this.#compare(beside),
      keep: (goesOn) => this.#redraw({ goesOn }),
      merge: () => this.#merge(),
      cancel: () => this.leave(),
    });
  }

  /** Leads the keyboard to what may be the same thing. */
  enter() {
    if (this.#state.beside) return;
    const first = document.querySelector('.similar .candidate');
    const title = document.getElementById('kin-title');
    (first instanceof HTMLElement ? first : title)?.focus();
  }

  /** Forgets the comparison. @returns {boolean} whether there was one */
  leave() {
    if (!this.#state.beside) return false;
    this.#redraw({ beside: null, fault: '' });
    this.enter();
    return true;
  }

  /** @param {import('../../api/desk.js').Similar} beside */
  #compare(beside) {
    this.#redraw({ beside, goesOn: 'OTHER', fault: '' });
    document.getElementById('merge-go')?.focus();
  }

  async #read() {
    const number = this.#incident?.number ?? '';
    try {
      const [similar, family] = await Promise.all([listSimilar(number), getFamily(number)]);
      if (this.#incident?.number === number) this.#redraw({ similar, family });
    } catch (failure) {
      if (failure instanceof Refused) this.#redraw({ fault: failure.message });
    }
  }

  async #merge() {
    const { beside, goesOn, busy } = this.#state;
    const incident = this.#incident;
    if (!beside || !incident || busy) return;
    this.#redraw({ busy: true });
    const [child, head] = goesOn === 'OTHER' ? [incident, beside] : [beside, incident];
    try {
      await mergeInto(child.number, head.number);
      this.#redraw({ beside: null, busy: false, fault: '' });
      this.board.done(t('kin.merged'));
      this.board.open(head.number);
    } catch (failure) {
      this.#redraw({ busy: false, fault: failure instanceof Refused ? failure.message : t('queue.fault') });
    }
  }

  /** @param {Partial<import('../../ui/kin.js').KinState>} part */
  #redraw(part) {
    this.#set({ ...this.#state, ...part });
    this.board.redraw();
  }

  /** @param {import('../../ui/kin.js').KinState} state */
  #set(state) {
    this.#state = state;
    this.board.wide(state.beside !== null);
  }
}

/** @returns {import('../../ui/kin.js').KinState} */
const fresh = () => ({ similar: [], family: null, beside: null, goesOn: 'OTHER', busy: false, fault: '' });
