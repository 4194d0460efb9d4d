// @ts-check
import { html } from 'lit';
import { clockText } from './moments.js';
import { t } from './text.js';

/** @typedef {{readAt: number, stale: number | null}} DataTime milliseconds since 1970; stale: since
 *   when it is no longer kept up to date, or null */

/** When the data of a panel was read, or since when it is no longer fresh. @param {DataTime} time */
export function dataTime({ readAt, stale }) {
  if (!readAt) return html`<span class="data-time">${t('queue.loading')}</span>`;
  return stale === null
    ? html`<time class="data-time number">${t('data.at', { time: clockText(readAt) })}</time>`
    : html`<time class="data-time number old">${t('data.stale', { time: clockText(stale) })}</time>`;
}

/** A panel of the screen; its head opens what it means.
 * @param {{title: string, time: DataTime, open: () => void}} head
 * @param {unknown} body */
export function panel({ title, time, open }, body) {
  return html`<section class="panel ${time.stale === null ? '' : 'stale'}">
    <header><h2><button type="button" @click=${open}>${title}</button></h2>${dataTime(time)}</header>
    ${body}
  </section>`;
}

/** One key figure.
 * @param {{label: string, value: string, note?: string, time: DataTime, open: () => void}} figure */
export function figure({ label, value, note, time, open }) {
  return html`<button type="button" class="figure ${time.stale === null ? '' : 'stale'}" @click=${open}>
    <span class="figure-label">${label}</span>
    <span class="figure-value number">${value}</span>
    <span class="figure-note">${note ?? ''} ${dataTime(time)}</span>
  </button>`;
}
