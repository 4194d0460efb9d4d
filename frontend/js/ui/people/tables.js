// @ts-check
import { html } from 'lit';
import { roleName } from '../serving.js';
import { number, t } from '../text.js';
import { named } from './forms.js';

/** With whom the open incidents are. @param {import('../../api/people.js').OpenPlace[]} places */
export const openPlaces = (places) =>
  places.length
    ? html`<div class="scroll" tabindex="0" role="region" aria-label=${t('people.tab.queues')}><table id="queues">
        <thead><tr><th scope="col">${t('people.queue')}</th><th scope="col" class="count">${t('people.open')}</th>
          <th scope="col" class="count">${t('people.overdue')}</th></tr></thead>
        <tbody>${places.map(
          ({ person, name, queue, open, overdue }) => html`<tr>
            <th scope="row">${person ? html`<a href="/people?person=${encodeURIComponent(person)}">${name ?? person}</a>` : placeName(queue ?? '')}</th>
            <td class="count number">${number(open)}</td><td class="count number">${number(overdue)}</td></tr>`,
        )}</tbody></table></div>`
    : html`<p class="hint">${t('people.queues.none')}</p>`;

/** A queue by its name. @param {string} queue */
function placeName(queue) {
  const [kind, code] = queue.split('/');
  const name = t(/** @type {any} */ (`handler.${kind}`));
  return code ? html`${name} <span class="number">${code}</span>` : name;
}

/** Named shifts, and who is asked in turn. @param {import('../../api/people.js').Rules} rules */
export const shiftTable = (rules) => html`
  <p id="chain">${t('people.chain', { chain: rules.chain.map(roleName).join(' → ') })}</p>
  <div class="scroll" tabindex="0" role="region" aria-label=${t('people.tab.shifts')}><table id="shift-table">
    <thead><tr><th scope="col">${t('people.shiftName')}</th><th scope="col">${t('people.hours')}</th></tr></thead>
    <tbody>${rules.shifts.map(
      ({ code, name, text }) => html`<tr><th scope="row">${named(name)} <span class="hint number">${code}</span></th><td class="number">${text}</td></tr>`,
    )}</tbody></table></div>`;
