// @ts-check
import { html } from 'lit';
import { t } from './text.js';

const STATES = ['OPEN', 'SUBMITTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'ALL'];
const SINCE = ['', '1d', '7d', '30d', '182d'];

/** The row of filters above the board.
 * @param {import('../domain/filters.js').Filters} filters
 * @param {{categories: {code: string, title: string, parent: string | null}[],
 *   grids: {code: string, name: string}[]}} choices
 * @param {{change: (part: Partial<import('../domain/filters.js').Filters>) => void,
 *   clear: () => void, ground: (only: boolean) => void, help: () => void}} act */
export function filterBar(filters, choices, act) {
  const groups = choices.categories.filter(({ parent }) => parent === null);
  return html`
    ${select('filter.state', filters.state, STATES.map((s) => [s, t(/** @type {any} */ (`state.${s}`))]),
      (state) => act.change({ state }), 'OPEN')}
    <select aria-label=${t('filter.category')} class=${filters.category ? 'set' : ''}
      .value=${filters.category} @change=${(/** @type {any} */ e) => act.change({ category: e.target.value })}>
      <option value="" ?selected=${!filters.category}>${t('filter.category.all')}</option>
      ${groups.map(
        (group) => html`
          <option value=${group.code} ?selected=${filters.category === group.code}>${group.title}</option>
          ${choices.categories
            .filter(({ parent }) => parent === group.code)
            .map(({ code, title }) => html`<option value=${code} ?selected=${filters.category === code}>　${title}</option>`)}
        `,
      )}
    </select>
    ${select('filter.grid', filters.grid,
      [['', t('filter.grid.all')], ...choices.grids.map(({ code, name }) => [code, name])],
      (grid) => act.change({ grid }), '')}
    ${select('filter.since', filters.since,
      SINCE.map((s) => [s, t(/** @type {any} */ (`since.${s || 'any'}`))]),
      (since) => act.change({ since }), '')}
    ${toggle('filter.unassigned', filters.unassigned, (unassigned) => act.change({ unassigned }))}
    ${toggle('filter.ground', filters.box !== null, act.ground)}
    <button type="button" class="button small" @click=${act.clear}>${t('filter.clear')}</button>
    <button type="button" class="button small end" @click=${act.help} aria-haspopup="dialog">
      <kbd>?</kbd> ${t('keys.title')}
    </button>
  `;
}

/** @param {any} label @param {string} value @param {string[][]} options
 * @param {(value: string) => void} change @param {string} usual */
function select(label, value, options, change, usual) {
  return html`<select aria-label=${t(label)} class=${value === usual ? '' : 'set'} .value=${value}
    @change=${(/** @type {any} */ e) => change(e.target.value)}>
    ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
  </select>`;
}

/** @param {any} label @param {boolean} on @param {(on: boolean) => void} change */
function toggle(label, on, change) {
  return html`<label class="switch"><input type="checkbox" .checked=${on}
    @change=${(/** @type {any} */ e) => change(e.target.checked)} />${t(label)}</label>`;
}
