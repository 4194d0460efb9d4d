// @ts-check
import { html } from 'lit';
import { dataTime } from './panel.js';
import { t } from './text.js';

/**
 * @typedef {object} Opening What a number of the screen opens.
 * @property {string} title
 * @property {string} value
 * @property {string[]} definition sentences
 * @property {import('./panel.js').DataTime} time
 * @property {{title: string, detail: string, href: string | null}[] | null} records null while they
 *   are being read
 * @property {string | null} more address of all of them
 */

/** A number with its definition, its time and the records behind it.
 * @param {Opening} opening @param {() => void} close */
export function openingView({ title, value, definition, time, records, more }, close) {
  return html`<div class="stack">
    <div class="drawer-head"><div><h2>${title}</h2><p class="opened-value number">${value}</p></div>
      <button type="button" class="button close" aria-label=${t('drawer.close')} @click=${close}>×</button></div>
    ${definition.map((sentence) => html`<p>${sentence}</p>`)}
    <p>${dataTime(time)}</p>
    <h3>${t('screen.records')}</h3>
    ${records === null ? html`<p class="hint">${t('queue.loading')}</p>`
      : records.length === 0 ? html`<p class="hint">${t('queue.empty')}</p>`
        : html`<ol class="records">${records.map((record) => html`<li>${record.href
            ? html`<a href=${record.href}>${record.title}</a>` : html`<strong>${record.title}</strong>`}
            <span class="hint">${record.detail}</span></li>`)}</ol>`}
    ${more ? html`<p><a class="button main" href=${more}>${t('screen.all')}</a></p>` : ''}
  </div>`;
}
