// @ts-check
import { html } from 'lit';
import { t } from '../text.js';

/** @typedef {import('../../api/people.js').Person} Person */

/** The search field and who was found. The arrow keys go through the list.
 * @param {{people: Person[] | null, more: boolean, fault: string, words: string, person: string,
 *   away: Set<string>}} state
 * @param {{look: (words: string) => void, choose: (code: string) => void, more: () => void,
 *   again: () => void, add: () => void}} act */
export function peopleList(state, act) {
  return html`
    <form role="search" class="look" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label for="people-search">${t('people.search')}</label>
      <input type="search" id="people-search" maxlength="100" autocomplete="off" .value=${state.words}
        @input=${(/** @type {InputEvent} */ event) => act.look(/** @type {HTMLInputElement} */ (event.target).value)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'ArrowDown' && move(event, 0)} />
      <button type="button" class="button" id="people-new" @click=${act.add}>${t('people.newPerson')}</button>
    </form>
    ${state.fault
      ? html`<p class="note bad" role="alert">${state.fault}
          <button type="button" class="button small" @click=${act.again}>${t('people.again')}</button></p>`
      : ''}
    ${state.people ? found(state.people, state, act) : html`<p role="status">${t('people.loading')}</p>`}`;
}

/** @param {Person[]} people @param {any} state @param {any} act */
const found = (people, state, act) => html`
  <p class="hint" role="status">${people.length ? t('people.count', { count: `${people.length}${state.more ? '+' : ''}` }) : t('people.none')}</p>
  <ul class="people" aria-label=${t('people.list')}>
    ${people.map(
      ({ code, name, phone }, index) => html`<li><button type="button" class="person" data-person=${code}
        aria-current=${code === state.person ? 'true' : 'false'} @click=${() => act.choose(code)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => step(event, index)}>
        <strong>${name}</strong> ${state.away.has(code) ? html`<span class="tag warn">${t('people.away')}</span>` : ''}
        <span class="hint"><span class="number">${code}</span>${phone ? html` · <span class="number">${phone}</span>` : ''}</span>
      </button></li>`,
    )}
  </ul>
  ${state.more ? html`<button type="button" class="button" id="people-more" @click=${act.more}>${t('people.more')}</button>` : ''}`;

/** @param {KeyboardEvent} event @param {number} index */
function step(event, index) {
  if (event.key === 'ArrowDown') move(event, index + 1);
  if (event.key !== 'ArrowUp') return;
  if (index) move(event, index - 1);
  else document.getElementById('people-search')?.focus();
}

/** @param {KeyboardEvent} event @param {number} index */
function move(event, index) {
  const next = /** @type {HTMLElement | undefined} */ (document.querySelectorAll('.person')[index]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
