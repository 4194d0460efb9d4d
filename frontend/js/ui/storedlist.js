// @ts-check
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { number, t } from './text.js';

/** The hot spots that were kept, newest first.
 * @param {import('../api/hotspots.js').StoredHotSpot[]} stored
 * @param {Map<string | number, string>} comparisons words by id
 * @param {boolean} busy
 * @param {{compare: (id: number) => void, remove: (id: number) => void,
 *   show: (spot: import('../api/hotspots.js').StoredHotSpot) => void}} act */
export function storedList(stored, comparisons, busy, act) {
  return html`<details class="stored">
    <summary>${t('stored.title')} <span class="number">${number(stored.length)}</span></summary>
    ${stored.length ? '' : html`<p class="hint">${t('stored.empty')}</p>`}
    <ul>
      ${repeat(stored, ({ id }) => id, (spot) => html`<li>
        <p><strong>${spot.name}</strong> <span class="hint">${spot.from} – ${spot.to} · ${t('stored.count', {
          count: number(spot.incidents),
        })}</span></p>
        <p>${spot.sentence}</p>
        ${comparisons.has(spot.id) ? html`<p class="note" role="status">${comparisons.get(spot.id)}</p>` : ''}
        <div class="actions">
          <button type="button" class="button small" ?disabled=${busy} @click=${() => act.compare(spot.id)}>${t('stored.compare')}</button>
          <button type="button" class="button small" @click=${() => act.show(spot)}>${t('drawer.show')}</button>
          <button type="button" class="button small" ?disabled=${busy} @click=${() => act.remove(spot.id)}>${t('stored.remove')}</button>
        </div>
      </li>`)}
    </ul>
  </details>`;
}
