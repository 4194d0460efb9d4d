// @ts-check
import { html } from 'lit';
import { excerpt, marked } from '../domain/findings.js';
import { buildingTitle } from '../domain/placename.js';
import { t } from './text.js';
import { stateName } from './lifecycle.js';

/**
 * @typedef {object} FindState
 * @property {string} words
 * @property {import('../domain/findings.js').Group[]} groups
 * @property {number} at which choice Enter opens; −1: none
 * @property {boolean} open whether the results are shown
 * @property {boolean} busy
 * @property {string} fault
 */

/** The one search box of the board, with what was found below it.
 * @param {FindState} state
 * @param {{type: (words: string) => void, key: (event: KeyboardEvent) => void,
 *   choose: (index: number) => void, leave: () => void}} act */
export function findBox(state, act) {
  let index = 0;
  const shown = state.open && state.words.trim() !== '';
  return html`
    <div class="find-field">
      <label class="visually-hidden" for="find-words">${t('find.label')}</label>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5 21 21" /></svg>
      <input id="find-words" type="search" role="combobox" autocomplete="off" maxlength="100"
        placeholder=${t('find.hint')} aria-expanded=${shown} aria-controls="findings" aria-autocomplete="list"
        aria-activedescendant=${shown && state.at >= 0 ? `finding-${state.at}` : ''}
        @input=${(/** @type {any} */ event) => act.type(event.target.value)}
        @focus=${(/** @type {any} */ event) => event.target.value && act.type(event.target.value)}
        @keydown=${act.key} @blur=${act.leave} />
      <kbd aria-hidden="true">/</kbd>
    </div>
    <div id="findings" class="findings" role="listbox" aria-label=${t('find.label')} ?hidden=${!shown}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${state.groups.map(
        ({ kind, items, more }) => html`<div role="group" aria-labelledby="find-${kind}">
          <p class="finding-kind" id="find-${kind}" role="presentation">${t(/** @type {any} */ (`find.${kind}`))}</p>
          ${items.map((item) => choice(kind, item, index++, state, act))}
          ${more ? html`<p class="hint" role="presentation">${t('find.more')}</p>` : ''}
        </div>`,
      )}
    </div>
    <p class="${state.groups.length ? 'visually-hidden' : 'findings hint'}" role="status" ?hidden=${!shown}>${spoken(state)}</p>
  `;
}

/** @param {FindState} state */
function spoken({ groups, busy, fault, words }) {
  if (fault) return fault;
  if (busy) return t('queue.loading');
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return count ? t('find.count', { count }) : t('find.none', { words: words.trim() });
}

/** @param {import('../domain/findings.js').Kind} kind @param {any} item @param {number} index
 * @param {FindState} state @param {any} act */
const choice = (kind, item, index, { at, words }, act) => html`<div class="finding" role="option" id="finding-${index}"
  aria-selected=${index === at} data-kind=${kind} @click=${() => act.choose(index)}>${LINES[kind](item, words)}</div>`;

/** @param {string} text @param {string} words */
const highlighted = (text, words) =>
  marked(text, words).map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text));

/** @param {any} item @param {string} words */
const incident = (item, words) => html`<span class="finding-name">${highlighted(excerpt(item.description, words), words)}</span>
  <span class="finding-detail"><span class="number">${highlighted(item.number, words)}</span>
    <span>${stateName(item.state)}</span><span>${item.grid?.name ?? t('tag.unassigned')}</span></span>`;

/** @param {string} name @param {string} detail @param {string} words */
const named = (name, detail, words) => html`<span class="finding-name">${highlighted(name, words)}</span>
  <span class="finding-detail">${highlighted(detail, words)}</span>`;

/** @type {Record<import('../domain/findings.js').Kind, (item: any, words: string) => unknown>} */
const LINES = {
  numbers: incident,
  texts: incident,
  phones: incident,
  grids: (grid, words) => named(grid.name, grid.code, words),
  workers: (worker, words) => named(worker.name, worker.grid.name, words),
  buildings: (building, words) => named(buildingTitle(building, (tail) => t('building.nameless', { tail })), building.code, words),
};
