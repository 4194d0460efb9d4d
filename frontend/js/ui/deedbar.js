// @ts-check
import { html } from 'lit';
import { needsNote } from '../domain/deed.js';
import { t } from './text.js';

/** @typedef {import('../domain/deed.js').Deed} Deed */

/** Asks once more before a deed is done. Enter on its first field or button confirms, Esc forgets it.
 * @param {Deed} deed
 * @param {{busy: boolean, missing: boolean}} state missing: the note it needs is not there
 * @param {{confirm: (note: string) => void, cancel: () => void}} act */
export function deedBar(deed, { busy, missing }, act) {
  const required = needsNote(deed);
  const note = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('note')).value;
  return html`<section class="deed" role="group" aria-labelledby="deed-title">
    <h3 id="deed-title">${titleOf(deed)}</h3>
    <div class="field">
      <label for="note">${t(required ? 'deed.note.required' : 'drawer.note')}</label>
      <textarea id="note" rows="2" maxlength="1000" aria-required=${required} aria-invalid=${missing}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          act.confirm(note());
        }}></textarea>
      ${missing ? html`<p class="fault" role="alert">${t('deed.note.missing')}</p>` : ''}
    </div>
    <div class="actions">
      <button type="button" class="button main" id="deed-confirm" aria-disabled=${busy}
        @click=${() => act.confirm(note())}>${t('deed.confirm')}</button>
      <button type="button" class="button" id="deed-cancel" @click=${act.cancel}>${t('deed.cancel')} <kbd>Esc</kbd></button>
    </div>
  </section>`;
}

/** @param {Deed} deed */
const titleOf = (deed) => t('deed.MOVE', { deed: t(/** @type {any} */ (`move.${deed.to}`)) });
