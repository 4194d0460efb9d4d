// @ts-check
import { html, render } from 'lit';
import { worthKeeping } from '../../domain/draft.js';
import { forgetDraft, ownReports, recallDrafts } from '../../ui/memory.js';
import { agoText } from '../../ui/moments.js';
import { t } from '../../ui/text.js';

/** Which draft this window writes. */
const PRESENT = 'gridmap.draft.present';

/** The draft to go on with: the one this window wrote, or else the last one; none when a new one was asked for.
 * @returns {import('../../domain/draft.js').Draft | null} */
export function presentDraft() {
  const drafts = recallDrafts();
  const wanted = sessionStorage.getItem(PRESENT);
  sessionStorage.removeItem(PRESENT);
  return wanted === null ? (drafts[0] ?? null) : (drafts.find(({ key }) => key === wanted) ?? null);
}

/** Begins an empty form; what was written stays a draft. */
export const startAnother = () => goOnWith('');

/** @param {string} key of a draft; empty: a new one */
function goOnWith(key) {
  sessionStorage.setItem(PRESENT, key);
  location.reload();
}

/** Lists the drafts beside the one on the page.
 * @param {string} present its key @param {(code: string) => string} titleOf a category */
export function otherDrafts(present, titleOf) {
  const others = recallDrafts().filter((draft) => draft.key !== present && worthKeeping(draft));
  const away = async (/** @type {string} */ key) => {
    await forgetDraft(key);
    otherDrafts(present, titleOf);
  };
  render(others.length ? html`<details class="note"><summary>${t('draft.others', { count: others.length })}</summary>
    <ul class="plain-list">${others.map(({ key, category, description }) => html`<li>
      <span>${category ? titleOf(category) : ''} ${description}</span>
      <button type="button" class="button small" data-draft=${key} @click=${() => goOnWith(key)}>${t('draft.goOn')}</button>
      <button type="button" class="button small" @click=${() => away(key)}>${t('draft.away')}</button></li>`)}</ul></details>` : '',
    /** @type {HTMLElement} */ (document.getElementById('drafts')));
}

/** Lists what was reported from this device, without any account. */
export function ownList() {
  const reports = ownReports();
  const now = Date.now();
  render(reports.length ? html`<details><summary>${t('own.title', { count: reports.length })}</summary>
    <ul class="plain-list">${reports.map(({ number, title, at }) => html`<li>
      <a href="/track/${encodeURIComponent(number)}">${title} <span class="number">${number}</span></a>
      <span class="hint">${agoText(at, now)}</span></li>`)}</ul></details>` : '',
    /** @type {HTMLElement} */ (document.getElementById('own')));
}
