// @ts-check
import { html, render } from 'lit';
import { Refused } from '../api/http.js';
import { listGridLoads } from '../api/incidents.js';
import { listen } from '../api/stream.js';
import { answerWhistle, getWhistle, listWhistles, readRecords, whistleAt } from '../api/whistles.js';
import { byField, inMinutes } from '../domain/whistle.js';
import { t } from '../ui/text.js';
import { named, whistleCard } from '../ui/whistles.js';
import { whistleForm } from '../ui/whistleform.js';
import { whistleRecords } from '../ui/whistlerecords.js';

const PAGE = 100;
const AGES_MILLISECONDS = 30_000;
const GATHER_MILLISECONDS = 300;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const query = new URLSearchParams(location.search);
const nothing = () => /** @type {import('../ui/whistles.js').Acting} */ ({ id: null, act: null, busy: false, fault: '' });

const asked = { field: query.get('field'), all: query.get('state') === 'all', one: Number(query.get('whistle')) || null };
const state = {
  items: /** @type {import('../api/whistles.js').Whistle[] | null} */ (null),
  next: /** @type {string | undefined} */ (undefined),
  fault: '', acting: nothing(), now: Date.now(),
};
const form = {
  fields: /** @type {import('../api/whistles.js').Field[]} */ (JSON.parse(element('fields').textContent ?? '[]')),
  grids: /** @type {{code: string, name: string}[]} */ ([]), busy: false, fault: '', missing: false,
};
let timer = 0;

await Promise.all([read(), records(), grids()]);
document.body.dataset.ready = 'true';
listen({
  changed: ({ kind }) => kind === 'WHISTLED' && soon(),
  resync: soon,
  noticed: soon,
  liveness: () => {},
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.acting.id !== null) prepare(null, null);
});
setInterval(() => {
  state.now = Date.now();
  soon();
}, AGES_MILLISECONDS);

/** Many changes at once are one look. */
function soon() {
  timer ||= window.setTimeout(async () => {
    timer = 0;
    await Promise.all([read(), records()]);
  }, GATHER_MILLISECONDS);
}

async function read() {
  try {
    if (asked.one) {
      Object.assign(state, { items: [await getWhistle(asked.one)], next: undefined, fault: '' });
    } else {
      const page = await listWhistles({ field: asked.field, open: asked.all ? '' : 'true', limit: PAGE });
      Object.assign(state, { items: page.items, next: page.next, fault: '' });
    }
  } catch (failure) {
    state.fault = words(failure);
  }
  draw();
}

async function more() {
  try {
    const page = await listWhistles({ field: asked.field, open: asked.all ? '' : 'true', limit: PAGE, after: state.next });
    Object.assign(state, { items: [...(state.items ?? []), ...page.items], next: page.next });
  } catch (failure) {
    state.fault = words(failure);
  }
  draw();
}

async function records() {
  try {
    render(whistleRecords(await readRecords()), element('records'));
  } catch (failure) {
    render(html`<p class="note bad" role="alert">${words(failure)}</p>`, element('records'));
  }
}

/** Who may not see the load of grids calls from an incident. */
async function grids() {
  try {
    form.grids = (await listGridLoads()).map(({ code, name }) => ({ code, name }));
  } catch (failure) {
    if (!(failure instanceof Refused)) form.fault = words(failure);
  }
  drawForm();
}

/** @param {number | null} id @param {import('../api/whistles.js').Act | null} act */
function prepare(id, act) {
  state.acting = { id, act, busy: false, fault: '' };
  draw();
  if (id === null) return;
  const first = document.querySelector(`[data-whistle="${id}"] form select, [data-whistle="${id}"] form input`);
  if (first instanceof HTMLElement) first.focus();
}

/** @param {HTMLFormElement} said */
async function carryOut(said) {
  const { id, act, busy } = state.acting;
  if (id === null || !act || busy) return;
  const values = new FormData(said);
  const note = String(values.get('note') ?? '').trim();
  state.acting.busy = true;
  draw();
  try {
    await answerWhistle(id, act, act === 'ARRIVE'
      ? { at: inMinutes(Number(values.get('minutes')), Date.now()) }
      : note ? { note } : {});
    state.acting = nothing();
    await Promise.all([read(), records()]);
  } catch (failure) {
    state.acting = { id, act, busy: false, fault: words(failure) };
    draw();
  }
}

/** @param {HTMLFormElement} said */
async function send(said) {
  if (form.busy) return;
  const values = new FormData(said);
  const grid = String(values.get('grid') ?? '');
  const field = String(values.get('field') ?? '');
  Object.assign(form, { fault: '', missing: !grid || !field });
  if (!form.missing) {
    form.busy = true;
    drawForm();
    try {
      await whistleAt(grid, field, String(values.get('note') ?? '').trim());
      said.reset();
      /** @type {HTMLDetailsElement} */ (element('call')).open = false;
      await read();
    } catch (failure) {
      form.fault = words(failure);
    }
    form.busy = false;
  }
  drawForm();
}

function drawForm() {
  element('call').hidden = !form.grids.length;
  render(whistleForm(form, { send, cancel: null }), element('call-form'));
}

function draw() {
  const tab = (/** @type {boolean} */ all) => html`<a href="/whistles${all ? '?state=all' : ''}"
    aria-current=${all === asked.all && !asked.one ? 'page' : 'false'}>${t(all ? 'whistle.all' : 'whistle.open')}</a>`;
  render(html`
    <nav class="tabs">${tab(false)}${tab(true)}</nav>
    ${state.fault ? html`<p class="note bad" role="alert">${state.fault}
      <button type="button" class="button small" @click=${read}>${t('whistle.retry')}</button></p>` : ''}
    ${state.items ? groups(state.items) : state.fault ? '' : html`<p class="hint">${t('whistle.loading')}</p>`}
    ${state.next ? html`<button type="button" class="button" @click=${more}>${t('whistle.more')}</button>` : ''}
  `, element('whistles'));
}

/** @param {import('../api/whistles.js').Whistle[]} items */
function groups(items) {
  if (!items.length) return html`<p class="hint" id="none">${t(asked.all ? 'whistle.empty.all' : 'whistle.empty')}</p>`;
  const card = (/** @type {import('../api/whistles.js').Whistle} */ whistle) => whistleCard(whistle, state, { prepare, carryOut });
  const all = asked.all ? [{ code: '', items }] : byField(items);
  return all.map(({ code, items: some }) => html`<section class="field-group" data-field=${code}>
    ${code ? html`<h2>${named(some[0].field.name)} <span class="count">${some.length}</span></h2>` : ''}
    <div class="whistle-grid">${some.map(card)}</div>
  </section>`);
}

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('whistle.fault'));
