// @ts-check
import { html, svg } from 'lit';
import { isQuiteSure, kindOf } from '../domain/judged.js';
import { rankedBy } from '../domain/ranked.js';
import { barsOf, topOf } from '../domain/spark.js';
import { kindTag } from './kinds.js';
import { agoText } from './moments.js';
import { decimal, number, t } from './text.js';

/** @typedef {import('../api/hotspots.js').HotUnit} HotUnit */

const TREND = { width: 360, height: 150 };

/** @param {unknown[]} rows @param {any} none what is said when there are none */
const rowsOf = (rows, none) =>
  rows.length ? html`<ol class="screen-rows">${rows}</ol>` : html`<p class="none">${t(none)}</p>`;

/** @param {() => void} open @param {unknown} content */
const row = (open, content) => html`<li><button type="button" @click=${open}>${content}</button></li>`;

/** The hot spots of a page of the list. @param {HotUnit[]} units @param {(unit: HotUnit) => void} open */
export const hotRows = (units, open) =>
  rowsOf(units.map((unit) => row(() => open(unit), html`${kindTag(kindOf(unit), isQuiteSure(unit))}
    <span class="grow">${unit.name}<span class="hint number">${t('screen.against', {
      count: number(unit.count ?? 0), expected: decimal(unit.expected ?? 0),
    })}</span></span>`)), 'work.none');

/** Where to look next week. @param {HotUnit[]} units by rank
 * @param {import('../api/hotspots.js').Week[]} weeks @param {(unit: HotUnit) => void} open */
export const nextRows = (units, weeks, open) =>
  rowsOf(units.map((unit) => row(() => open(unit), html`<span class="rank number">${unit.rank}</span>
    <span class="grow">${unit.name}</span>
    <span class="number">${rankedText(unit, weeks)}</span>`)), 'screen.noForecast');

/** The number a unit is ranked by. @param {HotUnit} unit @param {import('../api/hotspots.js').Week[]} weeks */
function rankedText({ series }, weeks) {
  const ranked = rankedBy(series, weeks);
  return ranked ? t('screen.ranked', { weeks: ranked.weeks, count: number(ranked.count) }) : '–';
}

/** Grids by load.
 * @param {(HotUnit & {perHundred: number})[]} grids
 * @param {number} top what fills a bar: the most of the whole list, not of the rows in view
 * @param {(grid: any) => void} open */
export function loadRows(grids, top, open) {
  return rowsOf(grids.map((grid) => row(() => open(grid), html`<span class="grow">${grid.name}
    ${shareBar(grid.perHundred / top)}</span><span class="number">${decimal(grid.perHundred)}</span>`)), 'work.empty');
}

/** Grids by how much they do in time, with what each of their workers looks after.
 * @param {import('../domain/ranking.js').Ranked[]} grids @param {(grid: any) => void} open */
export const rankingRows = (grids, open) =>
  rowsOf(grids.map((grid) => row(() => open(grid), html`<span class="rank number">${grid.rank}</span>
    <span class="grow">${grid.name}<span class="hint number">${perWorkerText(grid)}</span></span>
    <span class="number">${percent(grid.inTime)}</span>`)), 'work.empty');

/** How many households each worker of a grid looks after.
 * @param {import('../domain/ranking.js').Ranked} grid */
export const perWorkerText = ({ perWorker }) =>
  perWorker === null ? t('screen.noWorker') : t('screen.perWorker', { count: number(Math.round(perWorker)) });

/** @param {import('../api/figures.js').Share} share */
export const percent = ({ rate }) => rate === null ? '–' : `${Math.round(100 * rate)}%`;

/** Counts by group of categories. @param {{code: string, title: string, count: number}[]} groups
 * @param {number} top what fills a bar @param {(group: any) => void} open */
export function groupRows(groups, top, open) {
  return rowsOf(groups.map((group) => row(() => open(group), html`<span class="grow">${group.title}
    ${shareBar(group.count / top)}</span><span class="number">${number(group.count)}</span>`)), 'work.empty');
}

/** The newest reports. @param {import('../api/incidents.js').Summary[]} incidents
 * @param {(code: string) => string} categoryName @param {number} now milliseconds since 1970
 * @param {(incident: any) => void} open */
export const latestRows = (incidents, categoryName, now, open) =>
  rowsOf(incidents.map((incident) => row(() => open(incident), html`
    <span class="grow">${categoryName(incident.category)}<span class="hint">${incident.grid?.name ?? t('tag.unassigned')}</span></span>
    <time class="number" datetime=${incident.reportedAt}>${agoText(incident.reportedAt, now)}</time>`)), 'queue.empty');

/** Incidents week by week; the week that is not over is hollow.
 * @param {number[]} totals @param {import('../api/hotspots.js').Week[]} weeks */
export function trend(totals, weeks) {
  const bars = barsOf(totals, weeks, { ...TREND, top: topOf([totals]) });
  const words = t('spark.words', { counts: totals.map(number).join(' ') });
  return html`<svg class="trend" viewBox="0 0 ${TREND.width} ${TREND.height + 22}" role="img" aria-label=${words}>
    ${bars.map(({ x, y, width, height, complete, count }, index) => svg`
      <rect class=${complete ? '' : 'open'} x=${x} y=${y} width=${width} height=${height}><title>${weeks[index].from} – ${weeks[index].to}: ${number(count)}</title></rect>
      ${index % 4 === 0 ? svg`<text x=${x} y=${TREND.height + 18}>${weeks[index].from.slice(5)}</text>` : ''}`)}
  </svg>`;
}

/** A share as a bar. @param {number} share 0 to 1 */
export const shareBar = (share) => html`<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
  <rect class="share-field" width="100" height="4"></rect><rect width=${100 * share} height="4"></rect></svg>`;
