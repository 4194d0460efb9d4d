// @ts-check
import { html } from 'lit';
import { categoryOptions, select, toggle } from './fields.js';
import { STATES, stateName } from './lifecycle.js';
import { t } from './text.js';

const SINCE = ['', '1d', '7d', '30d', '182d'];

/** The row of filters above the board.
 * @param {import('../domain/filters.js').Filters} filters
 * @param {{categories: import('./fields.js').Category[], grids: {code: string, name: string}[]}} choices
 * @param {{change: (part: Partial<import('../domain/filters.js').Filters>) => void,
 *   clear: () => void, ground: (only: boolean) => void, help: () => void}} act */
export function filterBar(filters, choices, act) {
  return html`
    ${select(t('filter.state'), filters.state, [['OPEN', t('state.OPEN')], ...STATES.map((s) => [s, stateName(s)]), ['ALL', t('state.ALL')]],
      (state) => act.change({ state }), 'OPEN')}
    ${select(t('filter.category'), filters.category, categoryOptions(choices.categories),
      (category) => act.change({ category }), '')}
    ${select(t('filter.grid'), filters.grid,
      [['', t('filter.grid.all')], ...choices.grids.map(({ code, name }) => [code, name])],
      (grid) => act.change({ grid }), '')}
    ${select(t('filter.since'), filters.since,
      SINCE.map((s) => [s, t(/** @type {any} */ (`since.${s || 'any'}`))]),
      (since) => act.change({ since }), '')}
    ${select(t('filter.sla'), filters.sla, ['', 'soon', 'overdue'].map((s) => [s, t(/** @type {any} */ (`sla.${s || 'any'}`))]),
      (sla) => act.change({ sla }), '')}
    ${toggle(t('filter.unassigned'), filters.unassigned, (unassigned) => act.change({ unassigned }))}
    ${toggle(t('filter.confirm'), filters.confirm, (confirm) => act.change({ confirm }))}
    ${toggle(t('filter.ground'), filters.box !== null, act.ground)}
    <button type="button" class="button small" @click=${act.clear}>${t('filter.clear')}</button>
    <button type="button" class="button small end" @click=${act.help} aria-haspopup="dialog">
      <kbd>?</kbd> ${t('keys.title')}
    </button>
  `;
}
