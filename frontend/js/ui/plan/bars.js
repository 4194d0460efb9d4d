// @ts-check
import { html, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { UNASSIGNED } from '../../domain/plan/division.js';
import { barOf } from '../../domain/plan/bars.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';
import { icon } from './icon.js';
import { number, t } from './text.js';

/**
 * @typedef {object} BarRow
 * @property {import('../../domain/plan/division.js').DraftGrid} grid
 * @property {string} name short
 * @property {string | null} heading name of the community, above its first grid
 * @property {number} households now
 * @property {number} gain what the gesture in hand would add
 * @property {number} tint
 * @property {{incidents: number, before: number} | undefined} work last year's incidents
 */

const WIDTH = 200;

/** A bar for every grid against the target; while the hand is down, where it would end.
 * @param {{rows: BarRow[], unassigned: {households: number, blocks: number, gain: number},
 *   chosen: string | null, settings: {target: number, tolerance: number}, editable: boolean,
 *   newGain: number | null}} state
 * @param {{choose: (key: string | null) => void, show: (key: string) => void,
 *   lock: (key: string) => void, more: (key: string) => void}} act */
export function bars(state, act) {
  const { rows, unassigned, chosen, settings } = state;
  return html`
    <p class="bars-scale hint">${t('bars.scale', {
      target: settings.target, percent: Math.round(settings.tolerance * 100),
    })}</p>
    <ol class="bars">
      ${rows.map((row, index) => guard(seen(row, state), () => bar(row, index, state, act)))}
      ${state.newGain === null ? '' : html`<li class="bar-row new"><span class="bar-name">${t('option.newGrid')}</span>
        <span class="bar-count number">${number(state.newGain)}</span></li>`}
      <li class="bar-row ${chosen === null ? 'chosen' : ''} ${unassigned.blocks ? 'warn' : ''}">
        <button type="button" class="bar-choose" @click=${() => act.choose(null)}>
          <span class="tint" data-tint="none" aria-hidden="true"></span>
          <span class="bar-name">${t('grid.unassigned')}</span>
          <span class="bar-count number">${count(unassigned.households, unassigned.gain)}</span>
        </button>
        <p class="hint">${unassigned.blocks
          ? t('bars.unassignedBlocks', { count: number(unassigned.blocks) }) : t('bars.noneUnassigned')}</p>
      </li>
    </ol>`;
}

/** What a row shows: hundreds of rows are drawn with every step of the brush, few of them change.
 * @param {BarRow} row @param {any} state */
const seen = ({ grid, name, heading, households, gain, tint, work }, { chosen, settings, editable }) => [
  grid, name, heading, households, gain, tint, work, chosen === grid.key, settings, editable,
];

/** @param {BarRow} row @param {number} index @param {any} state @param {any} act */
function bar({ grid, name, heading, households, gain, tint, work }, index, { chosen, settings, editable }, act) {
  const after = barOf(households + gain, settings, grid.kind);
  return html`${heading === null ? '' : html`<li class="bar-heading">${heading}</li>`}<li class="bar-row ${chosen === grid.key ? 'chosen' : ''} ${gain ? 'moving' : ''}"
      data-grid=${grid.key} data-band=${after.band}>
    <button type="button" class="bar-choose" aria-pressed=${chosen === grid.key}
      @click=${() => act.choose(grid.key)} @dblclick=${() => act.show(grid.key)}>
      <span class="tint" data-tint=${tint} aria-hidden="true">${index < 9 ? index + 1 : ''}</span>
      <span class="bar-name">${name}${grid.pieces > 1
        ? html` <span class="tag warn">${t('bars.pieces', { count: grid.pieces })}</span>` : ''}</span>
      <span class="bar-count number">${count(households, gain)}</span>
      ${grid.kind === 'EXCLUSIVE' ? html`<span class="bar-share">${t('load.exclusive')}</span>`
        : html`<span class="bar-share number">${signed(after.percent)}<span class="visually-hidden">
            ${t(`band.${after.band}`)}</span></span>`}
      ${grid.kind === 'EXCLUSIVE' ? '' : drawing(barOf(households, settings), after)}
    </button>
    ${work ? html`<p class="bar-work number">${t('whatIf.row', {
      now: number(work.incidents), before: number(work.before),
    })}</p>` : ''}
    <span class="bar-acts">
      <button type="button" class="icon-button" aria-label=${t('bars.show', { name })} title=${t('bars.show', { name })}
        @click=${() => act.show(grid.key)}>${icon('inspect')}</button>
      ${editable ? html`<button type="button" class="icon-button" aria-pressed=${grid.locked}
          aria-label=${t(grid.locked ? 'bars.unlock' : 'bars.lock', { name })}
          title=${t(grid.locked ? 'bars.unlock' : 'bars.lock', { name })}
          @click=${() => act.lock(grid.key)}>${icon(grid.locked ? 'locked' : 'open')}</button>
        <button type="button" class="icon-button" aria-label=${t('bars.more', { name })}
          title=${t('bars.more', { name })} @click=${() => act.more(grid.key)}>⋯</button>` : ''}
    </span>
  </li>`;
}

/** @param {import('../../domain/plan/bars.js').Bar} now @param {import('../../domain/plan/bars.js').Bar} after */
const drawing = (now, after) => svg`<svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none"
    aria-hidden="true">
  <rect class="bar-back" width=${WIDTH} height="10"></rect>
  <rect class="bar-band" x=${now.low * WIDTH} width=${(now.high - now.low) * WIDTH} height="10"></rect>
  <rect class="bar-fill" width=${after.share * WIDTH} y="2" height="6"></rect>
  <rect class="bar-was" x=${Math.min(now.share, after.share) * WIDTH} y="2" height="6"
    width=${Math.abs(now.share - after.share) * WIDTH}></rect>
  <rect class="bar-aim" x=${WIDTH / 2 - 0.75} width="1.5" height="10"></rect></svg>`;

/** @param {number} households @param {number} gain */
const count = (households, gain) => gain
  ? html`<span class="bar-gain">${gain > 0 ? '+' : '−'}${number(Math.abs(gain))}</span> ${number(households + gain)}`
  : number(households);

/** @param {number} percent */
export const signed = (percent) =>
  percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%';

/** Under which key the gain of a grid stands. @param {string | null} key */
export const gainKey = (key) => key ?? UNASSIGNED;

/** The gain of the grid that is to begin. @param {Map<string, number>} gains */
export const newGainOf = (gains) => gains.get(NEW_GRID) ?? null;
