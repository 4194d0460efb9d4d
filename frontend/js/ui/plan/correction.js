// @ts-check
import { html } from 'lit';
import { dayIn } from '../../domain/towntime.js';
import { zone } from '../zone.js';
import { t } from './text.js';

/** @typedef {import('../../api/buildings.js').Building} Building */
/** @typedef {import('../../api/buildings.js').BuildingChange} BuildingChange */

/** The values of a building to correct, and what was corrected before.
 * @param {{building: Building, changes: BuildingChange[] | null, busy: boolean, fault: string,
 *   today: string}} state changes: null when they could not be read
 * @param {{save: (fields: Record<string, string>) => void, close: () => void}} act */
export function correctionDialog({ building, changes, busy, fault, today }, act) {
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    act.save(/** @type {any} */ (Object.fromEntries(fields)));
  };
  const count = (/** @type {'households' | 'entrances' | 'levels'} */ field, least = 1) => html`
    <div class="field"><label for="correct-${field}">${t(`correct.${field}`)}</label>
      <input id="correct-${field}" name=${field} type="number" inputmode="numeric" min=${least}
        max=${field === 'households' ? 100000 : 1000} .value=${String(building[field] ?? '')} /></div>`;
  return html`<form class="stack" @submit=${save}>
    <h2>${t('correct.title', { code: building.code })}</h2>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <div class="field"><label for="correct-name">${t('correct.name')}</label>
      <input id="correct-name" name="name" maxlength="64" .value=${building.name ?? ''} /></div>
    ${count('households', 0)} ${count('entrances')} ${count('levels')}
    <div class="field"><label for="correct-at">${t('correct.since')}</label>
      <input id="correct-at" name="at" type="date" max=${today} /></div>
    <div class="field"><label for="correct-source">${t('correct.source')}</label>
      <input id="correct-source" name="source" maxlength="64" placeholder=${t('correct.sourceHint')} /></div>
    <p class="hint">${t('correct.snapshot')}</p>
    <div class="row">
      <button class="button main" ?disabled=${busy}>${t('correct.save')}</button>
      <button type="button" class="button" @click=${act.close}>${t('drawer.close')}</button>
    </div>
    <h3>${t('correct.history')}</h3>
    ${pastCorrections(changes)}
  </form>`;
}

/** @param {BuildingChange[] | null} changes */
function pastCorrections(changes) {
  if (!changes) return html`<p class="note warn">${t('queue.fault')}</p>`;
  if (!changes.length) return html`<p class="hint">${t('correct.none')}</p>`;
  return html`<ul class="plain" id="corrections">
    ${changes.map(({ field, before, after, source, actor, validFrom }) => html`<li>
      <strong>${t(`correct.${field}`)}</strong> ${before ?? '–'} → ${after ?? '–'}
      <span class="hint">${dayIn(zone, Date.parse(validFrom))} · ${actor ?? t('correct.import')}${
        source === '-' || source === 'IMPORT' ? '' : ` · ${source}`}</span></li>`)}
  </ul>`;
}
