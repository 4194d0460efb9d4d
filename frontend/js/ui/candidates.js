// @ts-check
import { html } from 'lit';
import { number, t } from './text.js';

/** @typedef {import('../api/desk.js').NearGrid} NearGrid */
/**
 * @typedef {object} PlacingState
 * @property {NearGrid[]} near the own grid first, then by distance
 * @property {NearGrid[] | null} found by words; null while nobody looks for any
 * @property {{code: string, name: string, current: boolean} | null} chosen waits to be confirmed
 * @property {boolean} pointing the next click on the map chooses
 * @property {boolean} busy
 * @property {string} fault
 */

/** Which grid has an incident: the candidates and the word of a person.
 * @param {{confidence: string, settled: boolean, grid: {name: string} | null}} incident
 * @param {PlacingState} state
 * @param {{choose: (grid: NearGrid) => void, keep: () => void, look: (words: string) => void,
 *   point: () => void, decide: (note: string) => void, cancel: () => void}} act */
export function candidates(incident, state, act) {
  const asked = incident.confidence !== 'HIGH' && !incident.settled;
  const body = state.chosen ? question(state, act) : choices(incident, state, asked, act);
  if (asked || state.chosen) {
    return html`<section class="placing asked" aria-labelledby="placing-title">
      <h3 id="placing-title">${t('placing.title.confirm')}</h3>
      ${asked ? html`<p>${t(/** @type {any} */ (`placing.${incident.confidence}`))}</p>` : ''} ${body}
    </section>`;
  }
  return html`<details class="placing"><summary>${t('placing.title.other')}</summary>${body}</details>`;
}

/** @param {{grid: {name: string} | null}} incident @param {PlacingState} state @param {boolean} asked
 * @param {any} act */
function choices({ grid }, { near, found, pointing, busy, fault }, asked, act) {
  const look = (/** @type {any} */ event) => act.look(event.target.value);
  return html`
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    ${asked && grid
      ? html`<button type="button" class="button main" id="keep-grid" aria-disabled=${busy} @click=${act.keep}>
          ${t('placing.keep', { grid: grid.name })} <kbd>G</kbd></button>`
      : ''}
    <ol class="candidates" aria-label=${t('placing.list')}>
      ${(found ?? near).map((each, index) => candidate(each, index, act))}
    </ol>
    ${found && !found.length ? html`<p class="hint" role="status">${t('placing.nothing')}</p>` : ''}
    <div class="field">
      <label for="find-grid">${t('placing.find')}</label>
      <div class="track-row">
        <input id="find-grid" type="search" autocomplete="off" maxlength="64" @input=${look} />
        <button type="button" class="button" id="point-grid" aria-pressed=${pointing}
          @click=${act.point}>${t('placing.point')}</button>
      </div>
      ${pointing ? html`<p class="note" role="status">${t('placing.pointing')}</p>` : ''}
    </div>
  `;
}

/** @param {NearGrid} grid @param {number} index @param {any} act */
function candidate(grid, index, act) {
  const far = grid.distanceMetres < 1
    ? t('placing.inside')
    : t('placing.metres', { metres: number(Math.round(grid.distanceMetres)) });
  return html`<li>
    <button type="button" class="candidate" data-grid=${grid.code} @click=${() => act.choose(grid)}>
      ${index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : ''}
      <span class="candidate-name">${grid.name}
        ${grid.current ? html`<span class="tag">${t('placing.current')}</span>` : ''}</span>
      <span class="candidate-facts"><span>${far}</span>
        <span>${t('load.households', { count: number(grid.households) })}</span>
        <span>${t('placing.open', { count: number(grid.open) })}</span>
        <span>${grid.workers.join('、') || t('placing.nobody')}</span></span>
    </button>
  </li>`;
}

/** @param {PlacingState} state @param {any} act */
function question({ chosen, busy, fault }, act) {
  const note = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('placing-note')).value;
  return html`<div class="deed" role="group" aria-labelledby="placing-question">
    <h4 id="placing-question">${t(chosen?.current ? 'placing.confirm' : 'placing.move', { grid: chosen?.name ?? '' })}</h4>
    <p class="hint">${t('placing.told')}</p>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <div class="field">
      <label for="placing-note">${t('drawer.note')}</label>
      <textarea id="placing-note" rows="2" maxlength="1000"></textarea>
    </div>
    <div class="actions">
      <button type="button" class="button main" id="placing-go" aria-disabled=${busy}
        @click=${() => act.decide(note())}>${t('deed.confirm')} <kbd>↵</kbd></button>
      <button type="button" class="button" @click=${act.cancel}>${t('deed.cancel')} <kbd>Esc</kbd></button>
    </div>
  </div>`;
}
