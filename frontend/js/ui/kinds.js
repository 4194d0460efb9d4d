// @ts-check
import { html } from 'lit';
import { GLYPHS, KINDS } from '../domain/judged.js';
import { number, t } from './text.js';

/** @typedef {import('../domain/judged.js').Kind} Kind */

/** A sign with its word; filled when quite sure. @param {Kind} kind @param {boolean} sure */
export const kindTag = (kind, sure) => html`<span class="kind ${sure ? 'sure' : ''}" data-kind=${kind}><span
  aria-hidden="true">${GLYPHS[kind]}</span> ${t(`kind.${kind}`)}</span>`;

/** The sign of one week alone. @param {number} class_ −3 to 3 */
export const weekTag = (class_) => html`<span class="kind ${Math.abs(class_) === 3 ? 'sure' : ''}"
  data-kind=${class_ > 0 ? 'growing' : 'cold'}><span aria-hidden="true">${class_ > 0 ? GLYPHS.growing : GLYPHS.cold}</span>
  ${t(class_ > 0 ? 'kind.hot' : 'kind.cold')}</span>`;

/** How sure a finding is, in words. @param {import('../domain/judged.js').Judged} unit */
export function sureWords(unit) {
  if (unit.state === 'THIN' || unit.state === 'NO_HOMES') return '';
  const size = Math.abs(unit.class);
  return t(size === 3 ? 'sure.quite' : size === 2 ? 'sure.likely' : size === 1 ? 'sure.maybe' : 'sure.none');
}

/** The kinds with their counts, each a switch of the work list.
 * @param {Record<Kind, number>} counts @param {readonly Kind[]} shown
 * @param {(kinds: Kind[]) => void} change */
export function kindSwitches(counts, shown, change) {
  const flip = (/** @type {Kind} */ kind) =>
    change(KINDS.filter((each) => (each === kind) !== shown.includes(each)));
  return html`<div class="kinds" role="group" aria-label=${t('kind.shown')}>
    ${KINDS.map(
      (kind) => html`<button type="button" class="kind-switch" aria-pressed=${shown.includes(kind)}
        @click=${() => flip(kind)}>${kindTag(kind, true)} <span class="number">${number(counts[kind])}</span></button>`,
    )}
  </div>`;
}

/** The legend of the judged map. @param {boolean} ofWeek whether it shows one week alone */
export function kindLegend(ofWeek) {
  const line = (/** @type {Kind} */ kind, /** @type {string} */ word) => html`<li><span class="swatch"
    data-kind=${kind} aria-hidden="true">${GLYPHS[kind]}</span>${word}</li>`;
  const lines = ofWeek
    ? [line('growing', t('kind.hot')), line('cold', t('kind.cold')), line('thin', t('kind.thin'))]
    : KINDS.map((kind) => line(kind, t(`kind.${kind}`)));
  return html`<ul class="legend-list">${lines}</ul><p class="hint">${t('legend.sure')}</p>`;
}
