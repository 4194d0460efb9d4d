// @ts-check
import { html } from 'lit';
import { deedName } from '../lifecycle.js';
import { language } from '../text.js';
import { f } from './text.js';

/** @typedef {import('../../domain/deed.js').Offer} Offer */

const QUICK = /** @type {const} */ (['quick.1', 'quick.2', 'quick.3', 'quick.4']);

/** Asks for what a deed needs, for one thumb.
 * @param {Offer} offer
 * @param {string[]} missing needs that are not met
 * @param {{save: (form: HTMLFormElement) => void, cancel: () => void}} act */
export function deedForm(offer, missing, { save, cancel }) {
  const { needs, reasons, deed } = offer;
  const solves = ['RESOLVE', 'SELF_HANDLE'].includes(deed);
  const asksTo = needs.includes('HANDLER') || needs.includes('INCIDENT') || reasons.some((reason) => reason.elsewhere);
  const lacks = (/** @type {string} */ need) => missing.includes(need);
  return html`<form class="sheet" id="deed-form" novalidate @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    save(/** @type {HTMLFormElement} */ (event.currentTarget));
  }}>
    <h2 id="deed-title" tabindex="-1">${deedName(deed)}</h2>
    ${reasons.length ? html`<fieldset class="choices"><legend>${f('deed.reason')}</legend>
      ${reasons.map(({ code, name, nameEn }) => html`<label class="choice"><input type="radio" name="reason"
        value=${code} /><span>${language === 'en' ? nameEn : name}</span></label>`)}
      ${fault(lacks('REASON'), 'deed.reasonNeeded')}</fieldset>` : ''}
    ${asksTo ? html`<div class="field"><label for="deed-to">${f(needs.includes('HANDLER') ? 'deed.handler' : 'deed.to')}</label>
      <input id="deed-to" name="to" maxlength="200" autocomplete="off" />
      ${fault(lacks('HANDLER') || lacks('INCIDENT') || lacks('ELSEWHERE'), 'deed.toNeeded')}</div>` : ''}
    ${needs.includes('DEADLINE') ? html`<div class="field"><label for="deed-deadline">${f('deed.deadline')}</label>
      <input id="deed-deadline" name="deadline" type="datetime-local" />${fault(lacks('DEADLINE'), 'deed.deadlineNeeded')}</div>` : ''}
    <div class="pair">
      ${solves ? camera('before', f('deed.before')) : ''}
      ${camera('after', f('deed.after'))}
    </div>
    ${fault(lacks('PHOTO'), 'deed.photoNeeded')}
    <div class="field"><label for="deed-note">${f('deed.note')}</label>
      <textarea id="deed-note" name="note" rows="2" maxlength="1000"></textarea>
      ${solves ? quick() : ''}${fault(lacks('NOTE'), 'deed.noteNeeded')}</div>
    <div class="sheet-foot">
      <button type="button" class="button" id="deed-cancel" @click=${cancel}>${f('deed.cancel')}</button>
      <button class="button main" id="deed-save">${f('deed.save')}</button>
    </div>
  </form>`;
}

/** A button that takes a picture and says how many there are. @param {string} name @param {string} label */
export const camera = (name, label) => html`<label class="camera button">
  <input type="file" name=${name} accept="image/*" multiple class="visually-hidden" @change=${tell} />
  <span>${label}</span> <output class="number"></output></label>`;

/** @param {Event} event */
function tell({ currentTarget }) {
  const input = /** @type {HTMLInputElement} */ (currentTarget);
  const output = input.parentElement?.querySelector('output');
  if (output) output.textContent = input.files?.length ? String(input.files.length) : '';
}

const quick = () => html`<div class="quick" role="group" aria-label=${f('deed.quick')}>
  ${QUICK.map((key) => html`<button type="button" class="button small" @click=${() => {
    const note = /** @type {HTMLTextAreaElement} */ (document.getElementById('deed-note'));
    note.value = f(key);
  }}>${f(key)}</button>`)}</div>`;

/** @param {boolean} shown @param {'deed.reasonNeeded' | 'deed.toNeeded' | 'deed.deadlineNeeded' |
 *   'deed.photoNeeded' | 'deed.noteNeeded'} key */
const fault = (shown, key) => (shown ? html`<p class="fault" role="alert">${f(key)}</p>` : '');
