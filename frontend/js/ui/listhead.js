// @ts-check
import { html } from 'lit';
import { ORDERS } from '../domain/order.js';
import { select } from './fields.js';
import { number, t } from './text.js';

/** The order of the list, and the list as a file.
 * @param {import('../domain/order.js').Order} order
 * @param {{order: (order: any) => void, take: () => void}} act */
export const listHead = (order, act) => html`
  ${select(t('order.label'), order, ORDERS.map((o) => [o, t(/** @type {any} */ (`order.${o}`))]), act.order, 'NEWEST')}
  <button type="button" class="button small" id="export" aria-haspopup="dialog" @click=${act.take}>${t('export.button')}</button>`;

/** Asks what of the list goes into the file.
 * @param {number} count @param {(contact: boolean) => void} take
 * @param {() => void} close */
export function exportDialog(count, take, close) {
  const contact = () => /** @type {HTMLInputElement} */ (document.getElementById('export-contact')).checked;
  return html`<div class="stack">
    <h2>${t('export.title')}</h2>
    <p>${t('export.count', { count: number(count) })}</p>
    <label class="switch"><input type="checkbox" id="export-contact" /> ${t('export.contact')}</label>
    <div class="actions">
      <button type="button" class="button main" id="export-go" @click=${() => take(contact())}>${t('export.go')}</button>
      <button type="button" class="button" @click=${close}>${t('deed.cancel')}</button>
    </div>
  </div>`;
}
