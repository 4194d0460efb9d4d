// @ts-check
import { html } from 'lit';
import { buildingTitle } from '../../domain/placename.js';
import { number, t } from './text.js';

/** @param {{code: string, name: string | null}} building */
const titleOf = ({ code, name }) =>
  buildingTitle({ code, name }, (tail) => t('building.nameless', { tail }));

/** What is known about a block that was clicked.
 * @param {import('../../domain/plan/blockstore.js').Block} block
 * @param {{grid: string, compound: string | null, locked: boolean, editable: boolean}} about
 * @param {{lock: () => void, correct: (code: string) => void, close: () => void}} act */
export function blockCard(block, { grid, compound, locked, editable }, act) {
  return html`
    <strong>${block.buildings.map(titleOf).join(t('list.or')) || t('block.empty')}</strong>
    <span>${grid}${compound ? ` · ${compound}` : ''}</span>
    <span class="number">${t('load.households', { count: number(block.households) })}</span>
    <div class="row">
      ${editable ? html`<button type="button" class="button small" aria-pressed=${locked}
        @click=${act.lock}>${t(locked ? 'block.unlock' : 'block.lock')}</button>` : ''}
      ${block.buildings.map((building) => html`<button type="button" class="button small" data-correct=${building.code}
        aria-label=${t('correct.of', { name: titleOf(building) })} @click=${() => act.correct(building.code)}>${
          block.buildings.length > 1 ? t('correct.of', { name: titleOf(building) }) : t('correct.open')}</button>`)}
      <button type="button" class="button small" @click=${act.close}>${t('drawer.close')}</button>
    </div>`;
}
