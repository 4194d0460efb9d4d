// @ts-check
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isQuiteSure, kindOf, weekKindOf } from '../domain/judged.js';
import { isUnderExpected, rankedBy } from '../domain/ranked.js';
import { topOf } from '../domain/spark.js';
import { explanation, patternWords } from './explanation.js';
import { kindSwitches, kindTag, weekTag } from './kinds.js';
import { sparkline } from './sparkline.js';
import { decimal, number, t } from './text.js';
import { unitName } from './unitname.js';

/** @typedef {import('../api/hotspots.js').HotUnit} HotUnit */
/**
 * @typedef {object} WorkState
 * @property {HotUnit[]} items
 * @property {import('../domain/hotquery.js').HotLayer} layer
 * @property {import('../api/hotspots.js').Week[]} weeks
 * @property {Record<import('../domain/judged.js').Kind, number>} counts
 * @property {readonly import('../domain/judged.js').Kind[]} kinds
 * @property {{classes: Map<string, number>, counts: Map<string, number | null>} | null} week of one
 *   week alone, by code; null for the whole period
 * @property {number} first how many ranks of a forecast can be looked after
 * @property {string | null} chosen
 * @property {string} category name of what is counted
 * @property {boolean} expert
 * @property {boolean} busy
 * @property {string} fault
 * @property {string} comparison
 */
/**
 * @typedef {object} WorkActs
 * @property {(code: string) => void} choose
 * @property {(kinds: import('../domain/judged.js').Kind[]) => void} show
 * @property {(unit: HotUnit) => string} cases address of a unit's incidents, or empty
 * @property {(unit: HotUnit) => void} store
 * @property {(unit: HotUnit) => void} compare
 * @property {(unit: HotUnit) => void} locate
 * @property {(code: string | null) => void} hover
 * @property {() => void} again
 */

/** The hot spots as a list to work through.
 * @param {WorkState} state @param {WorkActs} act */
export function workListView(state, act) {
  const top = topOf(state.items.map(({ series }) => series));
  return html`
    ${state.layer === 'rate' && !state.week ? kindSwitches(state.counts, state.kinds, act.show) : ''}
    <div class="work-head" aria-hidden="true">
      <span>${t('work.place')}</span><span>${t('work.count')}</span><span>${t('work.expected')}</span>
      <span>${t('work.households')}</span><span>${t('work.since')}</span><span>${t('work.open')}</span>
      <span>${t('work.weeks')}</span>
    </div>
    <ol class="work-items" id="work-items">
      ${repeat(state.items, ({ code }) => code, (unit) => row(unit, state, act, top))}
      ${foot(state, act)}
    </ol>
  `;
}

/** @param {HotUnit} unit @param {WorkState} state @param {WorkActs} act @param {number} top */
function row(unit, state, act, top) {
  const open = unit.code === state.chosen;
  const why = reason(unit, state);
  return html`<li class="work-item" data-code=${unit.code}>
    <button type="button" class="work-row" aria-expanded=${open} @click=${() => act.choose(unit.code)}
      @mouseenter=${() => act.hover(unit.code)} @mouseleave=${() => act.hover(null)}>
      <span class="work-place">${sign(unit, state)}
        <strong>${unitName(unit)}</strong>
        <span class="hint">${state.category}${state.expert ? html` · ${patternWords(unit)}` : ''}</span></span>
      ${cell('work.count', state.week ? weekCountOf(unit, state.week) : countOf(unit))}
      ${cell('work.expected', unit.expected === null || state.week ? '–' : decimal(unit.expected))}
      ${cell('work.households', unit.households === null ? '–' : number(unit.households))}
      ${cell('work.since', unit.since ? unit.since.slice(5) : '–')}
      ${cell('work.open', unit.open === null ? '–' : number(unit.open))}
      <span class="work-spark">${sparkline(unit.series, state.weeks, top)}</span>
      ${why ? html`<span class="work-why hint">${why}</span>` : ''}
    </button>
    ${open
      ? explanation(unit,
          { expert: state.expert, cases: act.cases(unit), busy: state.busy, comparison: state.comparison },
          { store: () => act.store(unit), compare: () => act.compare(unit), show: () => act.locate(unit) })
      : ''}
  </li>`;
}

/** Why a unit is where it is in the list, beside its numbers. @param {HotUnit} unit
 * @param {WorkState} state */
function reason(unit, { layer, weeks, first, week }) {
  if (layer === 'count') {
    return unit.perKm2 === null ? '' : `${t('work.perKm2', { count: number(Math.round(unit.perKm2)) })}`;
  }
  if (layer === 'rate') {
    return week || unit.ratio === null || unit.state === 'USUAL' ? '' : `${t('work.ratio', { times: decimal(unit.ratio) })}`;
  }
  const ranked = rankedBy(unit.series, weeks);
  if (!ranked) return '';
  const under = (unit.rank ?? 0) <= first && isUnderExpected(unit) ? ` ${t('work.ranked.under')}` : '';
  return `${t('work.ranked', { weeks: ranked.weeks, count: number(ranked.count) })}${under}`;
}

/** @param {HotUnit} unit @param {WorkState} state */
function sign(unit, { layer, week, first }) {
  if (layer === 'forecast') {
    return html`<span class="rank number ${(unit.rank ?? 0) > first ? 'later' : ''}">${unit.rank}</span>`;
  }
  if (layer === 'count') return '';
  const class_ = week?.classes.get(unit.code) ?? 0;
  if (week) return weekKindOf(class_) === 'usual' ? kindTag('usual', true) : weekTag(class_);
  return kindTag(kindOf(unit), isQuiteSure(unit));
}

/** @param {HotUnit} unit */
function countOf({ count, fewerThan }) {
  if (count === null) return fewerThan === null ? '–' : t('work.fewerThan', { count: fewerThan });
  return number(count);
}

/** @param {HotUnit} unit @param {NonNullable<WorkState['week']>} week */
function weekCountOf({ code }, { counts }) {
  const count = counts.get(code) ?? null;
  return count === null ? '–' : number(count);
}

/** @param {any} label @param {string} value */
const cell = (label, value) => html`<span class="work-cell"><span class="work-label">${t(label)} </span><span
  class="number">${value}</span></span>`;

/** @param {WorkState} state @param {WorkActs} act */
function foot({ items, busy, fault, kinds, layer }, act) {
  if (fault) {
    return html`<li class="empty"><p class="note bad">${fault}</p>
      <button type="button" class="button" @click=${act.again}>${t('queue.again')}</button></li>`;
  }
  if (items.length) return '';
  if (busy) return html`<li class="empty">${t('queue.loading')}</li>`;
  return html`<li class="empty">${t(layer === 'rate' && kinds.length ? 'work.none' : 'work.empty')}</li>`;
}
