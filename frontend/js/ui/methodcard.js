// @ts-check
import { html } from 'lit';
import { t } from './text.js';

/** How the numbers came about: every line as the service says it.
 * @param {import('../api/hotspots.js').Method} method
 * @param {string} caution
 * @param {{csv: string, geojson: string, close: () => void}} act */
export function methodCard(method, caution, { csv, geojson, close }) {
  return html`<div class="stack">
    <h2>${t('hot.method')}</h2>
    <dl class="method-lines">
      ${method.lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}
    </dl>
    <p class="note">${caution}</p>
    <div class="actions">
      <a class="button" href=${csv} download>CSV</a>
      <a class="button" href=${geojson} download>GeoJSON</a>
      <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button>
    </div>
  </div>`;
}
