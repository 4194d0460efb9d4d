// @ts-check
import { html } from 'lit';
import { rightWords, roleName } from './grantwords.js';
import { t } from './text.js';

/** @typedef {import('../../api/admin.js').Role} Role */
/** @typedef {import('../../api/admin.js').GrantWish} GrantWish */
/** @typedef {{level: string, code: string, name: string}} Area */
/** @typedef {{role: string, place: string, busy: boolean, fault: string}} GrantState */

/** Places a role can be granted in. @param {Role | undefined} role */
export const placesOf = (role) =>
  !role || !role.places ? ['EVERYWHERE']
    : role.narrow ? ['AREA', 'GRID', 'BUILDING', 'EVERYWHERE'] : ['AREA', 'EVERYWHERE'];

/** The wish that a filled form says.
 * @param {FormData} fields @param {string} place @returns {GrantWish} */
export function wishIn(fields, place) {
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? '').trim() || undefined;
  return {
    role: String(fields.get('role')),
    area: place === 'AREA' ? text('area') : undefined,
    grid: place === 'GRID' ? text('code') : undefined,
    building: place === 'BUILDING' ? text('code') : undefined,
    categories: fields.getAll('category').map(String),
    from: text('from'),
    until: text('until'),
  };
}

/** The form for a new grant.
 * @param {GrantState} state
 * @param {{roles: Role[], areas: Area[], categories: {code: string, title: string}[]}} known
 * @param {{role: (role: string) => void, place: (place: string) => void, give: (wish: GrantWish) => void}} act */
export function grantForm({ role, place, busy, fault }, { roles, areas, categories }, act) {
  const chosen = roles.find((one) => one.role === role);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    act.give(wishIn(new FormData(/** @type {HTMLFormElement} */ (event.target)), place));
  };
  return html`<form class="stack grant-form" @submit=${submit}><h3>${t('admin.grant.add')}</h3>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <div class="pair"><div class="field"><label for="grant-role">${t('admin.grant.role')}</label>
      <select id="grant-role" name="role" aria-describedby="grant-opens" @change=${(/** @type {any} */ e) => act.role(e.target.value)}>
        ${roles.map((one) => html`<option value=${one.role} ?selected=${one.role === role}>${roleName(one.role)}</option>`)}</select></div>
    <div class="field"><label for="grant-place">${t('admin.grant.kind')}</label>
      <select id="grant-place" @change=${(/** @type {any} */ e) => act.place(e.target.value)}>
        ${placesOf(chosen).map((one) => html`<option value=${one} ?selected=${one === place}>${t(/** @type {any} */ (`admin.place.${one}`))}</option>`)}</select></div></div>
    <p class="hint" id="grant-opens">${chosen ? rightWords(chosen.opens) : ''}</p>
    ${place === 'AREA' ? html`<div class="field"><label for="grant-area">${t('admin.grant.where')}</label>
      <select id="grant-area" name="area" required>${areas.map(({ level, code, name }) => html`<option value=${code}>
        ${t(/** @type {any} */ (`admin.level.${level}`))} ${name}</option>`)}</select></div>` : ''}
    ${place === 'GRID' || place === 'BUILDING' ? html`<div class="field"><label for="grant-code">${t('admin.grant.code')}</label>
      <input id="grant-code" name="code" required maxlength="64" autocomplete="off" /></div>` : ''}
    ${chosen?.narrow ? html`<details><summary>${t('admin.grant.categories')}</summary><div class="choices">
      ${categories.map(({ code, title }) => html`<label class="switch"><input type="checkbox" name="category" value=${code} />${title}</label>`)}</div></details>` : ''}
    <div class="pair"><div class="field"><label for="grant-from">${t('admin.grant.from')}</label>
      <input id="grant-from" name="from" type="date" /></div>
    <div class="field"><label for="grant-until">${t('admin.grant.until')}</label>
      <input id="grant-until" name="until" type="date" /></div></div>
    <button class="button main" ?disabled=${busy}>${t('admin.grant.give')}</button></form>`;
}
