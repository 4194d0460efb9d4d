// @ts-check
import { html } from 'lit';
import { weekKindOf } from '../domain/judged.js';
import { number, t } from './text.js';

/** @typedef {import('../api/hotspots.js').Frames} Frames */

/** The finding in one sentence, before any map.
 * @param {{answer: import('../api/hotspots.js').HotAnswer | null, frames: Frames | null,
 *   busy: boolean, fault: string}} read
 * @param {import('../domain/hotquery.js').HotLayer} layer
 * @param {number | null} week */
export function finding({ answer, frames, busy, fault }, layer, week) {
  if (!answer) return html`<p class="sentence">${fault || t(busy ? 'hot.reading' : 'hot.none')}</p>`;
  const words = week !== null && frames && layer === 'rate' ? ofWeek(frames, week) : answer.sentence;
  return html`<p class="sentence ${busy ? 'waiting' : ''}">${words}</p><p class="hint">${answer.caution}</p>`;
}

/** @param {Frames} frames @param {number} week */
function ofWeek({ weeks, units }, week) {
  const kinds = units.map(({ classes }) => weekKindOf(classes[week] ?? 0));
  const { from, to } = weeks[week];
  return t('finding.week', {
    from, to: to.slice(5),
    hot: number(kinds.filter((kind) => kind === 'hot').length),
    cold: number(kinds.filter((kind) => kind === 'cold').length),
    units: number(units.length),
  });
}
