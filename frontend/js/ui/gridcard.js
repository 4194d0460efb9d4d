// @ts-check
import { html } from 'lit';
import { bandOf, signedPercent } from '../domain/load.js';
import { bandText, measure } from './measure.js';
import { number, t } from './text.js';

/** What is known about one grid of the map.
 * @param {import('../api/incidents.js').GridLoad} grid
 * @param {() => void} only shows only its incidents
 * @param {() => void} close */
export function gridCard(grid, only, close) {
  const band = bandOf(grid, measure);
  return html`
    <strong>${grid.name}</strong>
    <span><span class="swatch" data-band=${band} aria-hidden="true"></span>
      ${t('load.households', { count: number(grid.households) })}
      ${band === 'exclusive' ? '' : html`<span class="number">${signedPercent(grid.households, measure.target)}</span>`}
      ${bandText(band)}</span>
    <span>${t('grid.open', { count: number(grid.open) })}</span>
    <div class="row">
      <button type="button" class="button small" @click=${only}>${t('grid.only')}</button>
      <button type="button" class="button small" @click=${close}>${t('drawer.close')}</button>
    </div>
  `;
}
