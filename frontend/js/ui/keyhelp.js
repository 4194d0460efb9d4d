// @ts-check
import { html } from 'lit';
import { KEYS } from '../domain/keys.js';
import { t } from './text.js';

const SIGNS = /** @type {Record<string, string>} */ ({
  ArrowDown: '↓', ArrowUp: '↑', Enter: '↵', Escape: 'Esc',
});

const FEW = 2;

/** Many keys in a row are shown by the first and the last. @param {string[]} keys */
const signs = (keys) =>
  keys.length > FEW
    ? [`${keys[0]}–${keys[keys.length - 1]}`]
    : keys.map((key) => SIGNS[key] ?? key.toUpperCase());

/** The table of keys, and the switch that turns letters off.
 * @param {boolean} letters @param {(letters: boolean) => void} change @param {() => void} close */
export function keyHelp(letters, change, close) {
  return html`<div class="stack">
    <h2>${t('keys.title')}</h2>
    <dl>
      ${Object.entries(KEYS).map(
        ([action, keys]) => html`<dt>${signs(keys).map((sign) => html`<kbd>${sign}</kbd> `)}</dt>
          <dd>${t(/** @type {any} */ (`keys.${action}`))}</dd>`,
      )}
    </dl>
    <label class="switch"><input type="checkbox" .checked=${letters}
      @change=${(/** @type {any} */ e) => change(e.target.checked)} /> ${t('keys.letters')}</label>
    <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button>
  </div>`;
}
