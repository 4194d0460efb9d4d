// @ts-check
import { html } from 'lit';
import { t } from './text.js';

/** A choice of one among few.
 * @param {string} label @param {string} value @param {string[][]} options value and text
 * @param {(value: string) => void} change @param {string} usual the value that filters nothing */
export function select(label, value, options, change, usual) {
  return html`<select aria-label=${label} class=${value === usual ? '' : 'set'} .value=${value}
    @change=${(/** @type {any} */ e) => change(e.target.value)}>
    ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
  </select>`;
}

/** @param {string} label @param {boolean} on @param {(on: boolean) => void} change */
export function toggle(label, on, change) {
  return html`<label class="switch"><input type="checkbox" .checked=${on}
    @change=${(/** @type {any} */ e) => change(e.target.checked)} />${label}</label>`;
}

/** @typedef {{code: string, title: string, parent: string | null}} Category */

/** The catalogue as options, each group before its members.
 * @param {Category[]} categories @returns {string[][]} */
export function categoryOptions(categories) {
  const groups = categories.filter(({ parent }) => parent === null);
  return [
    ['', t('filter.category.all')],
    ...groups.flatMap((group) => [
      [group.code, group.title],
      ...categories.filter(({ parent }) => parent === group.code).map(({ code, title }) => [code, `　${title}`]),
    ]),
  ];
}
