// @ts-check
import { html } from 'lit';
import { buildingTitle } from '../../domain/placename.js';
import { failed } from './lists.js';
import { number, t } from './text.js';

/** @typedef {{code: string, name: string | null, households: number, fromGrid: string | null,
 *   toGrid: string | null, fromWorkers: any[], toWorkers: any[]}} MovedBuilding */

/** What the draft changes for people: buildings whose grid worker is another, and last year's
 * incidents dealt anew.
 * @param {{diff: any, whatIf: any, fault: boolean, order: string[], names: (key: string | null) => string}} state
 * @param {{whatIf: () => void, find: (code: string) => void, again: () => void}} act */
export function compare({ diff, whatIf, fault, order, names }, act) {
  if (fault) return failed(act.again);
  if (!diff) return html`<p class="hint pad" role="status">${t('queue.loading')}</p>`;
  const { buildings, households } = diff;
  return html`
    <div class="list-head"><span>${t('whatIf.title')}</span>
      <button type="button" class="button small" id="what-if" aria-pressed=${whatIf !== null}
        @click=${act.whatIf}>${t(whatIf ? 'whatIf.hide' : 'whatIf.show')}</button></div>
    ${whatIf ? html`<table class="moved number"><thead><tr><th>${t('drawer.grid')}</th><th>${t('whatIf.before')}</th><th>${t('whatIf.after')}</th></tr></thead>
      <tbody>${inOrder(whatIf.grids, order).map((row) => html`<tr class=${row.before === row.incidents ? '' : 'changed'}><td>${names(row.key)}</td><td>${number(row.before)}</td><td>${number(row.incidents)}</td></tr>`)}</tbody></table>` : ''}
    <div class="list-head"><span>${t('diff.title', {
      buildings: number(buildings.length), moved: number(households?.moved ?? 0), total: number(households?.total ?? 0),
    })}</span></div>
    ${buildings.length ? html`<ul class="faults">
      ${buildings.map((/** @type {MovedBuilding} */ building) => html`<li>
        <button type="button" class="fault-place" @click=${() => act.find(building.code)}>
          <strong>${buildingTitle({ code: building.code, name: building.name }, (tail) => t('building.nameless', { tail }))} <span class="number">${t('load.households', { count: number(building.households) })}</span></strong>
          <span>${names(building.fromGrid)} → ${names(building.toGrid)}</span>
          <span class="hint">${workers(building.fromWorkers)} → ${workers(building.toWorkers)}</span></button></li>`)}</ul>`
      : html`<p class="hint pad">${t('diff.none')}</p>`}`;
}

/** Grids whose number changes first, then in the order of the bars.
 * @param {{key: string, incidents: number, before: number}[]} rows @param {string[]} order keys */
function inOrder(rows, order) {
  const place = new Map(order.map((key, index) => [key, index]));
  const rank = (/** @type {{key: string, incidents: number, before: number}} */ row) =>
    (row.before === row.incidents ? order.length : 0) + (place.get(row.key) ?? 0);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** @param {any[]} people names or records with one */
const workers = (people) => people?.length
  ? people.map((person) => person.name ?? person).join(t('list.or')) : t('diff.nobody');
