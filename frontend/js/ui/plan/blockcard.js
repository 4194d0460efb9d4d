// @ts-check
import { html } from 'lit';
import { buildingTitle } from '../../domain/placename.js';
import { number, t } from './text.js';

/** What is known about a block that was clicked.
 * @param {import('../../domain/plan/blockstore.js').Block} block
 * @param {{grid: string, compound: string | null, locked: boolean, editable: boolean}} about
 * @param {{lock: () => void, close: () => void}} act */
export function blockCard(block, { grid, compound, locked, editable }, act) {
  return html`
    <strong>${block.buildings.map((building) => buildingTitle({ code: building.code, name: building.name }, (tail) => t('building.nameless', { tail }))).join(t('list.or')) || t('block.empty')}</strong>
    <span>${grid}${compound ? ` · ${compound}` : ''}</span>
    <span class="number">${t('load.households', { count: number(block.households) })}</span>
    <div class="row">
      ${editable ? html`<button type="button" class="button small" aria-pressed=${locked}
        @click=${act.lock}>${t(locked ? 'block.unlock' : 'block.lock')}</button>` : ''}
      <button type="button" class="button small" @click=${act.close}>${t('drawer.close')}</button>
    </div>`;
}
