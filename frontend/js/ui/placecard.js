// @ts-check
import { html } from 'lit';
import { buildingTitle } from '../domain/placename.js';
import { t } from './text.js';

/** @typedef {import('../api/places.js').Located} Located */
/** @typedef {'asking' | 'unknown' | Located} PlaceState */

/** What is known about the place under the pin, in words.
 * @param {import('../domain/draft.js').Place} place
 * @param {PlaceState} state
 * @param {(code: string, title: string) => void} keepBuilding */
export function placeCard(place, state, keepBuilding) {
  if (state === 'asking') return html`<p class="hint">${t('place.asking')}</p>`;
  if (state === 'unknown') {
    return html`<p class="note warn">${t('place.unknown')}</p>`;
  }
  return html`
    ${state.grid ? inGrid(state) : html`<p class="note warn">${t(
      state.confidence === 'GAP' ? 'place.GAP' : 'place.OUTSIDE',
    )}</p>`}
    ${state.confidence === 'LOW' && state.candidates.length
      ? html`<p class="note">${t('place.border', {
          grids: [/** @type {any} */ (state.grid), ...state.candidates].map((g) => g.name).join(t('list.or')),
        })}</p>`
      : ''}
    ${place.accuracy ? html`<p class="hint">${t('place.accuracy', { metres: place.accuracy })}</p>` : ''}
    ${building(place, state, keepBuilding)}
  `;
}

/** @param {Located} state */
function inGrid({ grid, workers }) {
  const worker = workers.find(({ role }) => role === 'GRID_WORKER') ?? workers[0];
  return html`
    <p class="grid-name"><strong>${grid?.name}</strong></p>
    <p class="grid-worker">
      ${worker
        ? html`${t('place.worker')} ${worker.name}
            ${worker.phone ? html`<a class="number" href="tel:${worker.phone}">${worker.phone}</a>` : ''}`
        : t('place.noWorker')}
    </p>
  `;
}

/** @param {import('../domain/draft.js').Place} place @param {Located} state
 * @param {(code: string, title: string) => void} keepBuilding */
function building(place, { building: near }, keepBuilding) {
  if (place.buildingCode) {
    return html`<label class="choice chosen"><input type="checkbox" .checked=${true}
        @change=${() => keepBuilding('', '')} /><span>${t('place.inBuilding', {
          building: place.buildingTitle,
        })}</span></label>
      <p><a href="/building/${encodeURIComponent(place.buildingCode)}/card" target="_blank">${t('place.card')}</a></p>`;
  }
  if (!near) return '';
  const title = buildingTitle(near, (tail) => t('building.nameless', { tail }));
  const words =
    near.distanceMetres < 1
      ? t('place.building', { building: title })
      : t('place.buildingNear', { building: title, metres: Math.round(near.distanceMetres) });
  return html`<label class="choice"><input type="checkbox" .checked=${false}
      @change=${() => keepBuilding(near.code, title)} /><span>${words}</span></label>`;
}
