// @ts-check
import { html, render } from 'lit';
import { Refused } from '../api/http.js';
import { getFamily, part } from '../api/desk.js';
import { readCatalogue } from '../ui/catalogue.js';
import { momentText } from '../ui/moments.js';
import { t } from '../ui/text.js';

/** @typedef {import('../api/desk.js').Family} Family */
/** @typedef {import('../api/desk.js').Member} Member */

const element = /** @type {HTMLElement} */ (document.getElementById('family'));
const number = element.dataset.number ?? '';
const names = new Map(readCatalogue().map(({ code, title }) => [code, title]));
/** @type {{family: Family | null, parting: string | null, said: string, fault: string, busy: boolean}} */
const state = { family: null, parting: null, said: '', fault: '', busy: false };

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.parting) prepare(null);
});
await read();
document.body.dataset.ready = 'true';

async function read() {
  try {
    state.family = await getFamily(number);
  } catch (failure) {
    state.fault = failure instanceof Refused ? failure.message : t('queue.fault');
  }
  draw();
}

/** @param {string | null} child number of the one that is about to be parted */
function prepare(child) {
  Object.assign(state, { parting: child, fault: '', said: '' });
  draw();
  document.getElementById('part-go')?.focus();
}

async function carryOut() {
  const { parting, busy } = state;
  if (!parting || busy) return;
  state.busy = true;
  try {
    await part(parting, /** @type {HTMLInputElement} */ (document.getElementById('part-note')).value.trim());
    Object.assign(state, { parting: null, said: t('kin.parted'), fault: '' });
  } catch (failure) {
    state.fault = failure instanceof Refused ? failure.message : t('queue.fault');
  }
  state.busy = false;
  await read();
}

function draw() {
  const { family, said, fault } = state;
  render(html`
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    ${said ? html`<p class="note good" role="status" id="said">${said}</p>` : ''}
    ${!family ? (fault ? '' : html`<p>${t('queue.loading')}</p>`) : tree(family)}
  `, element);
}

/** @param {Family} family */
function tree({ head, members }) {
  return html`
  <section aria-labelledby="head-title">
    <h2 id="head-title">${t('kin.head')}</h2>
    ${head ? card(head, []) : html`<p class="note">${t('kin.hidden')}</p>`}
  </section>
  <section aria-labelledby="members-title">
    <h2 id="members-title">${t('kin.members', { count: members.length })}</h2>
    ${members.length
      ? html`<ol class="members">${members.map((member) => html`<li>${card(member, member.pictures)} ${parting(member)}</li>`)}</ol>`
      : html`<p class="hint">${t('kin.alone')}</p>`}
  </section>`;
}

/** @param {import('../api/incidents.js').Summary} incident @param {string[]} pictures */
function card(incident, pictures) {
  return html`<article class="card family-card" data-number=${incident.number}>
  <p><span class="state" data-state=${incident.state}>${t(/** @type {any} */ (`state.${incident.state}`))}</span>
    <strong>${names.get(incident.category) ?? incident.category}</strong></p>
  <p class="words">${incident.description}</p>
  ${pictures.length
    ? html`<div class="pictures">${pictures.map((href, index) => html`<a href=${href} target="_blank" rel="noopener">
        <img src=${href} loading="lazy" alt=${t('photo.alt', { index: index + 1 })} /></a>`)}</div>`
    : ''}
  <p class="hint"><a class="number" href="/dispatch?open=${encodeURIComponent(incident.number)}">${incident.number}</a>
    · ${momentText(incident.reportedAt)} · ${incident.grid?.name ?? t('tag.unassigned')}</p>
</article>`;
}

/** @param {Member} member */
function parting(member) {
  const merged = member.mergedBy && member.mergedAt
    ? html`<p class="hint">${t('kin.mergedBy', { who: member.mergedBy, at: momentText(member.mergedAt) })}</p>`
    : '';
  if (state.parting !== member.number) {
    return html`<div class="actions">${merged}<button type="button" class="button small" data-part=${member.number}
      @click=${() => prepare(member.number)}>${t('kin.part')}</button></div>`;
  }
  return html`<form class="deed" @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    carryOut();
  }}>
    <h3>${t('kin.part.title')}</h3>
    <div class="field"><label for="part-note">${t('drawer.note')}</label>
      <input id="part-note" maxlength="1000" autocomplete="off" /></div>
    <div class="actions">
      <button type="submit" class="button main" id="part-go" aria-disabled=${state.busy}>${t('deed.confirm')}</button>
      <button type="button" class="button" @click=${() => prepare(null)}>${t('deed.cancel')} <kbd>Esc</kbd></button>
    </div>
  </form>`;
}
