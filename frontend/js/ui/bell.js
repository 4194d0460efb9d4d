// @ts-check
import { html, nothing } from 'lit';
import { addressOfNotice, countText } from '../domain/noticebox.js';
import { agoText, momentText } from './moments.js';
import { t } from './text.js';

/**
 * @typedef {object} BellState
 * @property {boolean} open
 * @property {import('../api/notices.js').Unread} unread
 * @property {import('../api/notices.js').Notice[] | null} notices null while they are read
 * @property {string | null} next where the following page begins
 * @property {import('../api/notices.js').Address} address
 * @property {string} fault
 * @property {string} said after the address was kept
 * @property {number} now milliseconds since 1970
 */
/**
 * @typedef {object} BellActs
 * @property {() => void} toggle
 * @property {() => void} retry
 * @property {() => void} more
 * @property {(notice: import('../api/notices.js').Notice) => void} choose
 * @property {() => void} readAll
 * @property {(mail: string) => void} keep
 */

const BELL = html`<svg class="bell-icon" viewBox="0 0 24 24" aria-hidden="true"><path
  d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4M12 5V3"/></svg>`;

/** The bell, and under it the notice box while it is open.
 * @param {BellState} state @param {BellActs} acts */
export function bell(state, acts) {
  const count = countText(state.unread);
  return html`
    <button type="button" class="bell-button" aria-haspopup="dialog" aria-expanded=${state.open}
      aria-controls="notice-box" @click=${acts.toggle}
      aria-label=${count ? t('notices.unread', { count }) : t('notices.none-unread')}>
      ${BELL}${count ? html`<span class="bell-count number" aria-hidden="true">${count}</span>` : nothing}
    </button>
    ${state.open ? box(state, acts) : nothing}`;
}

/** @param {BellState} state @param {BellActs} acts */
const box = (state, acts) => html`
  <section class="notice-box" id="notice-box" role="dialog" aria-label=${t('notices.title')} tabindex="-1">
    <div class="notice-head">
      <h2>${t('notices.title')}</h2>
      <button type="button" class="button small" ?disabled=${state.unread.count === 0}
        @click=${acts.readAll}>${t('notices.read-all')}</button>
      <button type="button" class="button small" @click=${acts.toggle}>${t('drawer.close')}</button>
    </div>
    ${state.fault ? fault(state.fault, acts) : nothing}
    ${state.notices ? list(state, state.notices, acts) : state.fault ? nothing : html`<p class="hint">${t('notices.loading')}</p>`}
    ${state.address.possible ? mail(state, acts) : nothing}
  </section>`;

/** @param {string} words @param {BellActs} acts */
const fault = (words, acts) => html`
  <p class="note bad" role="alert">${words}
    <button type="button" class="button small" @click=${acts.retry}>${t('notices.retry')}</button></p>`;

/** @param {BellState} state @param {import('../api/notices.js').Notice[]} notices @param {BellActs} acts */
const list = (state, notices, acts) =>
  notices.length === 0
    ? html`<p class="hint notice-empty">${t('notices.empty')}</p>`
    : html`
      <ol class="notice-list">${notices.map((notice) => item(notice, state.now, acts))}</ol>
      ${state.next ? html`<button type="button" class="button small" @click=${acts.more}>${t('notices.more')}</button>` : nothing}`;

/** @param {import('../api/notices.js').Notice} notice @param {number} now @param {BellActs} acts */
function item(notice, now, acts) {
  const address = addressOfNotice(notice);
  const inside = html`
    <span class="notice-text">${notice.readAt ? nothing : html`<span class="visually-hidden">${t('notices.new')}</span>`}${notice.text}</span>
    <span class="notice-foot">${notice.incident ? html`<span class="number">${notice.incident}</span>` : nothing}
      <time datetime=${notice.createdAt} title=${momentText(notice.createdAt)}>${agoText(notice.createdAt, now)}</time></span>`;
  const chosen = (/** @type {Event} */ event) => {
    event.preventDefault();
    acts.choose(notice);
  };
  return html`<li class=${notice.readAt ? 'notice' : 'notice unread'}>
    ${address
      ? html`<a href=${address} @click=${chosen}>${inside}</a>`
      : html`<button type="button" @click=${chosen}>${inside}</button>`}</li>`;
}

/** @param {BellState} state @param {BellActs} acts */
function mail(state, acts) {
  const sent = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    acts.keep(String(new FormData(form).get('mail') ?? '').trim());
  };
  return html`
    <form class="notice-mail" @submit=${sent}>
      <label>${t('notices.mail')}
        <input name="mail" type="email" autocomplete="email" maxlength="254" .value=${state.address.mail ?? ''}></label>
      <button class="button small">${t('notices.keep')}</button>
      <span class="hint" role="status">${state.said}</span>
    </form>`;
}
