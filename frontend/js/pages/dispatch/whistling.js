// @ts-check
import { Refused } from '../../api/http.js';
import { answerWhistle, whistleFor, whistlesOf } from '../../api/whistles.js';
import { inMinutes } from '../../domain/whistle.js';
import { t } from '../../ui/text.js';
import { named } from '../../ui/whistles.js';
import { whistlePart } from '../../ui/whistlepart.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** The part of the drawer that calls fields. */
export class Whistling {
  /** @type {Detail | null} */
  #incident = null;
  #state = fresh();

  /** @param {{redraw: () => void, done: (words: string) => void}} board */
  constructor(board) {
    this.board = board;
  }

  /** Takes in the incident that is open now, or as it stands now. @param {Detail | null} incident */
  show(incident) {
    const before = this.#incident;
    this.#incident = incident;
    if (before?.number !== incident?.number) this.#state = fresh();
    if (incident && (before?.number !== incident.number || before.version !== incident.version)) this.#read();
  }

  template() {
    if (!this.#incident) return '';
    return whistlePart({ ...this.#state, open: this.#incident.open, now: Date.now() }, {
      begin: () => this.enter(),
      send: (form) => this.#send(form),
      cancel: () => this.leave(),
      prepare: (id, act) => this.#set({ acting: { id, act, busy: false, fault: '' } }),
      carryOut: (form) => this.#answer(form),
    });
  }

  /** Asks which field shall be called. */
  enter() {
    if (!this.#incident?.open || !this.#state.fields.length) return;
    this.#set({ calling: true, fault: '', missing: false });
    document.getElementById('whistle-field')?.focus();
  }

  /** Forgets what was begun. @returns {boolean} whether there was anything */
  leave() {
    const { calling, acting } = this.#state;
    if (!calling && acting.id === null) return false;
    this.#set({ calling: false, fault: '', missing: false, acting: fresh().acting });
    document.getElementById('whistle-begin')?.focus();
    return true;
  }

  async #read() {
    const number = this.#incident?.number;
    if (!number) return;
    try {
      const { fields, items } = await whistlesOf(number);
      if (this.#incident?.number === number) this.#set({ fields, items });
    } catch (failure) {
      if (this.#incident?.number === number) this.#set({ fault: words(failure) });
    }
  }

  /** @param {HTMLFormElement} form */
  async #send(form) {
    const incident = this.#incident;
    if (!incident || this.#state.busy) return;
    const said = new FormData(form);
    const field = String(said.get('field') ?? '');
    if (!field) return this.#set({ missing: true });
    this.#set({ busy: true, fault: '', missing: false });
    try {
      const whistle = await whistleFor(incident.number, field, String(said.get('note') ?? '').trim());
      this.#set({ busy: false, calling: false });
      this.board.done(t('whistle.said', { field: named(whistle.field.name) }));
      await this.#read();
    } catch (failure) {
      this.#set({ busy: false, fault: words(failure) });
    }
  }

  /** @param {HTMLFormElement} form */
  async #answer(form) {
    const { id, act, busy } = this.#state.acting;
    if (id === null || !act || busy) return;
    const said = new FormData(form);
    const note = String(said.get('note') ?? '').trim();
    this.#set({ acting: { id, act, busy: true, fault: '' } });
    try {
      await answerWhistle(id, act, act === 'ARRIVE'
        ? { at: inMinutes(Number(said.get('minutes')), Date.now()) }
        : note ? { note } : {});
      this.#set({ acting: fresh().acting });
      await this.#read();
    } catch (failure) {
      this.#set({ acting: { id, act, busy: false, fault: words(failure) } });
    }
  }

  /** @param {Partial<ReturnType<typeof fresh>>} part */
  #set(part) {
    Object.assign(this.#state, part);
    this.board.redraw();
  }
}

const fresh = () => ({
  items: /** @type {import('../../api/whistles.js').Whistle[]} */ ([]),
  fields: /** @type {import('../../api/whistles.js').Field[]} */ ([]),
  calling: false, busy: false, fault: '', missing: false,
  acting: /** @type {import('../../ui/whistles.js').Acting} */ ({ id: null, act: null, busy: false, fault: '' }),
});

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('whistle.fault'));
