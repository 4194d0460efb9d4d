// @ts-check
import { html, render } from 'lit';
import { topOfList } from '../../domain/compare.js';
import { stepsOf } from '../../domain/ranking.js';
import { STATES, stateName } from '../../ui/lifecycle.js';
import { dataTime } from '../../ui/panel.js';
import { percent, shareBar } from '../../ui/screenlists.js';
import { number, t } from '../../ui/text.js';

/** The way of incidents under the map: where the open ones stand, and which stages are in time.
 * @param {import('./panels.js').ScreenState} state @param {HTMLElement} into */
export function drawFlow({ sources, timeOf, openings }, into) {
  const steps = stepsOf(sources.states.value ?? {}, STATES);
  const top = topOfList(steps.map(({ count }) => count));
  const stages = sources.figures.value?.table.total.onTime ?? [];
  render(html`
    ${strip(t('screen.flow'), timeOf(sources.states), steps.map(({ state, count }) =>
      cell(stateName(state), number(count), count / top, () => openings.state(state))), t('queue.empty'))}
    ${strip(t('screen.inTime'), timeOf(sources.figures), stages.map(({ stage, inTime }) =>
      cell(stateName(stage), percent(inTime), inTime.rate ?? 0, () => openings.stage(stage))), t('screen.noInTime'))}
  `, into);
}

/** @param {string} title @param {import('../../ui/panel.js').DataTime} time @param {unknown[]} cells
 * @param {string} none what is said when there are none */
const strip = (title, time, cells, none) => html`<section class="strip ${time.stale === null ? '' : 'stale'}">
  <header><h2>${title}</h2>${dataTime(time)}</header>
  ${cells.length ? html`<ol>${cells}</ol>` : html`<p class="hint">${none}</p>`}
</section>`;

/** @param {string} name @param {string} value @param {number} share @param {() => void} open */
const cell = (name, value, share, open) => html`<li><button type="button" @click=${open}>
  <span>${name}</span><b class="number">${value}</b>${shareBar(share)}</button></li>`;
