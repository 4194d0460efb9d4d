// @ts-check
import { timeLeft } from '../domain/due.js';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { moreToShow } from '../domain/board.js';
import { agoText, momentText } from './moments.js';
import { number, t } from './text.js';
import { phaseOf } from '../domain/phases.js';
import { stateName } from './lifecycle.js';

/** @typedef {import('../api/incidents.js').Summary} Summary */
/**
 * @typedef {object} QueueState
 * @property {Summary[]} items
 * @property {{count: number, most: number} | null} total
 * @property {boolean} loading
 * @property {string} fault
 * @property {boolean} more whether there is a next page
 * @property {string | null} chosen
 * @property {ReadonlySet<string>} picked numbers that are done something to together
 * @property {Set<string>} fresh numbers that came while the page was open
 * @property {number | null} cluster how many a clicked cluster holds
 * @property {number} now milliseconds since 1970
 */

/** The list of incidents beside the map.
 * @param {QueueState} state
 * @param {(category: string) => string} categoryName
 * @param {{choose: (n: string) => void, hover: (s: Summary | null) => void, more: () => void,
 *   leaveCluster: () => void, enterCluster: () => void, again: () => void,
 *   pick: (n: string, range: boolean) => void, head: unknown}} act head: order and file */
export function queue(state, categoryName, act) {
  return html`
    <div class="queue-head">
      ${state.cluster === null
        ? ''
        : html`<div class="cluster"><span>${t('queue.cluster', { count: number(state.total?.count ?? state.cluster) })}</span>
            <button type="button" class="button small" @click=${act.enterCluster}>${t('queue.closer')}</button>
            <button type="button" class="button small" @click=${act.leaveCluster}>${t('queue.back')}</button>
          </div>`}
      <span id="shown" role="status">${shown(state)}</span>
      <span class="list-head">${act.head}</span>
    </div>
    <ol class="items" id="items">
      ${repeat(state.items, ({ number: n }) => n, (item) => row(item, state, categoryName, act))}
      ${foot(state, act)}
    </ol>
  `;
}

/** @param {QueueState} state */
function shown({ items, total, loading }) {
  if (loading && !items.length) return t('queue.loading');
  if (!total) return t('queue.shown', { shown: number(items.length) });
  const over = total.count >= total.most;
  return t(over ? 'queue.shownOfMore' : 'queue.shownOf', {
    shown: number(items.length),
    total: number(Math.max(total.count, items.length)),
  });
}

/** @param {Summary} item @param {QueueState} state @param {(c: string) => string} categoryName
 * @param {any} act */
function row(item, state, categoryName, act) {
  return html`<li class="row">
    <label class="pick"><input type="checkbox" .checked=${live(state.picked.has(item.number))}
      aria-label=${t('batch.pick', { number: item.number })}
      @click=${(/** @type {MouseEvent} */ event) => act.pick(item.number, event.shiftKey)} /></label>
    <button type="button" class="item ${state.fresh.has(item.number) ? 'fresh' : ''}"
      data-number=${item.number} aria-current=${item.number === state.chosen}
      @click=${() => act.choose(item.number)}
      @mouseenter=${() => act.hover(item)} @mouseleave=${() => act.hover(null)}>
      <span class="item-top">
        <span class="state" data-phase=${phaseOf(item.state)}>${stateName(item.state)}</span>
        <span class="item-category">${categoryName(item.category)}</span>
        <time class="number" datetime=${item.reportedAt} title=${momentText(item.reportedAt)}>
          ${agoText(item.reportedAt, state.now)}</time>
      </span>
      <span class="item-words">${item.description}</span>
      <span class="item-foot">
        ${item.grid ? html`<span>${item.grid.name}</span>` : html`<span class="tag warn">${t('tag.unassigned')}</span>`}
        ${dueTag(item, state.now)}
        ${item.confidence !== 'LOW' ? '' : html`<span class="tag">${t(item.settled ? 'tag.settled' : 'tag.border')}</span>`}
        ${item.merged ? html`<span class="tag">${t('tag.merged')}</span>` : ''}
        ${item.photos ? html`<span>${t('tag.photos', { count: item.photos })}</span>` : ''}
        ${state.fresh.has(item.number) ? html`<span class="tag">${t('tag.fresh')}</span>` : ''}
      </span>
    </button>
  </li>`;
}

/** How long until it must be done. @param {Summary} item @param {number} now */
function dueTag(item, now) {
  if (item.paused) return html`<span class="tag due" data-level="PAUSED">${t('clocks.PAUSED')}</span>`;
  const left = timeLeft(item, now);
  if (!left) return '';
  const { unit, count } = left;
  const words = left.level === 'RED' ? t(`due.late.${unit}`, { count }) : t(`due.left.${unit}`, { count });
  return html`<span class="tag due" data-level=${left.level}
    title=${momentText(String(item.dueAt))}>${words}</span>`;
}

/** @param {QueueState} state @param {any} act */
function foot({ items, total, loading, fault, more }, act) {
  if (fault) {
    return html`<li class="empty"><p class="note bad">${fault}</p>
      <button type="button" class="button" @click=${act.again}>${t('queue.again')}</button></li>`;
  }
  if (loading) return html`<li class="empty">${t('queue.loading')}</li>`;
  if (!items.length) return html`<li class="empty">${t('queue.empty')}</li>`;
  const next = moreToShow(items.length, total, more);
  return next
    ? html`<li><button type="button" class="button more" @click=${act.more}>${t('queue.more', { count: next })}</button></li>`
    : '';
}
