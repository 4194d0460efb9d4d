// @ts-check
import { html } from 'lit';
import { named } from './whistles.js';
import { t } from './text.js';

/** Calls a field for an incident, or for a grid.
 * @param {{fields: import('../api/whistles.js').Field[], grids: {code: string, name: string}[] | null,
 *   busy: boolean, fault: string, missing: boolean}} state grids: null for an incident
 * @param {{send: (form: HTMLFormElement) => void, cancel: (() => void) | null}} act */
export const whistleForm = ({ fields, grids, busy, fault, missing }, act) => html`<form class="deed stack whistle-form" novalidate
  @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    act.send(/** @type {HTMLFormElement} */ (event.target));
  }}>
  ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
  ${missing ? html`<p class="note bad" role="alert">${t('whistle.missing')}</p>` : ''}
  ${grids ? html`<div class="field"><label for="whistle-grid">${t('whistle.grid')}</label>
    <select id="whistle-grid" name="grid" required><option value="">${t('whistle.field.choose')}</option>
      ${grids.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></div>` : ''}
  <div class="field"><label for="whistle-field">${t('whistle.field')}</label>
    <select id="whistle-field" name="field" required><option value="">${t('whistle.field.choose')}</option>
      ${fields.map(({ code, name }) => html`<option value=${code}>${named(name)}</option>`)}</select></div>
  <div class="field"><label for="whistle-note">${t('whistle.note')}</label>
    <input id="whistle-note" name="note" maxlength="1000" autocomplete="off" /></div>
  <p class="actions">
    <button type="submit" class="button main" id="whistle-go" aria-disabled=${busy}>${t('whistle.send')}</button>
    ${act.cancel ? html`<button type="button" class="button" @click=${act.cancel}>${t('whistle.cancel')} <kbd>Esc</kbd></button>` : ''}
  </p>
</form>`;
