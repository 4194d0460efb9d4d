// @ts-check
import { html } from 'lit';
import { camera } from './deedform.js';
import { f } from './text.js';

/** @typedef {{code: string, parent: string | null, title: string}} Category */

/** A new incident from the spot; its place is known already.
 * @param {{categories: Category[], missing: string[], place: string, grid: string, chosen: string}} state
 *   place, grid: in words
 * @param {{save: (form: HTMLFormElement, another: boolean) => void, cancel: () => void}} act */
export function reportForm({ categories, missing, place, grid, chosen }, { save, cancel }) {
  const groups = categories.filter(({ parent }) => parent === null);
  return html`<form class="sheet" id="field-report" novalidate @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    save(/** @type {HTMLFormElement} */ (event.currentTarget),
      /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === 'another');
  }}>
    <h2 id="report-title" tabindex="-1">${f('report.title')}</h2>
    <p id="report-place">${place}</p>
    <p class="hint" id="report-grid">${grid}</p>
    ${missing.includes('PLACE') ? html`<p class="fault" role="alert">${f('report.nowhere')}</p>` : ''}
    <div class="field"><label for="report-category">${f('report.category')}</label>
      <select id="report-category" name="category"><option value=""></option>
        ${groups.map((group) => html`<optgroup label=${group.title}>
          ${categories.filter(({ parent }) => parent === group.code).map(({ code, title }) => html`
            <option value=${code} ?selected=${code === chosen}>${title}</option>`)}</optgroup>`)}
      </select>
      ${missing.includes('CATEGORY') ? html`<p class="fault" role="alert">${f('report.categoryNeeded')}</p>` : ''}</div>
    <div class="field"><label for="report-words">${f('report.words')}</label>
      <textarea id="report-words" name="words" rows="2" maxlength="2000"></textarea>
      ${missing.includes('WORDS') ? html`<p class="fault" role="alert">${f('report.wordsNeeded')}</p>` : ''}</div>
    <div class="field"><label for="report-floor">${f('report.floor')}</label>
      <input id="report-floor" name="floor" maxlength="20" autocomplete="off" /></div>
    ${camera('photo', f('report.photo'))}
    <label class="choice"><input type="checkbox" name="selfHandled" /><span>${f('report.selfHandled')}</span></label>
    <div class="sheet-foot">
      <button type="button" class="button" id="report-cancel" @click=${cancel}>${f('deed.cancel')}</button>
      <button class="button" value="another">${f('report.another')}</button>
      <button class="button main" id="report-save">${f('report.save')}</button>
    </div>
  </form>`;
}
