// @ts-check
import { html } from 'lit';
import { barOf } from '../../domain/plan/bars.js';
import { signed } from './bars.js';
import { number, t } from './text.js';

/**
 * @typedef {object} StrokeState What the gesture in hand would do, in words.
 * @property {'brush' | 'stroke' | 'border' | 'split'} how
 * @property {number} households under the hand
 * @property {number} buildings
 * @property {{name: string, after: number, kind: string}[]} grids those that gain or lose
 * @property {{name: string, households: number, to: string | null, bridged: boolean}[]} cutOff
 * @property {boolean} complete
 * @property {boolean} stuck
 * @property {boolean} byButtons a border was clicked, or a split without households on one side, and
 *   waits for buttons
 */

/** @param {StrokeState} state @param {{target: number, tolerance: number}} settings
 * @param {{step: (by: number) => void, toTarget: () => void, confirm: () => void,
 *   cancel: () => void, toggleComplete: () => void}} act */
export function stroke(state, settings, act) {
  return html`
    ${state.how === 'border' || state.how === 'split' ? '' : html`<p class="stroke-head"><strong class="number">${t('stroke.under', {
      count: number(state.households), buildings: number(state.buildings),
    })}</strong></p>`}
    ${state.grids.map(({ name, after, kind }) => {
      const { band, percent } = barOf(after, settings, kind);
      return html`<p class="stroke-grid" data-band=${band}><span>${name}</span>
        <span class="number">${number(after)} ${kind === 'EXCLUSIVE' ? '' : signed(percent)}</span></p>`;
    })}
    ${state.stuck ? html`<p class="stroke-good">${t('stroke.stuck')}</p>` : ''}
    ${state.cutOff.map(({ name, households, to, bridged }) => html`<p class="stroke-bad">
      ${t('stroke.cutOff', { name, count: number(households) })}
      ${state.complete ? html`<br />${bridged ? t('stroke.bridged')
        : to ? t('stroke.handed', { name: to }) : t('stroke.apart')}` : ''}</p>`)}
    ${state.cutOff.length && !state.complete ? html`<p class="hint">${t('stroke.notRepaired')}</p>` : ''}
    ${state.byButtons && state.how === 'split' ? askedAboutSplit(act) : ''}
    ${state.byButtons && state.how === 'border' ? html`<div class="stroke-acts">
      <button type="button" class="button small" @click=${() => act.step(-1)}>${t('border.back')}</button>
      <button type="button" class="button small" @click=${act.toTarget}>${t('border.toTarget')}</button>
      <button type="button" class="button small" @click=${() => act.step(1)}>${t('border.forth')}</button>
      <button type="button" class="button small main" @click=${act.confirm}>${t('border.apply')}</button>
      <button type="button" class="button small" @click=${act.cancel}>${t('plan.cancel')}</button>
    </div>` : ''}`;
}

/** @param {{confirm: () => void, cancel: () => void}} act */
const askedAboutSplit = (act) => html`<p class="stroke-bad">${t('split.empty')}</p>
  <div class="stroke-acts">
    <button type="button" class="button small" @click=${act.confirm}>${t('split.anyway')}</button>
    <button type="button" class="button small main" @click=${act.cancel}>${t('plan.cancel')}</button>
  </div>`;
