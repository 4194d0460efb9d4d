// @ts-check
import { html } from 'lit';
import { bands, bandText, measureTitle } from './measure.js';
import { t } from './text.js';

/** What the colours of the grids mean. */
export function legend() {
  const band = (/** @type {import('../domain/load.js').Band} */ name) => html`
    <li><span class="swatch" data-band=${name} aria-hidden="true"></span>${bandText(name)}</li>
  `;
  return html`
    <p>${measureTitle()}</p>
    <ul class="legend-list">
      ${bands.map(band)}${band('exclusive')}
    </ul>
  `;
}

/** What the signs of incidents on the map mean. */
export function pointLegend() {
  const sign = (/** @type {string} */ state, /** @type {string} */ mark) => html`
    <li><span class="sign" data-state=${state} aria-hidden="true">${mark}</span>${t(
      /** @type {any} */ (`state.${state}`),
    )}</li>
  `;
  return html`<ul class="legend-list signs">
    ${sign('SUBMITTED', '!')}${sign('IN_PROGRESS', '…')}${sign('RESOLVED', '✓')}
    <li><span class="sign" aria-hidden="true">3</span>${t('legend.several')}</li>
  </ul>`;
}
