// @ts-check
import { html } from 'lit';
import { handlerOf } from '../domain/serving.js';
import { deedName } from './lifecycle.js';
import { language, t } from './text.js';

/** @typedef {import('../domain/deed.js').Offer} Offer */
/** @typedef {import('../domain/deed.js').Said} Said */

/** Bodies and persons that can be named handler. */
const HANDLERS = ['PERSON', 'DEPARTMENT', 'PROPERTY', 'VOLUNTEER', 'COMMUNITY', 'UNIT'];

/** Asks for what a deed needs, before it is done. Ctrl and Enter confirm it, Esc forgets it.
 * @param {Offer} offer
 * @param {{busy: boolean, missing: string[]}} state missing: what it needs is not there
 * @param {{confirm: (form: HTMLFormElement) => void, cancel: () => void}} act */
export function deedBar(offer, { busy, missing }, act) {
  const confirm = (/** @type {Event} */ event) => {
    event.preventDefault();
    act.confirm(/** @type {HTMLFormElement} */ (document.getElementById('deed-form')));
  };
  const lacks = (/** @type {string} */ need) => missing.includes(need);
  return html`<form class="deed" id="deed-form" novalidate aria-labelledby="deed-title" @submit=${confirm}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm(event);
    }}>
    <h3 id="deed-title">${t('deed.ask', { deed: deedName(offer.deed) })}</h3>
    ${offer.consent ? html`<p class="hint">${t('deed.consent')}</p>` : ''}
    ${offer.needs.includes('HANDLER')
      ? handler(lacks('HANDLER'), handlerOf(offer.deed === 'DISPATCH' ? offer.proposed : ''))
      : ''}
    ${offer.reasons.length ? reasons(offer, lacks('REASON')) : ''}
    ${needsWords(offer) ? words(offer, lacks('INCIDENT') || lacks('ELSEWHERE')) : ''}
    ${offer.needs.includes('DEADLINE')
      ? field('deadline', t('deed.deadline'), lacks('DEADLINE'), html`<input type="datetime-local" id="deed-deadline" name="deadline" required />`)
      : ''}
    ${field('photo', t(offer.needs.includes('PHOTO') ? 'deed.photo.required' : 'deed.photo'), lacks('PHOTO'),
      html`<input type="file" id="deed-photo" name="photo" accept="image/*" multiple />`)}
    ${field('note', t(offer.needs.includes('NOTE') ? 'deed.note.required' : 'drawer.note'), lacks('NOTE'),
      html`<textarea id="deed-note" name="note" rows="2" maxlength="1000"
        aria-required=${offer.needs.includes('NOTE')} aria-invalid=${lacks('NOTE')}></textarea>`)}
    <div class="actions">
      <button class="button main" id="deed-confirm" aria-disabled=${busy}>${t('deed.confirm')}</button>
      <button type="button" class="button" id="deed-cancel" @click=${act.cancel}>${t('deed.cancel')} <kbd>Esc</kbd></button>
    </div>
  </form>`;
}

/** What a form holds. @param {HTMLFormElement} form
 * @returns {{said: Said, photos: File[]}} */
export function read(form) {
  const data = new FormData(form);
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
  const photos = /** @type {File[]} */ (data.getAll('photo')).filter(({ size }) => size > 0);
  const kind = text('kind');
  const said = {
    note: text('note'), reason: text('reason'), deadline: text('deadline'), photos: photos.length,
    to: kind ? `${kind}/${text('code').trim()}` : text('to'),
  };
  return { said, photos };
}

/** The first field that has to be filled in. @param {Offer} offer */
export const firstField = ({ needs }) =>
  ({ HANDLER: 'deed-code', REASON: 'deed-reason', INCIDENT: 'deed-to', DEADLINE: 'deed-deadline', NOTE: 'deed-note', PHOTO: 'deed-photo' })[
    needs[0] ?? ''] ?? 'deed-confirm';

/** @param {Offer} offer */
const needsWords = ({ needs, reasons: list }) =>
  needs.includes('INCIDENT') || needs.includes('ELSEWHERE') || list.some(({ elsewhere }) => elsewhere);

/** @param {string} name @param {string} label @param {boolean} missing @param {unknown} control */
const field = (name, label, missing, control) => html`<div class="field">
  <label for="deed-${name}">${label}</label>${control}
  ${missing ? html`<p class="fault" role="alert">${t('deed.missing')}</p>` : ''}</div>`;

/** @param {boolean} missing @param {{kind: string, code: string}} proposed by the rules */
const handler = (missing, proposed) => field('code', t('deed.handler'), missing, html`<span class="pair">
  <select name="kind" aria-label=${t('deed.handler.kind')}>${HANDLERS.map((kind) => html`<option value=${kind} ?selected=${kind === proposed.kind}>${t(
    /** @type {any} */ (`handler.${kind}`))}</option>`)}</select>
  <input id="deed-code" name="code" maxlength="64" autocomplete="off" value=${proposed.code}
    placeholder=${t('deed.handler.code')} /></span>`);

/** @param {Offer} offer @param {boolean} missing */
const reasons = ({ reasons: list }, missing) => field('reason', t('deed.reason'), missing, html`
  <select id="deed-reason" name="reason"><option value="">${t('deed.reason.choose')}</option>
    ${list.map(({ code, name, nameEn }) => html`<option value=${code}>${language === 'en' ? nameEn : name}</option>`)}
  </select>`);

/** @param {Offer} offer @param {boolean} missing */
const words = ({ needs }, missing) => field('to', t(needs.includes('INCIDENT') ? 'deed.incident' : 'deed.elsewhere'),
  missing, html`<input id="deed-to" name="to" maxlength="200" autocomplete="off" />`);
