// @ts-check
import { html } from 'lit';
import { number, t } from './text.js';

/** @typedef {import('../domain/filters.js').Filters} Filters */
/** @typedef {import('../api/clocks.js').Queues} Queues */
/** @typedef {{code: string, part: Partial<Filters>, count: (queues: Queues) => number}} Tab A queue of
 *   the desk: what it asks for, and how many wait in it. */
/** @typedef {{label: string, href: string, count: number}} Neighbour Another page with a queue. */

const ALL = { state: 'OPEN', queue: '', sla: '', unassigned: false };

/** @type {Tab[]} */
const TABS = [
  { code: 'mine', part: { ...ALL, queue: 'mine' }, count: ({ waiting }) => waiting.MINE },
  { code: 'unassigned', part: { ...ALL, unassigned: true }, count: ({ unassigned }) => unassigned },
  { code: 'admit', part: { ...ALL, queue: 'admit' }, count: ({ waiting }) => waiting.ADMIT },
  { code: 'overdue', part: { ...ALL, sla: 'overdue' }, count: ({ overdue }) => overdue },
  { code: 'accept', part: { ...ALL, queue: 'accept' }, count: ({ waiting }) => waiting.ACCEPT },
];

/** The queues of the desk. @param {Filters} filters @param {Queues | null} queues null: not read yet
 * @param {(part: Partial<Filters>) => void} change
 * @param {Neighbour[]} [neighbours] queues that have a page of their own */
export function queueTabs(filters, queues, change, neighbours = []) {
  const shows = (/** @type {Partial<Filters>} */ part) =>
    Object.entries(part).every(([name, value]) => filters[/** @type {keyof Filters} */ (name)] === value);
  const count = (/** @type {number} */ many) =>
    html`<b class="number">${queues ? number(many) + (many >= queues.most ? '+' : '') : '…'}</b>`;
  return html`<nav class="tabs" aria-label=${t('queues.label')}>
    <button type="button" aria-pressed=${shows(ALL)} @click=${() => change(ALL)}>${t('queues.all')}</button>
    ${TABS.map((tab) => html`<button type="button" aria-pressed=${shows(tab.part)} data-queue=${tab.code}
      @click=${() => change(tab.part)}>${t(/** @type {any} */ (`queues.${tab.code}`))}
      ${count(queues ? tab.count(queues) : 0)}</button>`)}
    ${neighbours.map(({ label, href, count: many }) => html`<a href=${href}>${label} ${count(many)}</a>`)}
  </nav>`;
}
