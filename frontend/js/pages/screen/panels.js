// @ts-check
import { html, render } from 'lit';
import { changeSinceYesterday, closingRate, topOfList } from '../../domain/compare.js';
import { byLoad, weeklyTotals } from '../../domain/drill.js';
import { pageOf } from '../../domain/freshness.js';
import { NOTEWORTHY, workList } from '../../domain/judged.js';
import { figure, panel } from '../../ui/panel.js';
import { groupRows, hotRows, latestRows, loadRows, nextRows, rankingRows, trend } from '../../ui/screenlists.js';
import { number, t } from '../../ui/text.js';

/**
 * @typedef {object} ScreenState
 * @property {ReturnType<typeof import('./sources.js').sourcesOf>} sources
 * @property {(source: import('./source.js').Source<any>) => import('../../ui/panel.js').DataTime} timeOf
 * @property {(code: string) => string} categoryName
 * @property {number} turn which page of the lists is shown
 * @property {string} title what is counted in the scene
 * @property {string} category its code, or empty for all
 * @property {import('./openings.js').Openings} openings
 */

/** How many rows of a list fit; some take two lines each. */
const PAGE = 4;
const TWO_LINES_PAGE = 3;
const NEXT_PAGE = 3;

/** @param {ScreenState} state @param {HTMLElement} into */
export function drawFigures({ sources, timeOf, openings }, into) {
  const counts = sources.counts.value;
  const whole = sources.whole.value;
  const told = (/** @type {{count: number, most: number} | undefined} */ counted) =>
    !counted ? '–' : counted.count >= counted.most ? `${number(counted.most)}+` : number(counted.count);
  const counted = (/** @type {'open' | 'today' | 'week' | 'unassigned'} */ name, note = '') => figure({
    label: t(`figure.${name}`), value: told(counts?.[name]), time: timeOf(sources.counts), note,
    open: () => openings.count(name),
  });
  const rate = counts ? closingRate(counts.closed, counts.week) : null;
  render(html`
    ${counted('open')}${counted('today', counts ? changeText(changeSinceYesterday(counts)) : '')}${counted('week')}
    ${figure({
      label: t('figure.closed'), value: rate === null ? '–' : `${rate}%`, time: timeOf(sources.counts),
      note: counts ? t('figure.closed.of', { closed: told(counts.closed), all: told(counts.week) }) : '',
      open: () => openings.count('closed'),
    })}
    ${counted('unassigned')}
    ${figure({
      label: t('figure.hot'), value: whole ? number(whole.summary.hot) : '–', time: timeOf(sources.whole),
      note: whole ? t('figure.hot.of', { count: number(whole.summary.judged) }) : '',
      open: () => openings.hot(),
    })}
    ${figure({
      label: t('figure.grids'), value: whole ? number(whole.summary.units) : '–', time: timeOf(sources.whole),
      note: whole ? t('load.households', { count: number(whole.method.households) }) : '',
      open: () => openings.grids(),
    })}
  `, into);
}

/** @param {number | null} change */
function changeText(change) {
  if (change === null) return '';
  const count = number(Math.abs(change));
  return change === 0 ? t('figure.same') : t(change > 0 ? 'figure.more' : 'figure.fewer', { count });
}

/** @param {ScreenState} state @param {HTMLElement} left @param {HTMLElement} right */
export function drawPanels(state, left, right) {
  const { sources, timeOf, turn, openings, title, category } = state;
  const scene = sources.scene.value;
  const hot = workList(scene?.units ?? [], 'rate', NOTEWORTHY);
  const next = sources.next.value;
  const ranked = workList(next?.units ?? [], 'forecast', []).slice(0, next?.forecast?.chosen ?? 0);
  const groups = sources.groups.value ?? [];
  const ranking = sources.figures.value?.ranking ?? [];
  render(html`
    ${panel({ title: t('panel.hot', { category: title }), time: timeOf(sources.scene), open: () => openings.scene(category) },
      hotRows(pageOf(hot, turn, TWO_LINES_PAGE), (unit) => openings.unit(unit.code)))}
    ${panel({ title: t('panel.trend', { category: title }), time: timeOf(sources.scene), open: () => openings.scene(category) },
      scene ? trend(weeklyTotals(scene.units, scene.weeks.length), scene.weeks) : '')}
    ${panel({ title: t('panel.groups'), time: timeOf(sources.groups), open: () => openings.groups() },
      groupRows(pageOf(groups, turn, PAGE), topOfList(groups.map(({ count }) => count)), (group) => openings.group(group)))}
  `, left);
  render(html`
    ${turn % 2 && ranking.length ? rankingPanel(state, ranking) : loadPanel(state)}
    ${panel({ title: t('panel.latest'), time: timeOf(sources.latest), open: () => openings.latest() },
      latestRows((sources.latest.value ?? []).slice(0, TWO_LINES_PAGE), state.categoryName, Date.now(),
        ({ number: code }) => location.assign(`/dispatch?open=${encodeURIComponent(code)}`)))}
    ${panel({ title: t('panel.next'), time: timeOf(sources.next), open: () => openings.next() },
      html`${nextRows(pageOf(ranked, turn, NEXT_PAGE), next?.weeks ?? [], (unit) => openings.unit(unit.code))}
        ${next?.forecast ? html`<p class="panel-note">${next.forecast.text}</p>` : ''}`)}
  `, right);
}

/** Grids by what they carry. It takes turns with the next one.
 * @param {ScreenState} state */
function loadPanel({ sources, timeOf, turn, openings }) {
  const loads = byLoad(sources.whole.value?.units ?? []);
  const most = topOfList(loads.map(({ perHundred }) => perHundred));
  return panel({ title: t('panel.load'), time: timeOf(sources.whole), open: () => openings.load(loads) },
    loadRows(pageOf(loads.slice(0, 4 * PAGE), turn >> 1, PAGE), most, (grid) => openings.grid(grid)));
}

/** Grids by what they do in time.
 * @param {ScreenState} state @param {import('../../domain/ranking.js').Ranked[]} ranking */
function rankingPanel({ sources, timeOf, turn, openings }, ranking) {
  return panel({ title: t('panel.ranking'), time: timeOf(sources.figures), open: () => openings.ranking() },
    rankingRows(pageOf(ranking.slice(0, 4 * TWO_LINES_PAGE), turn >> 1, TWO_LINES_PAGE), (grid) => openings.ranked(grid)));
}
