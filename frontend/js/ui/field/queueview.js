// @ts-check
import { html } from 'lit';
import { choicesFor, inOrder, waitsForAnother } from '../../domain/field/queue.js';
import { deedName, stateName } from '../lifecycle.js';
import { momentText } from '../moments.js';
import { number, t } from '../text.js';
import { f } from './text.js';

/** @typedef {import('../../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../../domain/field/queue.js').Choice} Choice */
/** @typedef {import('../../api/incidents.js').Detail} Detail */

/** Everything that was done: what waits, what needs a decision, what arrived.
 * @param {Entry[]} entries of this account
 * @param {number} others how many belong to other accounts
 * @param {{looked: Map<string, Detail | null>, look: (entry: Entry) => void, send: () => void,
 *   choose: (entry: Entry, choice: Choice) => void}} act looked: how incidents of entries stand now */
export const queueView = (entries, others, { looked, look, send, choose }) => html`<section class="queue">
  ${entries.some(({ state }) => state !== 'DONE')
    ? html`<button type="button" class="button" id="queue-send" @click=${send}>${f('queue.send')}</button>`
    : html`<p class="note good">${f('queue.none')}</p>`}
  ${others ? html`<p class="note">${f('queue.others', { count: number(others) })}</p>` : ''}
  <ol class="entries">${inOrder(entries).reverse().map((entry) => html`
    <li class="entry" data-state=${entry.state} data-entry=${entry.id} data-deed=${entry.deed}>
      <p class="task-head"><strong>${nameOf(entry)}</strong>
        <span class="entry-state">${f(waitsForAnother(entry, entries) ? 'queue.state.AFTER' : `queue.state.${entry.state}`)}</span></p>
      <p>${entry.title}</p>
      <p class="hint"><span class="number">${momentText(entry.at)}</span> ${entry.number ?? ''}
        ${entry.photos ? f('task.photos', { count: entry.photos }) : ''}</p>
      ${entry.fault ? decision(entry, looked.get(entry.id), { looked: looked.has(entry.id), look, choose }) : ''}
    </li>`)}</ol>
</section>`;

/** @param {Entry} entry */
const nameOf = (entry) => (entry.kind === 'REPORT' ? f('queue.report') : deedName(entry.deed));

/** @param {Entry} entry @param {Detail | null | undefined} now
 * @param {{looked: boolean, look: (entry: Entry) => void, choose: (entry: Entry, choice: Choice) => void}} act */
function decision(entry, now, { looked, look, choose }) {
  const report = entry.kind === 'REPORT';
  if (!looked && !report) {
    return html`<div class="decision">${explained(entry)}
      <button type="button" class="button" data-look @click=${() => look(entry)}>${f('queue.look')}</button></div>`;
  }
  const choices = choicesFor(entry, now ? (now.deeds ?? []).map(({ deed }) => deed) : null);
  return html`<div class="decision">${explained(entry)}
    ${now ? html`<p class="now">${f('queue.now', { state: stateName(now.state), grid: now.grid?.name ?? f('queue.noGrid') })}</p>` : ''}
    <div class="deeds">${choices.map((choice) => html`<button type="button" class="button ${choice === 'AGAIN' ? 'main' : ''}"
      data-choice=${choice} @click=${() => choose(entry, choice)}>${f(
        choice === 'AGAIN' && entry.state === 'HELD' ? 'queue.AGAIN.HELD' : `queue.${choice}`)}
      ${choice === 'DROP' && entry.photos ? f('queue.photosLost', { count: entry.photos }) : ''}</button>`)}</div></div>`;
}

/** @param {Entry} entry */
function explained({ fault }) {
  const { slug, words, happened } = /** @type {import('../../domain/field/queue.js').Fault} */ (fault);
  if (slug === 'incident-changed') {
    return html`<p>${f('queue.changed')}</p><ul>${happened.map((each) => html`<li>${f('queue.happened', {
      time: momentText(each.at), actor: actorName(each.actor), what: whatHappened(each),
    })}</li>`)}</ul>`;
  }
  if (slug === 'illegal-deed' || slug === 'incident-is-over') return html`<p>${f('queue.impossible', { words })}</p>`;
  if (slug === 'forbidden' || slug === 'not-found') return html`<p>${f('queue.gone', { words })}</p>`;
  return html`<p>${words}</p>`;
}

/** @param {string} actor */
const actorName = (actor) =>
  ['public', 'import', 'system'].includes(actor) ? t(/** @type {any} */ (`actor.${actor}`)) : actor;

/** @param {import('../../domain/field/queue.js').Happened} each */
function whatHappened({ kind, deed, state }) {
  if (kind === 'RELOCATED' || kind === 'ASSIGNED') return f('queue.moved');
  return deed ? deedName(deed) : state ? stateName(state) : kind;
}
