// @ts-check
import { html } from 'lit';
import { openRanges } from '../domain/openload.js';
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

/** @typedef {'open' | 'households'} Colouring What grids are coloured by. */

/** What the colours of the board's map mean, and the choice between the two.
 * @param {Colouring} by @param {(by: Colouring) => void} choose */
export const boardLegend = (by, choose) => html`
  <div class="segments" role="group" aria-label=${t('legend.colour')}>
    ${/** @type {const} */ (['open', 'households']).map((each) => html`<button type="button" data-by=${each}
      aria-pressed=${each === by} @click=${() => choose(each)}>${t(`legend.by.${each}`)}</button>`)}
  </div>
  ${by === 'households' ? legend() : html`<ul class="legend-list">
    ${openRanges().map((range, step) => html`<li><span class="swatch" data-open=${step} aria-hidden="true"></span>
      <span class="number">${range}</span></li>`)}
  </ul>`}`;

/** What the signs of incidents on the map mean. */
export function pointLegend() {
  const sign = (/** @type {string} */ phase, /** @type {string} */ mark) => html`
    <li><span class="sign" data-phase=${phase} aria-hidden="true">${mark}</span>${t(
      /** @type {any} */ (`phase.${phase}`),
    )}</li>
  `;
  return html`<ul class="legend-list signs">
    ${sign('WAITING', '!')}${sign('WORKING', '…')}${sign('SOLVED', '✓')}
    <li><span class="sign ring" aria-hidden="true">3</span>${t('legend.several')}</li>
  </ul>`;
}
