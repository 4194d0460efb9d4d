// @ts-check
import { html, svg } from 'lit';
import { barsOf, topOf } from '../domain/spark.js';
import { number, t } from './text.js';

/** @typedef {import('../api/hotspots.js').Week} Week */

const WIDTH = 520;
const HEIGHT = 40;

/** A slider over weeks with play; each week is a bar that can be clicked as well.
 * @param {Week[]} weeks
 * @param {number[]} totals incidents a week
 * @param {{week: number | null, playing: boolean}} state week: null for the whole period
 * @param {{to: (week: number | null) => void, play: () => void}} act */
export function weekSlider(weeks, totals, { week, playing }, act) {
  const last = weeks.length - 1;
  const at = week ?? last;
  const words = week === null ? t('weeks.whole') : weekWords(weeks[at], totals[at]);
  return html`
    <div class="week-buttons">
      <button type="button" class="button small" aria-pressed=${playing} @click=${act.play}>${playing
        ? html`<span aria-hidden="true">❚❚</span> ${t('weeks.pause')}`
        : html`<span aria-hidden="true">▶</span> ${t('weeks.play')}`}</button>
      <button type="button" class="button small" aria-label=${t('weeks.earlier')} title=${t('weeks.earlier')}
        ?disabled=${at === 0} @click=${() => act.to(at - 1)}>‹</button>
      <button type="button" class="button small" aria-label=${t('weeks.later')} title=${t('weeks.later')}
        ?disabled=${at === last} @click=${() => act.to(at + 1)}>›</button>
    </div>
    <div class="week-track">
      ${bars(weeks, totals, week, act)}
      <input type="range" min="0" max=${last} .value=${String(at)} aria-label=${t('weeks.label')}
        aria-valuetext=${words} @input=${(/** @type {any} */ e) => act.to(Number(e.target.value))} />
    </div>
    <p class="week-words" role="status">${words}
      ${week === null ? '' : html`<button type="button" class="button small" @click=${() => act.to(null)}>${t('weeks.back')}</button>`}
    </p>
  `;
}

/** @param {Week} week @param {number} total */
function weekWords({ from, to, complete }, total) {
  return t(complete ? 'weeks.one' : 'weeks.open', { from, to: to.slice(5), count: number(total) });
}

/** @param {Week[]} weeks @param {number[]} totals @param {number | null} chosen @param {any} act */
function bars(weeks, totals, chosen, act) {
  const drawn = barsOf(totals, weeks, { width: WIDTH, height: HEIGHT, top: topOf([totals]) });
  return html`<svg class="week-bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${drawn.map(({ x, y, width, height, complete }, index) => svg`
      <rect class="week-field" x=${x} y="0" width=${width} height=${HEIGHT} @click=${() => act.to(index)}></rect>
      <rect class="week-bar ${complete ? '' : 'open'} ${index === chosen ? 'chosen' : ''}"
        x=${x} y=${y} width=${width} height=${height}></rect>`)}
  </svg>`;
}
