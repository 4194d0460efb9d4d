// @ts-check
import { html } from 'lit';
import { deedName } from '../lifecycle.js';
import { momentText } from '../moments.js';
import { number } from '../text.js';
import { f } from './text.js';

/** @typedef {import('../../api/field.js').FieldDay} FieldDay */

const FIGURES = /** @type {const} */ (['open', 'late', 'soon', 'done', 'solved']);

/** Figures of the day, my grids, and who stands in for whom.
 * @param {FieldDay} day
 * @param {Record<string, number>} figures
 * @param {{kept: {list: number, map: 'yes' | 'no' | 'full'}, show: () => void}} with show: the list behind a figure */
export const meView = (day, figures, { kept, show }) => html`<section class="me">
  <h2>${day.name}</h2>
  <h3>${f('me.figures', { time: momentText(day.at) })}</h3>
  <dl class="figures">${FIGURES.map((name) => html`<div data-figure=${name}><dt>${f(`me.f.${name}`)}</dt>
    <dd class="number">${number(figures[name])}</dd><dd class="hint">${f(`me.f.${name}.means`)}</dd></div>`)}</dl>
  <button type="button" class="button small" @click=${show}>${f('tab.today')}</button>
  ${day.done.length ? html`<details><summary>${f('me.f.done')}</summary><ol>${day.done.map((each) => html`<li>
    <span class="number">${momentText(each.doneAt ?? each.at)}</span> ${deedName(each.deed)}
    <span class="number">${each.number}</span></li>`)}</ol></details>` : ''}
  <h3>${f('me.grids')}</h3>
  ${day.grids.length ? day.grids.map(served) : html`<p class="note">${f('list.nobody')}</p>`}
  <h3>${f('me.away')}</h3>
  ${day.away.length ? html`<ul>${day.away.map((each) => html`<li>${f(each.name ? 'me.awayLine' : 'me.awayNobody', {
      from: each.from ? momentText(each.from) : f('me.open'), until: each.until ? momentText(each.until) : f('me.open'),
      name: each.name ?? '',
    })} ${each.phone ? tel(each.phone) : ''}</li>`)}</ul>` : html`<p>${f('me.noAway')}</p>`}
  <p class="hint" id="kept">${f('me.kept', { count: number(kept.list), map: f(`me.kept.${kept.map}`) })}</p>
  <p class="hint">${f('me.position')}</p>
</section>`;

/** @param {import('../../api/field.js').ServedGrid} grid */
const served = (grid) => html`<article class="card served" data-grid=${grid.code}>
  <p><strong>${grid.name}</strong> <span class="number">${f('me.households', { count: number(grid.households) })}</span></p>
  <p class="hint">${role(grid.role)}${grid.insteadOf ? html` · ${f('me.instead', { name: grid.insteadOf })}` : ''}
    ${grid.shift ? html` · ${f('me.shift', { shift: grid.shift })}` : ''}
    ${grid.until ? html` · ${f('me.until', { time: momentText(grid.until) })}` : ''}</p>
  <ul class="people" aria-label=${f('me.people')}>${grid.people.map((person) => html`<li>${role(person.role)} ${person.name}
    ${person.phone ? tel(person.phone) : ''}</li>`)}</ul>
</article>`;

/** @param {string} code */
const role = (code) => f(/** @type {any} */ (`role.${code}`));

/** @param {string} phone */
const tel = (phone) => html`<a class="number" href="tel:${phone}">${phone}</a>`;
