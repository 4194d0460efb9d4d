// @ts-check
import { html, render } from 'lit';
import { deedForm } from '../../ui/field/deedform.js';
import { taskList } from '../../ui/field/list.js';
import { meView } from '../../ui/field/me.js';
import { queueView } from '../../ui/field/queueview.js';
import { reportForm } from '../../ui/field/reportform.js';
import { taskSheet } from '../../ui/field/task.js';
import { f } from '../../ui/field/text.js';
import { deedName } from '../../ui/lifecycle.js';
import { momentText } from '../../ui/moments.js';
import { number } from '../../ui/text.js';

/** @typedef {import('../../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../../domain/field/queue.js').Choice} Choice */
/** @typedef {import('../../domain/field/work.js').NearTask} NearTask */
/** @typedef {import('../../domain/deed.js').Offer} Offer */
/** @typedef {import('../../api/incidents.js').Detail} Detail */
/** @typedef {'today' | 'map' | 'queue' | 'me'} Tab */
/**
 * @typedef {object} State
 * @property {Tab} tab
 * @property {import('../../api/field.js').FieldDay | null} day null: nothing was ever read here
 * @property {Entry[]} entries of all accounts
 * @property {Map<string, Detail>} details
 * @property {Map<string, Detail | null>} looked how incidents of entries stand
 * @property {string | null} opened number of the incident on the screen
 * @property {Offer | null} offer the deed whose form is open
 * @property {string[]} missing
 * @property {boolean} reporting
 * @property {'on' | 'off' | 'signedOut' | 'forbidden'} net
 * @property {'yes' | 'no' | 'full'} map whether the map is kept
 */
/** @typedef {{tasks: NearTask[], task: NearTask | null, detail: Detail | null, offers: Offer[], entries: Entry[],
 *   noted: (number: string) => Entry[], counts: ReturnType<import('../../domain/field/queue.js')['tally']>,
 *   figures: Record<string, number>, find: {place: string, grid: string},
 *   categories: import('../../ui/field/reportform.js').Category[]}} Seen */
/** @typedef {{titleOf: (code: string) => string, open: (number: string) => void, tab: (tab: Tab) => void,
 *   close: () => void, start: (offer: Offer) => void, save: (form: HTMLFormElement) => void, cancel: () => void,
 *   find: () => void, saveFind: (form: HTMLFormElement, another: boolean) => void, send: () => void,
 *   look: (entry: Entry) => void, choose: (entry: Entry, choice: Choice) => void, here: () => void}} Acts */

const TABS = /** @type {const} */ (['today', 'map', 'queue', 'me']);

/** Draws the page. @param {State} state @param {Seen} seen @param {Acts} acts */
export function draw(state, seen, acts) {
  const sheet = state.reporting || seen.task !== null;
  const mapShown = state.tab === 'map' && !sheet;
  /** @type {HTMLElement} */ (document.getElementById('ground')).hidden = !mapShown;
  render(network(state), /** @type {HTMLElement} */ (document.getElementById('net')));
  render(mapShown ? '' : body(state, seen, acts), /** @type {HTMLElement} */ (document.getElementById('field')));
  render(foot(state, seen, acts), /** @type {HTMLElement} */ (document.getElementById('tabs')));
}

/** @param {State} state @param {Seen} seen @param {Acts} acts */
function body(state, seen, acts) {
  if (state.reporting) {
    return reportForm({ ...seen.find, categories: seen.categories, missing: state.missing, chosen: '' },
      { save: acts.saveFind, cancel: acts.cancel });
  }
  if (seen.task && state.offer) return deedForm(state.offer, state.missing, acts);
  if (seen.task) {
    return taskSheet(seen.task, seen.detail, {
      ...acts, now: Date.now(), noted: seen.noted(seen.task.number), offers: seen.offers,
    });
  }
  if (state.tab === 'queue') return queueView(seen.entries, seen.counts.others, { ...acts, looked: state.looked });
  if (!state.day) return html`<p class="note">${f(state.net === 'on' ? 'queue.looking' : 'net.off')}</p>`;
  if (state.tab === 'me') {
    return meView(state.day, seen.figures, {
      kept: { list: state.details.size, map: state.map }, show: () => acts.tab('today'),
    });
  }
  return today(state, seen, acts);
}

/** @param {State} state @param {Seen} seen @param {Acts} acts */
const today = ({ day }, { tasks, noted }, { titleOf, open }) => html`
  ${day?.grids.length ? '' : html`<p class="note">${f('list.nobody')}</p>`}
  ${tasks.length ? '' : html`<p class="note good">${f('list.none')}</p>`}
  ${taskList(tasks, {
    now: Date.now(), titleOf, open,
    notedFor: (/** @type {string} */ each) => noted(each).map(({ deed }) => deedName(deed)),
  })}
  ${day?.more ? html`<p class="hint">${f('list.more', { count: number(tasks.length) })}</p>` : ''}`;

/** @param {State} state */
function network({ net, day }) {
  if (net === 'on') return '';
  if (net === 'signedOut') {
    return html`<p class="note warn">${f('net.signedOut')} <a href="/sign-in?next=/field">${f('net.signIn')}</a></p>`;
  }
  return html`<p class="note warn"><span>${f('net.off')}
    ${day ? f('net.old', { time: momentText(day.at) }) : ''}</span></p>`;
}

/** @param {State} state @param {Seen} seen @param {Acts} acts */
function foot({ tab, reporting }, { counts, task }, acts) {
  const badge = counts.waiting + counts.stuck;
  return html`
    ${reporting || task ? '' : html`<button type="button" class="button main found-here" id="found-here"
      @click=${acts.find}>＋ ${f('report.open')}</button>`}
    ${tab === 'map' && !reporting && !task ? html`<button type="button" class="button here" id="here"
      @click=${acts.here}>${f('map.here')}</button>` : ''}
    <nav class="tabs" aria-label=${f('tabs')}>${TABS.map((each) => html`<button type="button" data-tab=${each}
      aria-current=${each === tab ? 'page' : 'false'} @click=${() => acts.tab(each)}>${f(`tab.${each}`)}
      ${each === 'queue' && badge ? html`<span class="badge number" data-stuck=${counts.stuck}>${badge}</span>` : ''}</button>`)}</nav>`;
}
