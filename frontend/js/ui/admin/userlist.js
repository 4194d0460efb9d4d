// @ts-check
import { html } from 'lit';
import { roleName } from './grantwords.js';
import { number, t } from './text.js';

/** @typedef {import('../../api/admin.js').User} User */

/** Users whose name holds the words. @param {User[]} users @param {string} words */
export const found = (users, words) => {
  const wanted = words.trim().toLowerCase();
  return users.filter(({ name, displayName }) => `${name} ${displayName}`.toLowerCase().includes(wanted));
};

/** The list of users and the search over it.
 * @param {{users: User[] | null, words: string, chosen: string | null, fault: string}} state
 * @param {{find: (words: string) => void, choose: (name: string) => void}} act */
export function userList({ users, words, chosen, fault }, act) {
  if (fault) return html`<p class="note bad" role="alert">${fault}</p>`;
  if (!users) return html`<p class="hint" role="status">${t('queue.loading')}</p>`;
  const shown = found(users, words);
  return html`<div class="field"><label for="find-user">${t('admin.find')}</label>
      <input id="find-user" type="search" .value=${words}
        @input=${(/** @type {any} */ e) => act.find(e.target.value)} /></div>
    <p class="hint" role="status">${shown.length ? t('admin.users.count', { count: number(shown.length) }) : t('admin.nobody')}</p>
    <ul class="users">${shown.map((user) => html`<li><button type="button" class="user"
      aria-pressed=${user.name === chosen} data-user=${user.name} @click=${() => act.choose(user.name)}>
      <span class="user-name">${user.displayName}</span> <span class="hint">${user.name}</span>
      ${user.locked ? html`<span class="tag warn">${t('admin.locked')}</span>` : ''}
      <span class="hint user-roles">${[...new Set(user.grants.map(({ role }) => role))].map(roleName).join(t('admin.comma'))}</span>
    </button></li>`)}</ul>`;
}

/** The form for a new user.
 * @param {{busy: boolean, fault: string}} state
 * @param {(user: {name: string, displayName: string}) => void} create */
export function newUser({ busy, fault }, create) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    create({ name: String(fields.get('name')).trim(), displayName: String(fields.get('displayName')).trim() });
  };
  return html`<form @submit=${submit}><fieldset class="stack plain" ?disabled=${busy}>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <div class="field"><label for="new-user">${t('admin.name')}</label>
      <input id="new-user" name="name" required maxlength="64" autocapitalize="none" spellcheck="false"
        autocomplete="off" aria-describedby="new-user-hint" />
      <span class="hint" id="new-user-hint">${t('admin.name.hint')}</span></div>
    <div class="field"><label for="new-shown">${t('admin.shown')}</label>
      <input id="new-shown" name="displayName" required maxlength="64" autocomplete="off" /></div>
    <button class="button main">${t('admin.create')}</button></fieldset></form>`;
}
