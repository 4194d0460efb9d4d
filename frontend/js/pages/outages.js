// @ts-check
import { html, render } from 'lit';
import { listAreas } from '../api/areas.js';
import { Refused } from '../api/http.js';
import { changeFloors, listAreaIncidents, listOutageNotices, withdrawNotice, writeNotice } from '../api/outages.js';
import { listen } from '../api/stream.js';
import { momentIn } from '../domain/towntime.js';
import { areaCard, noticeCard, noticeForm } from '../ui/outages.js';
import { t } from '../ui/text.js';
import { zone } from '../ui/zone.js';

const GATHER_MILLISECONDS = 500;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const state = {
  areas: /** @type {import('../api/outages.js').AreaIncident[] | null} */ (null),
  notices: /** @type {import('../api/outages.js').OutageNotice[]} */ ([]),
  changing: /** @type {string | null} */ (null), busy: false, fault: '', failed: '', said: '',
};
const form = {
  fields: JSON.parse(element('fields').textContent ?? '[]'),
  compounds: /** @type {import('../api/areas.js').Area[]} */ ([]),
  communities: /** @type {import('../api/areas.js').Area[]} */ ([]),
  busy: false, fault: '', missing: false,
};
let timer = 0;

drawForm();
await Promise.all([read(), areas()]);
document.body.dataset.ready = 'true';
listen({ changed: soon, resync: soon, liveness: () => {} });

/** Many changes at once are one look. */
function soon() {
  timer ||= window.setTimeout(async () => {
    timer = 0;
    await read();
  }, GATHER_MILLISECONDS);
}

async function read() {
  try {
    const [found, notices] = await Promise.all([listAreaIncidents(), listOutageNotices()]);
    Object.assign(state, { areas: found, notices, failed: '' });
  } catch (failure) {
    state.failed = words(failure);
  }
  draw();
}

async function areas() {
  try {
    [form.compounds, form.communities] = await Promise.all([
      listAreas({ level: 'COMPOUND' }), listAreas({ level: 'COMMUNITY' }),
    ]);
  } catch (failure) {
    form.fault = words(failure);
  }
  drawForm();
}

/** @param {HTMLFormElement} said */
async function send(said) {
  if (form.busy) return;
  const values = Object.fromEntries([...new FormData(said)].map(([name, value]) => [name, String(value).trim()]));
  const { field, area, floors, from, to, words: text } = values;
  Object.assign(form, { fault: '', missing: !(field && area && from && to && text) });
  if (!form.missing) {
    form.busy = true;
    drawForm();
    try {
      await writeNotice({
        field, area, words: text, ...(floors ? { floors } : {}), from: moment(from), to: moment(to),
      });
      said.reset();
      /** @type {HTMLDetailsElement} */ (element('new-notice')).open = false;
      state.said = t('outage.sent');
      await read();
    } catch (failure) {
      form.fault = words(failure);
    }
    form.busy = false;
  }
  drawForm();
}

/** @param {string | null} number */
function change(number) {
  Object.assign(state, { changing: number, fault: '', said: '' });
  draw();
  document.getElementById('floors-again')?.focus();
}

/** @param {() => Promise<unknown>} deed */
async function carryOut(deed) {
  if (state.busy) return;
  Object.assign(state, { busy: true, fault: '', said: '' });
  draw();
  try {
    await deed();
    Object.assign(state, { busy: false, changing: null });
    await read();
  } catch (failure) {
    Object.assign(state, { busy: false, fault: words(failure) });
    draw();
  }
}

function drawForm() {
  render(noticeForm(form, { send }), element('notice-form'));
}

function draw() {
  const act = {
    change,
    save: (/** @type {string} */ floors) => carryOut(() => changeFloors(state.changing ?? '', floors)),
    withdraw: (/** @type {number} */ id) => carryOut(() => withdrawNotice(id)),
  };
  const list = (/** @type {unknown[]} */ cards, /** @type {string} */ none) =>
    cards.length ? html`<div class="outage-grid">${cards}</div>` : html`<p class="hint">${none}</p>`;
  render(html`
    ${state.failed ? html`<p class="note bad" role="alert">${state.failed}</p>` : ''}
    ${state.fault && !state.changing ? html`<p class="note bad" role="alert">${state.fault}</p>` : ''}
    ${state.said ? html`<p class="note good" role="status">${state.said}</p>` : ''}
    ${state.areas
      ? html`<section class="stack" id="areas"><h2>${t('outage.areas')}</h2>
          ${list(state.areas.map((area) => areaCard(area, state, act)), t('outage.areas.none'))}</section>
        <section class="stack" id="notices"><h2>${t('outage.notices')}</h2>
          ${list(state.notices.map((notice) => noticeCard(notice, state, act)), t('outage.notices.none'))}</section>`
      : state.failed ? '' : html`<p class="hint">${t('outage.loading')}</p>`}
  `, element('outages'));
}

/** The moment at which the town's clock shows this. @param {string} local */
const moment = (local) => new Date(momentIn(zone, local)).toISOString();

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('outage.fault'));
