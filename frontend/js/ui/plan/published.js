// @ts-check
import { html } from 'lit';
import { momentText } from '../moments.js';
import { number, t } from './text.js';

const FILES = ['dossier.pdf', 'dossier.xlsx', 'notice.pdf', 'handover.pdf', 'qr.pdf'];

/** What came of a publication: grids, incidents, people, and the files of the dossier.
 * @param {any} result answer to the publication
 * @param {{address: (file: string) => string, close: () => void}} act */
export function published(result, { address, close }) {
  const { grids, incidents, duties = [] } = result ?? {};
  return html`<div class="stack"><h2>${t('publish.done')}</h2>
    ${grids ? html`<p>${t('publish.grids', {
      begun: howMany(grids.begun), ended: howMany(grids.ended), unchanged: howMany(grids.unchanged),
    })}</p>` : ''}
    ${incidents ? html`<p>${t('publish.incidents', { count: number(incidents.relocated) })}</p>
      ${incidents.listed?.length ? html`<ul class="numbers">${incidents.listed.slice(0, 20).map((/** @type {string} */ each) => html`<li>
        <a class="number" href="/dispatch?open=${each}">${each}</a></li>`)}</ul>` : ''}` : ''}
    ${changedDuties(duties)}
    ${files(address, 'PUBLISHED')}
    <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button></div>`;
}

/** What came of giving a plan its time. @param {any} result answer to the publication
 * @param {{address: (file: string) => string, close: () => void}} act */
export const scheduled = ({ at, grids, duties = [] }, { address, close }) => html`<div class="stack">
  <h2>${t('schedule.done')}</h2>
  <p>${t('schedule.about', { at: momentText(at) })}</p>
  <p>${t('publish.grids', {
    begun: howMany(grids.begun), ended: howMany(grids.ended), unchanged: howMany(grids.unchanged),
  })}</p>
  ${changedDuties(duties)}
  ${files(address, 'SCHEDULED')}
  <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button></div>`;

/** @param {any[]} duties who serves another grid than before */
const changedDuties = (duties) => duties.length ? html`<h3>${t('publish.duties')}</h3><ul>${duties.map((duty) => html`<li>
  ${name(duty.person)}: ${name(duty.from)} → ${name(duty.to)}</li>`)}</ul>` : '';

/** @param {number | string[]} grids a number, or their codes */
const howMany = (grids) => number(Array.isArray(grids) ? grids.length : grids);

/** The files of the dossier. @param {(file: string) => string} address
 * @param {string} state of the plan; until it is published every page says that it is not */
export const files = (address, state) => html`<div class="files"><h3>${t('publish.dossier')}</h3>
  ${state === 'PUBLISHED' ? '' : html`<p class="hint">${t(state === 'SCHEDULED' ? 'files.scheduled' : 'files.notPublished')}</p>`}
  ${FILES.map((file) => html`<a class="button small" download href=${address(file)}>${t(/** @type {any} */ (`file.${file.replace('.', '-')}`))}</a>`)}</div>`;

/** The window with the files. @param {(file: string) => string} address @param {string} state
 * @param {() => void} close */
export const filesDialog = (address, state, close) => html`<div class="stack">${files(address, state)}
  <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button></div>`;

/** @param {any} thing */
const name = (thing) => thing?.name ?? thing?.code ?? thing ?? '—';
