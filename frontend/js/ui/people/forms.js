// @ts-check
import { html } from 'lit';
import { scopesOf } from '../../domain/people.js';
import { language, t } from '../text.js';

/** @typedef {import('../../api/people.js').Rules} Rules */
/** @typedef {(form: HTMLFormElement) => void} Store */

/** Asks for a new absence. @param {boolean} busy @param {Store} store */
export const absenceForm = (busy, store) => html`<details class="adding" id="add-absence">
  <summary>${t('people.newAbsence')}</summary>
  <form novalidate @submit=${submitted(store)}>
    ${field('absence-from', t('people.begins'), html`<input type="date" id="absence-from" name="from" />`)}
    ${field('absence-until', t('people.ends'), html`<input type="date" id="absence-until" name="until" />`)}
    ${field('absence-substitute', t('people.substitute'), html`<input id="absence-substitute" name="substitute" maxlength="100" autocomplete="off" />`)}
    ${field('absence-reason', t('people.reason'), html`<input id="absence-reason" name="reason" maxlength="500" autocomplete="off" />`)}
    <button class="button main" id="absence-store" aria-disabled=${busy}>${t('people.save')}</button>
  </form></details>`;

/** Asks for a new duty, of a new person too.
 * @param {{rules: Rules, role: string, busy: boolean, person: boolean}} state person: who is new
 * @param {{role: (code: string) => void, store: Store}} act */
export function dutyForm({ rules, role, busy, person }, act) {
  const scopes = scopesOf(rules.roles, role);
  const needsField = rules.roles.find(({ code }) => code === role)?.needsField ?? false;
  const form = html`<form novalidate @submit=${submitted(act.store)}>
    ${person
      ? html`${field('person-code', t('people.code'), html`<input id="person-code" name="person" maxlength="100" autocomplete="off" required />`)}
          ${field('person-name', t('people.name'), html`<input id="person-name" name="name" maxlength="100" autocomplete="off" required />`)}
          ${field('person-phone', t('people.phone'), html`<input id="person-phone" name="phone" type="tel" maxlength="40" autocomplete="off" />`)}`
      : ''}
    ${field('duty-role', t('people.role'), html`<select id="duty-role" name="role"
      @change=${(/** @type {Event} */ event) => act.role(/** @type {HTMLSelectElement} */ (event.target).value)}>
      ${rules.roles.map(({ code, name }) => html`<option value=${code} ?selected=${code === role}>${named(name)}</option>`)}</select>`)}
    ${field('duty-scope', t('people.scopeKind'), html`<select id="duty-scope" name="scope">
      ${scopes.map((scope) => html`<option value=${scope}>${t(/** @type {any} */ (`people.scope.${scope.toLowerCase()}`))}</option>`)}</select>`)}
    ${field('duty-place', t('people.scopeCode'), html`<input id="duty-place" name="place" maxlength="100" autocomplete="off" required />`)}
    ${needsField
      ? field('duty-field', t('people.field'), html`<select id="duty-field" name="field">
          ${rules.fields.map(({ code, name }) => html`<option value=${code}>${named(name)}</option>`)}</select>`)
      : ''}
    ${field('duty-shift', t('people.shift'), html`<input id="duty-shift" name="shift" list="shifts" maxlength="200" autocomplete="off"
        aria-describedby="shift-hint" /><datalist id="shifts">${rules.shifts.map(
          ({ code, name }) => html`<option value=${code}>${named(name)}</option>`)}</datalist>
      <p class="hint" id="shift-hint">${t('people.shift.hint')}</p>`)}
    ${field('duty-from', t('people.begins'), html`<input type="date" id="duty-from" name="from" />`)}
    ${field('duty-until', t('people.ends'), html`<input type="date" id="duty-until" name="until" />`)}
    <button class="button main" id="duty-store" aria-disabled=${busy}>${t('people.save')}</button>
  </form>`;
  return person
    ? html`<h2 id="person-title" tabindex="-1">${t('people.newPerson')}</h2>${form}`
    : html`<details class="adding" id="add-duty"><summary>${t('people.newDuty')}</summary>${form}</details>`;
}

/** What a form holds. @param {HTMLFormElement} form @returns {Record<string, string>} */
export const contents = (form) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** @param {Store} store */
const submitted = (store) => (/** @type {Event} */ event) => {
  event.preventDefault();
  store(/** @type {HTMLFormElement} */ (event.target));
};

/** A name in the reader's language. @param {import('../../api/people.js').Names} names */
export const named = ({ zh, en }) => (language === 'en' ? en : zh);

/** @param {string} id @param {string} label @param {unknown} control */
const field = (id, label, control) => html`<div class="field"><label for=${id}>${label}</label>${control}</div>`;
