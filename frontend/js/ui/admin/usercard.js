// @ts-check
import { html } from 'lit';
import { boundWords, placeWords, rightWords, roleName } from './grantwords.js';
import { number, t } from './text.js';

/** @typedef {import('../../api/admin.js').User} User */
/** @typedef {import('../../api/admin.js').Grant} Grant */
/** @typedef {{rename: (shown: string) => void, invite: () => void, lock: (locked: boolean) => void,
 *   reset: () => void, endSessions: () => void, endStep: () => void,
 *   revoke: (grant: Grant) => void}} CardDeeds */

/** A word that is shown once: a link or a password.
 * @param {{label: string, word: string, hint?: string}} secret @param {boolean} copied @param {() => void} copy */
export const shownOnce = ({ label, word, hint }, copied, copy) => html`<div class="note good once" role="status">
  <div class="stack"><label for="once">${label}</label>
    <input id="once" readonly .value=${word} @focus=${(/** @type {any} */ e) => e.target.select()} />
    ${hint ? html`<span class="hint">${hint}</span>` : ''}
    <button type="button" class="button small" @click=${copy}>${copied ? t('admin.copied') : t('admin.copy')}</button>
  </div></div>`;

/** One user: what he is, what can be done about him, what is granted.
 * @param {User} user @param {boolean} busy @param {CardDeeds} act */
export function userCard(user, busy, act) {
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    act.rename(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('shown')).trim());
  };
  return html`<p class="tags"><span class="hint">${user.name}</span>
      ${user.locked ? html`<span class="tag warn">${t('admin.locked')}</span>` : ''}
      ${user.mustChange ? html`<span class="tag warn">${t('admin.mustChange')}</span>` : ''}
      ${user.secondStep ? html`<span class="tag">${t('admin.secondStep')}</span>` : ''}
      <span class="hint">${t('admin.sessions', { count: number(user.sessions) })}</span></p>
    <form class="row" @submit=${save}>
      <div class="field"><label for="shown">${t('admin.shown')}</label>
        <input id="shown" name="shown" required maxlength="64" .value=${user.displayName} /></div>
      <button class="button small" ?disabled=${busy}>${t('admin.rename')}</button></form>
    <div class="deeds">
      <button type="button" class="button small" ?disabled=${busy} @click=${act.invite}>${t('admin.invite')}</button>
      <button type="button" class="button small" ?disabled=${busy} @click=${act.reset}>${t('admin.reset')}</button>
      <button type="button" class="button small" ?disabled=${busy} @click=${act.endSessions}>${t('admin.endSessions')}</button>
      ${user.secondStep ? html`<button type="button" class="button small" ?disabled=${busy} @click=${act.endStep}>${t('admin.endStep')}</button>` : ''}
      <button type="button" class="button small" ?disabled=${busy} @click=${() => act.lock(!user.locked)}>
        ${user.locked ? t('admin.unlock') : t('admin.lock')}</button></div>
    <h3>${t('admin.grants')}</h3>
    ${user.grants.length ? html`<ul class="grants">${user.grants.map((grant) => line(grant, busy, act))}</ul>`
      : html`<p class="note">${t('admin.noGrants')}</p>`}`;
}

/** @param {Grant} grant @param {boolean} busy @param {CardDeeds} act */
function line(grant, busy, act) {
  const words = `${roleName(grant.role)} · ${placeWords(grant)}`;
  return html`<li data-state=${grant.state}>
    <span class="grant-words"><strong>${roleName(grant.role)}</strong> · ${placeWords(grant)}
      ${boundWords(grant).map((bound) => html`<span class="tag">${bound}</span>`)}
      <span class="hint">${rightWords(grant.opens)}</span></span>
    <button type="button" class="button small" ?disabled=${busy}
      aria-label=${t('admin.grant.revoke.of', { grant: words })} @click=${() => act.revoke(grant)}>${t('admin.grant.revoke')}</button></li>`;
}
