// @ts-check
import { html } from 'lit';
import { BANDS } from '../domain/load.js';
import { t } from './text.js';

/** What the colours of the grids mean. */
export function legend() {
  const band = (/** @type {import('../domain/load.js').Band} */ name) => html`
    <li><span class="swatch" data-band=${name} aria-hidden="true"></span>${t(`load.${name}`)}</li>
  `;
  return html`
    <p>${t('load.title')}</p>
    <ul class="legend-list">
      ${BANDS.map(band)}${band('exclusive')}
    </ul>
  `;
}
