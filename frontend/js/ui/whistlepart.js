// @ts-check
import { html } from 'lit';
import { t } from './text.js';
import { whistleCard } from './whistles.js';
import { whistleForm } from './whistleform.js';

/** The fields that were called for the incident that is open, and one more to call.
 * @param {{items: import('../api/whistles.js').Whistle[], fields: import('../api/whistles.js').Field[],
 *   calling: boolean, open: boolean, busy: boolean, fault: string, missing: boolean,
 *   acting: import('./whistles.js').Acting, now: number}} state
 * @param {{begin: () => void, send: (form: HTMLFormElement) => void, cancel: () => void,
 *   prepare: (id: number | null, act: import('../api/whistles.js').Act | null) => void,
 *   carryOut: (form: HTMLFormElement) => void}} act */
export const whistlePart = (state, act) => html`<section class="whistle-part" aria-labelledby="whistle-title">
  <h3 id="whistle-title">${t('whistle.title')} <a class="small-link" href="/whistles">${t('whistle.page')}</a></h3>
  ${state.items.map((whistle) => whistleCard(whistle, state, act))}
  ${state.calling
    ? whistleForm({ ...state, grids: null }, { send: act.send, cancel: act.cancel })
    : html`${state.fault ? html`<p class="note bad" role="alert">${state.fault}</p>` : ''}
      ${state.open && state.fields.length
        ? html`<p class="actions"><button type="button" class="button small" id="whistle-begin"
            @click=${act.begin}>${t('whistle.call')} <kbd>W</kbd></button></p>`
        : ''}
      ${state.items.length || state.open ? '' : html`<p class="hint">${t('whistle.none')}</p>`}`}
</section>`;
