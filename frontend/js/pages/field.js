// @ts-check
import { cookie, Refused } from '../api/http.js';
import { getIncident } from '../api/incidents.js';
import { chosen, tally } from '../domain/field/queue.js';
import { figuresOf, inTurn } from '../domain/field/work.js';
import { readCatalogue } from '../ui/catalogue.js';
import { FieldStore } from '../ui/field/store.js';
import { f } from '../ui/field/text.js';
import { keepGround, readDetails } from './field/day.js';
import { Ground } from './field/ground.js';
import { Position } from './field/here.js';
import { Noting, offersOf } from './field/noting.js';
import { missingInFind, placeInWords, placeOfFind } from './field/reporting.js';
import { Sender } from './field/sender.js';
import { keepPage } from './field/shell.js';
import { draw } from './field/view.js';

/** @typedef {import('../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../domain/deed.js').Offer} Offer */
/** @typedef {import('../api/incidents.js').Detail} Detail */

const STALE_MILLISECONDS = 5 * 60_000;
const categories = readCatalogue();
const titles = new Map(categories.map(({ code, title }) => [code, title]));
const store = new FieldStore();
const position = new Position(() => show());
const ground = new Ground((number) => open(number));

/** @type {import('./field/view.js').State} */
const state = {
  tab: 'today', day: null, entries: [], details: new Map(), looked: new Map(), opened: null, offer: null,
  missing: [], reporting: false, net: 'on', map: 'no',
};
const account = () => state.day?.account ?? '';
const titleOf = (/** @type {string} */ code) => titles.get(code) ?? code;
const sender = new Sender(store, { account, changed: reread, stopped, day: takeDay });
const noting = new Noting(store, position, {
  say, account,
  noted: async () => {
    await reread();
    sender.round();
  },
});

/** @type {import('./field/view.js').Acts} */
const acts = {
  titleOf, open,
  tab: (tab) => change({ tab, opened: null, offer: null, reporting: false, missing: [] }),
  close: () => change({ opened: null, offer: null, missing: [] }),
  start,
  save: async (form) => {
    const task = taskOf(state.opened);
    if (!task || !state.offer) return;
    const missing = await noting.deedOf(task, state.offer, seen(task), form);
    if (missing) change({ missing, offer: missing.length ? state.offer : null });
  },
  cancel: () => change({ offer: null, reporting: false, missing: [] }),
  find: async () => {
    change({ reporting: true, missing: [] });
    await position.now();
    show();
  },
  saveFind,
  send: () => sender.round(),
  look: async (entry) => {
    const now = await getIncident(entry.number ?? '').catch((failure) => {
      say(failure instanceof Refused ? failure.message : f('queue.offline'));
      return failure instanceof Refused ? null : undefined;
    });
    if (now === undefined) return;
    state.looked.set(entry.id, now && 'version' in now ? now : null);
    show();
  },
  choose: async (entry, choice) => {
    const now = state.looked.get(entry.id);
    const { changed, dropped } = chosen(state.entries, entry, choice, now?.version ?? null);
    state.looked.delete(entry.id);
    await store.change(changed, dropped);
    await reread();
    sender.round();
  },
  here: async () => {
    const here = await position.now();
    if (here) ground.goTo(here);
  },
};

/** Details come after deeds have gone; of several lists only the last is read. @type {Promise<void>} */
let reading = Promise.resolve();

await begin();

async function begin() {
  navigator.storage?.persist?.();
  [state.day, state.entries] = await Promise.all([store.day(), store.entries()]);
  guardSignOut();
  show();
  (await store.details()).forEach((kept) => state.details.set(kept.number, kept));
  show();
  if (state.day) ready();
  position.begin();
  await sender.begin();
  ready();
  await reading;
  document.addEventListener('visibilitychange', refresh);
  setInterval(refresh, 30_000);
  await keepPage().then(() => (document.body.dataset.kept = 'page'), () => undefined);
  if (state.day && state.net === 'on') change({ map: await keepGround(state.day) });
  document.body.dataset.kept = 'all';
}

/** Times left are counted anew, and an old list is read again, while somebody looks. */
function refresh() {
  if (document.hidden) return;
  show();
  if (Date.now() - Date.parse(state.day?.at ?? '') > STALE_MILLISECONDS) sender.round();
}

function ready() {
  document.body.dataset.ready = 'true';
}

/** @param {import('../api/field.js').FieldDay} day */
async function takeDay(day) {
  if (day.account !== account()) state.details.clear();
  change({ day, net: 'on' });
  await store.keepDay(day).catch(() => undefined);
  reading = reading.then(() => state.day === day
    ? readDetails(day, store, (detail) => state.details.set(detail.number, detail)).then(show, () => undefined)
    : undefined);
}

/** @param {number} status */
function stopped(status) {
  change({ net: status === 401 ? 'signedOut' : status === 403 ? 'forbidden' : 'off' });
}

async function reread() {
  change({ entries: await store.entries() });
}

/** @param {Partial<typeof state>} more */
function change(more) {
  Object.assign(state, more);
  show();
}

function show() {
  const tasks = inTurn(state.day?.incidents ?? [], position.place);
  const entries = state.entries.filter((entry) => entry.account === account());
  const noted = (/** @type {string} */ number) =>
    entries.filter((entry) => entry.number === number && entry.state !== 'DONE');
  const task = tasks.find(({ number }) => number === state.opened) ?? null;
  const detail = task ? (state.details.get(task.number) ?? null) : null;
  const find = placeInWords(placeOfFind(position.place, ground.centre()), state.day?.grids ?? []);
  draw(state, {
    tasks, task, detail, entries, noted, find, categories,
    offers: task ? offersOf(detail, noted(task.number)) : [],
    counts: tally(state.entries, account()),
    figures: figuresOf(tasks, state.day?.done ?? [], Date.now()),
  }, acts);
  if (state.tab === 'map' && state.day && !state.opened) ground.show(state.day, tasks, position.place);
}

/** @param {string | null} number */
function taskOf(number) {
  return inTurn(state.day?.incidents ?? [], position.place).find((task) => task.number === number) ?? null;
}

/** @param {string} number */
function open(number) {
  change({ opened: number, offer: null, missing: [] });
  document.getElementById('task-title')?.focus();
}

/** @param {import('../domain/field/work.js').NearTask} task */
function seen(task) {
  return { version: state.details.get(task.number)?.version ?? 0, title: titleOf(task.category) + ' ' + task.description };
}

/** Does at once what needs no words, asks for the others. @param {Offer} offer */
async function start(offer) {
  const task = taskOf(state.opened);
  if (!task) return;
  const asks = offer.needs.some((need) => need !== 'POSITION') || offer.deed === 'SELF_HANDLE';
  if (asks) change({ offer, missing: [] });
  else await noting.deed(task, offer, seen(task).version, seen(task).title);
}

/** @param {HTMLFormElement} form @param {boolean} another */
async function saveFind(form, another) {
  const data = new FormData(form);
  const place = placeOfFind(position.place, ground.centre());
  const missing = missingInFind(data, place);
  if (missing.length || !place) return change({ missing });
  const title = `${titleOf(String(data.get('category')))} ${data.get('words')}`;
  if (!(await noting.report(data, place, title))) return;
  say(f('report.noted', { count: tally(state.entries, account()).waiting }));
  form.reset();
  change({ reporting: another, missing: [] });
}

/** @param {string} words */
function say(words) {
  const toast = /** @type {HTMLElement} */ (document.getElementById('toast'));
  toast.textContent = words;
  window.setTimeout(() => {
    if (toast.textContent === words) toast.textContent = '';
  }, 6000);
}

/** Whom the day was about leaves the phone with who signs out; what is not sent stays. */
function guardSignOut() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[action$="/sign-out"]'));
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, {
      method: 'POST', headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') }, redirect: 'manual',
    }).catch(() => null);
    if (answer?.type !== 'opaqueredirect' && !answer?.ok) return say(f('me.signOutOffline'));
    await store.forgetDay();
    location.assign('/');
  });
}
