// @ts-check
import { html } from 'lit';
import { sureWords } from './kinds.js';
import { decimal, number, t } from './text.js';

/** @typedef {import('../api/hotspots.js').HotUnit} HotUnit */

/** Why a unit is hot, cold or neither, in ready sentences, and what to do about it.
 * @param {HotUnit} unit
 * @param {{expert: boolean, cases: string, busy: boolean, comparison: string}} state cases: address
 *   of its incidents; comparison: words about the period before, or empty
 * @param {{store: () => void, compare: () => void, show: () => void}} act */
export function explanation(unit, { expert, cases, busy, comparison }, act) {
  return html`<div class="explanation">
    ${unit.onlyBecause ? html`<p class="note warn">${unit.onlyBecause.text}</p>` : ''}
    <ul>${unit.explanation.map((sentence) => html`<li>${sentence}</li>`)}</ul>
    ${unit.thin ? html`<p class="note">${unit.thin.text}</p>` : ''}
    ${sureWords(unit) ? html`<p class="hint">${sureWords(unit)}</p>` : ''}
    ${expert ? expertFacts(unit) : ''}
    ${comparison ? html`<p class="note" role="status">${comparison}</p>` : ''}
    <div class="actions">
      ${cases ? html`<a class="button small main" href=${cases}>${t('explain.cases')}</a>` : ''}
      <button type="button" class="button small" ?disabled=${busy} @click=${act.compare}>${t('explain.compare')}</button>
      <button type="button" class="button small" ?disabled=${busy} @click=${act.store}>${t('explain.store')}</button>
      <button type="button" class="button small" @click=${act.show}>${t('drawer.show')}</button>
    </div>
  </div>`;
}

/** One of the 17 names of experts, or null. @param {HotUnit} unit */
export const patternWords = ({ pattern }) =>
  pattern && t(`pattern.${/** @type {'no_pattern'} */ (pattern.replace(' ', '_'))}`);

/** @param {HotUnit} unit */
function expertFacts(unit) {
  const fact = (/** @type {any} */ label, /** @type {unknown} */ value) =>
    value === null || value === undefined ? '' : html`<dt>${t(label)}</dt><dd class="number">${value}</dd>`;
  return html`<dl class="facts">
    ${fact('expert.pattern', patternWords(unit))}
    ${fact('expert.p', unit.p === null ? null : unit.p < 0.0001 ? '< 0.0001' : unit.p.toFixed(4))}
    ${fact('expert.class', unit.class)}
    ${fact('expert.ratio', unit.ratio === null ? null : decimal(unit.ratio))}
    ${fact('expert.rate', unit.ratePer1000 === null ? null : decimal(unit.ratePer1000))}
    ${fact('expert.near', unit.near && `${number(unit.near.observed)} / ${decimal(unit.near.expected)}`)}
  </dl>`;
}
