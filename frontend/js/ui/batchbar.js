// @ts-check
import { html } from 'lit';
import { number, t } from './text.js';

/** @typedef {'ASSIGN' | 'CONFIRM' | 'NOTE'} BatchDeed */
/**
 * @typedef {object} BatchState
 * @property {string[]} numbers picked, as they are listed
 * @property {BatchDeed | null} deed waits to be confirmed
 * @property {boolean} busy
 * @property {string} fault
 * @property {import('../api/desk.js').BatchFault[]} faults why single ones refuse
 */

const DEEDS = /** @type {BatchDeed[]} */ (['ASSIGN', 'CONFIRM', 'NOTE']);

/** What can be done to the picked incidents.
 * @param {BatchState} state @param {{code: string, name: string}[]} grids
 * @param {{prepare: (deed: BatchDeed) => void, none: () => void, carryOut: () => void,
 *   cancel: () => void}} act */
export function batchBar(state, grids, act) {
  if (!state.numbers.length) return '';
  const count = number(state.numbers.length);
  return html`<section class="batch" aria-label=${t('batch.count', { count })}>
    ${state.deed
      ? form(state, state.deed, grids, act)
      : html`<p id="picked" role="status">${t('batch.count', { count })}</p>
          <div class="actions">
            ${DEEDS.map((deed) => html`<button type="button" class="button small" data-deed=${deed}
              @click=${() => act.prepare(deed)}>${t(/** @type {any} */ (`batch.${deed}`))}</button>`)}
            <button type="button" class="button small" @click=${act.none}>${t('batch.none')}</button>
          </div>`}
  </section>`;
}

/** @param {BatchState} state @param {BatchDeed} deed @param {{code: string, name: string}[]} grids
 * @param {any} act */
const form = (state, deed, grids, act) => html`<form @submit=${(/** @type {Event} */ event) => {
  event.preventDefault();
  act.carryOut();
}}>
  <h3>${t(/** @type {any} */ (`batch.sure.${deed}`), { count: number(state.numbers.length) })}</h3>
  ${state.fault ? html`<p class="note bad" role="alert">${state.fault}</p>` : ''}
  ${state.faults.length
    ? html`<ul class="faults">${state.faults.map((fault) => html`<li><span class="number">${fault.number}</span>
        ${fault.detail}</li>`)}</ul>`
    : ''}
  ${deed === 'ASSIGN'
    ? html`<div class="field"><label for="batch-grid">${t('batch.grid')}</label>
        <input id="batch-grid" list="batch-grids" autocomplete="off" required />
        <datalist id="batch-grids">${grids.map(({ code, name }) => html`<option value=${name}>${code}</option>`)}</datalist></div>`
    : ''}
  <div class="field"><label for="batch-note">${t(deed === 'NOTE' ? 'batch.note.required' : 'batch.note')}</label>
    <input id="batch-note" maxlength="1000" autocomplete="off" ?required=${deed === 'NOTE'} /></div>
  <div class="actions">
    <button type="submit" class="button main small" id="batch-go" aria-disabled=${state.busy}>${t('deed.confirm')}</button>
    <button type="button" class="button small" @click=${act.cancel}>${t('deed.cancel')} <kbd>Esc</kbd></button>
  </div>
</form>`;
