// @ts-check
import { html } from 'lit';
import { phaseOf } from '../domain/phases.js';
import { stateName } from './lifecycle.js';
import { momentText } from './moments.js';
import { t } from './text.js';
import { named } from './whistles.js';

/** @param {string | undefined} floors */
const floorsText = (floors) => (floors ? t('outage.floors', { floors }) : t('outage.floors.all'));

/** An area incident, with the way to its reports.
 * @param {import('../api/outages.js').AreaIncident} area
 * @param {{changing: string | null, busy: boolean, fault: string}} state changing: the number whose floors are asked
 * @param {{change: (number: string | null) => void, save: (floors: string) => void}} act */
export const areaCard = (area, { changing, busy, fault }, act) => html`<article class="outage" data-number=${area.number}>
  <p class="outage-head"><span class="state" data-phase=${phaseOf(area.state)}>${stateName(area.state)}</span>
    <strong>${named(area.categoryName)}</strong> <span>${area.place}</span></p>
  <p><span class="tag">${t('outage.reports', { count: area.reports })}</span> <span class="tag">${floorsText(area.floors)}</span></p>
  ${area.text?.words ? html`<p class="words">${area.text.words}</p>` : ''}
  <p class="hint">${t('outage.since', { at: momentText(area.since) })} · ${t(/** @type {any} */ (`outage.origin.${area.origin}`))}
    · <a class="number" href="/dispatch?open=${encodeURIComponent(area.number)}">${area.number}</a></p>
  ${changing === area.number
    ? html`<form class="deed" @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        act.save(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('floors') ?? '').trim());
      }}>
        ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
        <div class="field"><label for="floors-again">${t('outage.floors.field')}</label>
          <input id="floors-again" name="floors" maxlength="20" autocomplete="off" .value=${area.floors ?? ''} /></div>
        <p class="actions"><button type="submit" class="button small main" aria-disabled=${busy}>${t('outage.save')}</button>
          <button type="button" class="button small" @click=${() => act.change(null)}>${t('outage.cancel')}</button></p>
      </form>`
    : html`<p class="actions">
        <a class="button small" href="/dispatch/merge/${encodeURIComponent(area.number)}">${t('outage.members')}</a>
        <button type="button" class="button small" data-change @click=${() => act.change(area.number)}>${t('outage.change')}</button></p>`}
</article>`;

/** A planned interruption.
 * @param {import('../api/outages.js').OutageNotice} notice
 * @param {{busy: boolean}} state
 * @param {{withdraw: (id: number) => void}} act */
export const noticeCard = (notice, { busy }, act) => html`<article class="outage" data-notice=${notice.id}>
  <p class="outage-head"><span class="tag ${notice.standing ? 'warn' : ''}">${t(notice.standing ? 'outage.standing' : 'outage.coming')}</span>
    <strong>${named(notice.fieldName)}</strong> <span>${notice.place}</span></p>
  <p>${t('outage.times', { from: momentText(notice.from), to: momentText(notice.to) })}</p>
  <p class="words">${notice.words}</p>
  <p><span class="tag">${floorsText(notice.floors)}</span>
    ${notice.reported
      ? html`<a class="tag" href="/dispatch/merge/${encodeURIComponent(notice.reported.number)}">${t('outage.reports', { count: notice.reported.reports })}</a>`
      : ''}</p>
  <p class="hint">${t('outage.by', { by: notice.hand.writtenBy })}</p>
  <p class="actions"><button type="button" class="button small" data-withdraw aria-disabled=${busy}
    @click=${() => act.withdraw(notice.id)}>${t('outage.withdraw')}</button></p>
</article>`;

/** @typedef {{code: string, name: string, level: string}} Area */

/** What a notice says.
 * @param {{fields: import('../api/whistles.js').Field[], compounds: Area[], communities: Area[],
 *   busy: boolean, fault: string, missing: boolean}} state
 * @param {{send: (form: HTMLFormElement) => void}} act */
export const noticeForm = ({ fields, compounds, communities, busy, fault, missing }, act) => html`<form class="stack outage-form" novalidate
  @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    act.send(/** @type {HTMLFormElement} */ (event.target));
  }}>
  ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
  ${missing ? html`<p class="note bad" role="alert">${t('outage.missing')}</p>` : ''}
  <div class="field"><label for="notice-field">${t('outage.field')}</label>
    <select id="notice-field" name="field" required><option value="">${t('outage.choose')}</option>
      ${fields.map(({ code, name }) => html`<option value=${code}>${named(name)}</option>`)}</select></div>
  <div class="field"><label for="notice-area">${t('outage.area')}</label>
    <select id="notice-area" name="area" required><option value="">${t('outage.choose')}</option>
      ${choices(t('outage.compounds'), compounds)} ${choices(t('outage.communities'), communities)}</select></div>
  <div class="field"><label for="notice-floors">${t('outage.floors.field')}</label>
    <input id="notice-floors" name="floors" maxlength="20" autocomplete="off" /></div>
  <div class="field"><label for="notice-from">${t('outage.from')}</label>
    <input type="datetime-local" id="notice-from" name="from" required /></div>
  <div class="field"><label for="notice-to">${t('outage.to')}</label>
    <input type="datetime-local" id="notice-to" name="to" required /></div>
  <div class="field wide"><label for="notice-words">${t('outage.words')}</label>
    <textarea id="notice-words" name="words" rows="2" maxlength="500" required></textarea></div>
  <p class="actions"><button type="submit" class="button main" id="notice-go" aria-disabled=${busy}>${t('outage.send')}</button></p>
</form>`;

/** @param {string} title @param {Area[]} areas */
const choices = (title, areas) => html`<optgroup label=${title}>${areas.map(
  ({ level, code, name }) => html`<option value=${`${level}/${code}`}>${name}</option>`)}</optgroup>`;
