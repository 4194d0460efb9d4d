// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { doDeed } from '../../api/deeds.js';
import { confirmGrid, getIncident } from '../../api/incidents.js';
import { bodyOf, missing, offerOf } from '../../domain/deed.js';
import { firstField, read } from '../../ui/deedbar.js';
import { drawer } from '../../ui/drawer.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** The incident that is open in the drawer. */
export class Opened {
  /** @type {string | null} */
  number = null;
  /** @type {Detail | null} */
  #incident = null;
  #state = { busy: false, fault: '', missing: /** @type {string[]} */ ([]) };
  /** The deed that waits to be confirmed. @type {import('../../domain/deed.js').Offer | null} */
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
    this.#state = { busy: false, fault: '', missing: /** @type {string[]} */ ([]) };
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
      if (this.#prepared) this.#prepared = offerOf(this.#prepared.deed, incident);
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

  /** Asks whether a deed shall be done, when it may be. @param {string} deed */
  prepare(deed) {
    const offer = this.#incident && offerOf(deed, this.#incident);
    if (!offer || this.#state.busy) return;
    this.#prepared = offer;
    this.#state = { busy: false, fault: '', missing: /** @type {string[]} */ ([]) };
    this.#draw();
    document.getElementById(firstField(offer))?.focus();
  }

  #cancel() {
    this.#prepared = null;
    this.#state.missing = [];
    this.#draw();
    document.getElementById('drawer-title')?.focus();
  }

  /** Does what was prepared. @param {HTMLFormElement} form */
  async #carryOut(form) {
    const offer = this.#prepared;
    if (!offer || this.#state.busy) return;
    const { said, photos } = read(form);
    const lacks = missing(offer, said);
    if (lacks.length) {
      this.#state.missing = lacks;
      this.#draw();
      document.getElementById(firstField({ ...offer, needs: lacks }))?.focus();
      return;
    }
    const asksWhere = offer.needs.includes('POSITION');
    const done = await this.#change((incident) =>
      doDeed(incident, { deed: offer.deed, ...bodyOf(said) }, { photos, asksWhere }));
    if (done) this.#cancel();
  }

  /** @param {(incident: Detail) => Promise<Detail>} change @returns {Promise<boolean>} whether it was done */
  async #change(change) {
    const incident = this.#incident;
    if (!incident || this.#state.busy) return false;
    this.#state = { busy: true, fault: '', missing: [] };
    this.#draw();
    let done = false;
    try {
      const changed = await change(incident);
      done = this.number === changed.number;
      if (done) this.#take(changed);
    } catch (failure) {
      this.#state.fault = words(failure);
      if (failure instanceof Refused && failure.status === 409) {
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
        carryOut: (form) => this.#carryOut(form),
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
