// @ts-check
import { html } from 'lit';
import { Refused } from '../../api/http.js';
import { beginAbsence, beginDuty, endAbsence, endDuty, listAbsences, listDuties, listPeople } from '../../api/people.js';
import { dutyBody, filled } from '../../domain/people.js';
import { absenceForm, contents, dutyForm } from '../../ui/people/forms.js';
import { personCard } from '../../ui/people/person.js';
import { t } from '../../ui/text.js';

/** The person that is open, or a new one. */
export class Chosen {
  /** @type {import('../../api/people.js').Rules | null} */
  rules = null;
  #code = '';
  #adding = false;
  #role = 'GRID_WORKER';
  #state = fresh();

  /** @param {{draw: () => void, changed: () => Promise<void>, stored: (code: string) => void}} page
   *   changed: something was stored; stored: somebody new */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} code empty: nobody */
  async open(code) {
    this.#code = code;
    this.#adding = false;
    this.#state = fresh();
    this.page.draw();
    await this.#read();
    document.getElementById('person-title')?.focus();
  }

  /** Asks who is new. */
  add() {
    this.#adding = true;
    this.#state = fresh();
    this.page.draw();
    document.getElementById('person-code')?.focus();
  }

  template() {
    const { rules } = this;
    const state = this.#state;
    if (this.#adding && rules) {
      return html`${state.fault ? html`<p class="note bad" role="alert" id="person-fault">${state.fault}</p>` : ''}
        ${this.#dutyForm(rules, true)}`;
    }
    if (!this.#code) return html`<p class="hint">${t('people.choose')}</p>`;
    if (!state.person) return html`<p role="status">${state.fault || t('people.loading')}</p>`;
    return personCard({ ...state, person: state.person }, {
      endDuty: (id) => this.#change(() => endDuty(id), 'people.ended'),
      endAbsence: (id) => this.#change(() => endAbsence(id), 'people.ended'),
    }, rules ? html`${absenceForm(state.busy, (form) => this.#storeAbsence(form))}${this.#dutyForm(rules, false)}` : '');
  }

  /** @param {import('../../api/people.js').Rules} rules @param {boolean} person */
  #dutyForm(rules, person) {
    return dutyForm({ rules, role: this.#role, busy: this.#state.busy, person }, {
      role: (code) => {
        this.#role = code;
        this.page.draw();
      },
      store: (form) => this.#storeDuty(form),
    });
  }

  async #read() {
    const code = this.#code;
    if (!code) return;
    try {
      const [found, duties, absences] = await Promise.all([listPeople(code, null), listDuties(code), listAbsences(code)]);
      if (code !== this.#code) return;
      const person = found.items.find((each) => each.code === code) ?? duties[0]?.person ?? null;
      Object.assign(this.#state, { person, duties, absences, fault: person ? '' : t('people.none') });
    } catch (failure) {
      this.#state.fault = words(failure);
    }
    this.page.draw();
  }

  /** @param {HTMLFormElement} form */
  async #storeAbsence(form) {
    const body = { ...filled(contents(form)), person: this.#code };
    if (await this.#change(() => beginAbsence(body), 'people.added')) close(form);
  }

  /** @param {HTMLFormElement} form */
  async #storeDuty(form) {
    const fresh = this.#adding;
    const body = { ...(fresh ? {} : { person: this.#code }), ...dutyBody(contents(form)) };
    if (!(await this.#change(() => beginDuty(body), 'people.added'))) return;
    form.reset();
    if (fresh) this.page.stored(body.person ?? '');
    else close(form);
  }

  /** @param {() => Promise<unknown>} change @param {'people.added' | 'people.ended'} said
   * @returns {Promise<boolean>} whether it was done */
  async #change(change, said) {
    if (this.#state.busy) return false;
    Object.assign(this.#state, { busy: true, fault: '', said: '' });
    this.page.draw();
    let done = false;
    try {
      await change();
      done = true;
      this.#state.said = t(said);
      await Promise.all([this.#read(), this.page.changed()]);
    } catch (failure) {
      this.#state.fault = words(failure);
    }
    this.#state.busy = false;
    this.page.draw();
    return done;
  }
}

const fresh = () => ({
  person: /** @type {import('../../api/people.js').Person | null} */ (null),
  duties: /** @type {import('../../api/people.js').Duty[]} */ ([]),
  absences: /** @type {import('../../api/people.js').Absence[]} */ ([]), busy: false, fault: '', said: '',
});

/** @param {HTMLFormElement} form */
function close(form) {
  form.reset();
  const details = form.closest('details');
  if (!details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('people.failed'));
