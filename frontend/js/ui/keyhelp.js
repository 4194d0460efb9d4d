// @ts-check
import { html } from 'lit';
import { KEYS } from '../domain/keys.js';
import { t } from './text.js';

const SIGNS = /** @type {Record<string, string>} */ ({
  ArrowDown: '↓', ArrowUp: '↑', Enter: '↵', Escape: 'Esc',
});

/** The table of keys, and the switch that turns letters off.
 * @param {boolean} letters @param {(letters: boolean) => void} change @param {() => void} close */
export function keyHelp(letters, change, close) {
  return html`<div class="stack">
    <h2>${t('keys.title')}</h2>
    <dl>
      ${Object.entries(KEYS).map(
        ([action, keys]) => html`<dt>${keys.map((key) => html`<kbd>${SIGNS[key] ?? key.toUpperCase()}</kbd> `)}</dt>
          <dd>${t(/** @type {any} */ (`keys.${action}`))}</dd>`,
      )}
    </dl>
    <label class="switch"><input type="checkbox" .checked=${letters}
      @change=${(/** @type {any} */ e) => change(e.target.checked)} /> ${t('keys.letters')}</label>
    <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button>
  </div>`;
}
