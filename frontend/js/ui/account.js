// @ts-check
import { html } from 'lit';
import { t } from './admin/text.js';
import { momentText } from './moments.js';

/** @typedef {import('../api/me.js').Me} Me */

/** A form whose fields are told by name when it is sent.
 * @param {(fields: FormData) => void} send */
const sending = (send) => (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  send(new FormData(/** @type {HTMLFormElement} */ (event.target)));
};

/** @param {string} fault */
const faultNote = (fault) => (fault ? html`<p class="note bad" role="alert">${fault}</p>` : '');

/** @param {Me} me @param {string} fault @param {(present: string, chosen: string) => void} change */
export const passwordForm = (me, fault, change) => html`
  ${me.mustChange ? html`<p class="note warn">${t('account.must')}</p>` : ''}${faultNote(fault)}
  <form class="stack" @submit=${sending((fields) => change(String(fields.get('present')), String(fields.get('chosen'))))}>
    <input type="text" name="username" autocomplete="username" value=${me.name} hidden />
    <div class="field"><label for="present">${t('account.present')}</label>
      <input id="present" name="present" type="password" required autocomplete="current-password" /></div>
    <div class="field"><label for="chosen">${t('account.chosen')}</label>
      <input id="chosen" name="chosen" type="password" required minlength="10" autocomplete="new-password" /></div>
    <p class="hint">${t('account.change.hint')}</p>
    <button class="button main">${t('account.change')}</button></form>`;

/** @param {Me} me @param {{key: string, address: string} | null} key @param {string} fault
 * @param {{begin: (password: string) => void, confirm: (code: string) => void, end: (password: string) => void}} act */
export function secondStep(me, key, fault, act) {
  if (key) return html`${faultNote(fault)}<p>${t('account.step.key')}</p>
    <p><a class="number key" href=${key.address}>${key.key.replace(/(.{4})(?=.)/g, '$1 ')}</a></p>
    <form class="stack" @submit=${sending((fields) => act.confirm(String(fields.get('code'))))}>
      <div class="field"><label for="code">${t('account.step.code')}</label>
        <input id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" /></div>
      <button class="button main">${t('account.step.confirm')}</button></form>`;
  return html`${faultNote(fault)}<p>${me.secondStep ? t('account.step.on') : t('account.step.off')}</p>
    <form class="stack" @submit=${sending((fields) => (me.secondStep ? act.end : act.begin)(String(fields.get('proof'))))}>
      <div class="field"><label for="proof">${t('account.present')}</label>
        <input id="proof" name="proof" type="password" required autocomplete="current-password" /></div>
      <button class="button">${me.secondStep ? t('account.step.end') : t('account.step.begin')}</button></form>`;
}

/** @param {import('../api/me.js').OpenSession[]} sessions @param {(id: string) => void} end */
export const sessionList = (sessions, end) => html`<ul class="grants">${sessions.map(({ id, since, used, here }) => html`<li>
  <span>${t('account.since', { since: momentText(since), used: momentText(used) })}
    ${here ? html`<span class="tag">${t('account.here')}</span>` : ''}</span>
  <button type="button" class="button small" aria-label=${t('account.end.of', { since: momentText(since) })}
    @click=${() => end(id)}>${t('account.end')}</button></li>`)}</ul>`;

/** @param {import('../api/me.js').Token[]} tokens @param {string} fault
 * @param {{add: (wish: {name: string, readsOnly: boolean, days: number}) => void, remove: (id: number) => void}} act */
export const tokenList = (tokens, fault, act) => html`<p class="hint">${t('account.tokens.hint')}</p>${faultNote(fault)}
  ${tokens.length ? html`<ul class="grants">${tokens.map(({ id, name, readsOnly, expiresAt }) => html`<li><span><strong>${name}</strong>
    <span class="hint">${t('account.token.until', { kind: readsOnly ? t('account.token.reads') : t('account.token.writes'), until: momentText(expiresAt) })}</span></span>
    <button type="button" class="button small" aria-label=${t('account.token.delete', { name })} @click=${() => act.remove(id)}>${t('account.delete')}</button></li>`)}</ul>`
    : html`<p>${t('account.tokens.none')}</p>`}
  <form class="stack" @submit=${sending((fields) => act.add({ name: String(fields.get('name')), readsOnly: fields.get('reads') === 'on', days: Number(fields.get('days')) }))}>
    <div class="pair"><div class="field"><label for="token-name">${t('account.token.name')}</label>
      <input id="token-name" name="name" required maxlength="64" autocomplete="off" /></div>
    <div class="field"><label for="token-days">${t('account.token.days')}</label>
      <input id="token-days" name="days" type="number" min="1" max="366" value="90" required /></div></div>
    <label class="switch"><input type="checkbox" name="reads" checked />${t('account.token.reads')}</label>
    <button class="button">${t('account.token.add')}</button></form>`;
