// @ts-check
import { html } from 'lit';
import { t } from './text.js';

/** @typedef {import('../domain/drill.js').Step} Step */

/** The way down to the area that is shown, and what lies below it.
 * @param {Step[]} path @param {Step[]} below
 * @param {{up: (depth: number) => void, down: (step: Step) => void}} act depth: how much of the path
 *   stays */
export function crumbs(path, below, act) {
  return html`<nav class="crumbs" aria-label=${t('screen.path')}>
      <ol>
        <li><button type="button" aria-current=${path.length === 0} @click=${() => act.up(0)}>${t('screen.top')}</button></li>
        ${path.map(({ name }, index) => html`<li><button type="button" aria-current=${index === path.length - 1}
          @click=${() => act.up(index + 1)}>${name}</button></li>`)}
      </ol>
    </nav>
    ${below.length
      ? html`<label class="below"><span class="visually-hidden">${t('screen.below')}</span>
          <select @change=${(/** @type {any} */ e) => {
            const step = below.find(({ code }) => code === e.target.value);
            e.target.value = '';
            if (step) act.down(step);
          }}><option value="">${t('screen.below')}</option>
          ${below.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></label>`
      : ''}`;
}
