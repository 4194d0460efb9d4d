// @ts-check
import { html, render } from 'lit';
import { call } from '../api/http.js';
import { listGridLoads } from '../api/incidents.js';
import { listen } from '../api/stream.js';
import { NO_FILTERS, addressOf, bounded, matches, parametersOf, readFilters, waitsIn, writeBox, writeExactBox } from '../domain/filters.js';
import { readCatalogue } from '../ui/catalogue.js';
import { filterBar } from '../ui/filterbar.js';
import { listHead } from '../ui/listhead.js';
import { orderNamed } from '../domain/order.js';
import { queue } from '../ui/queue.js';
import { t } from '../ui/text.js';
import { setUpDesk } from './dispatch/desk.js';
import { IncidentList } from './dispatch/list.js';
import { listenToKeys } from './dispatch/keyboard.js';
import { Opened } from './dispatch/opened.js';
import { takeAway } from './dispatch/taking.js';
import { Live } from './dispatch/live.js';
import { Timing, Waiting } from './dispatch/timing.js';
import { TownView } from './dispatch/townview.js';

const POINTS_PAUSE_MILLISECONDS = 300;
const AGES_MILLISECONDS = 30000;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

let filters = bounded(readFilters(location.search));
/** Ground of the cluster that was clicked, besides the filters. */
let clusterBox = /** @type {import('../domain/filters.js').BoundingBox | null} */ (null);
let pointsTimer = 0;

const categories = readCatalogue();
const byCode = new Map(categories.map((category) => [category.code, category]));
const categoryName = (/** @type {string} */ code) => byCode.get(code)?.title ?? code;
const groupOf = (/** @type {string} */ code) => byCode.get(code)?.parent ?? null;

const list = new IncidentList(drawList);
list.order = orderNamed(new URLSearchParams(location.search).get('sort'));
const desk = setUpDesk({
  opened: () => opened, town: () => town, list, choose, change, say, showMap, drawList, categoryName,
});
const town = new TownView({
  open: choose,
  rested: () => filters.box && change({ box: town.map.bounds() }),
  cluster: enterCluster,
  onlyGrid: (grid) => change({ grid }),
  pointing: desk.pointing,
  pointed: desk.pointed,
});
const timing = new Timing(() => opened.redraw());
const waiting = new Waiting(() => filters, change);
const live = new Live();
const opened = new Opened({
  closed: () => {
    town.ring(null);
    writeAddress();
    focusItem(list.state.chosen);
  },
  show: (incident) => {
    showMap(true);
    town.goTo(incident);
  },
  parts: [timing, ...desk.parts],
  categoryName,
});
const showHelp = listenToKeys({
  next: () => step(1),
  previous: () => step(-1),
  open: () => list.state.chosen && choose(list.state.chosen),
  close: () => desk.leave() || (opened.number ? opened.leave() : desk.batch.leave()),
  admit: () => opened.prepare('ADMIT'),
  dispatch: () => opened.prepare('DISPATCH'),
  giveBack: () => opened.prepare('RETURN'),
  start: () => opened.prepare('START'),
  resolve: () => opened.prepare('RESOLVE'),
  finish: () => opened.prepare('CLOSE'),
  ...desk.keys,
  unassigned: () => change({ unassigned: !filters.unassigned }),
  ground: () => change({ box: filters.box ? null : town.map.bounds() }),
});

drawBar();
waiting.read();
showMap(false);
await town.begin(filters.box, pointParameters());
await readLoads();
listen({ changed, resync, liveness: (on) => live.set(on) });
const wanted = new URLSearchParams(location.search).get('open');
if (wanted) choose(wanted);
setInterval(() => {
  list.state.now = Date.now();
  drawList();
  waiting.read();
}, AGES_MILLISECONDS);

/** @param {Partial<import('../domain/filters.js').Filters>} part */
function change(part) {
  filters = bounded({ ...filters, ...part });
  clusterBox = null;
  list.state.cluster = null;
  writeAddress();
  drawBar();
  waiting.draw();
  town.filter(pointParameters());
  return list.load(listParameters());
}

function listParameters() {
  const parameters = { ...parametersOf(filters, Date.now()), sort: list.order };
  return clusterBox ? { ...parameters, bbox: writeExactBox(clusterBox) } : parameters;
}

function pointParameters() {
  const { bbox, ...others } = parametersOf(filters, Date.now());
  return others;
}

function writeAddress() {
  const query = new URLSearchParams(addressOf(filters));
  if (opened.number) query.set('open', opened.number);
  if (list.order !== 'NEWEST') query.set('sort', list.order);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
}

/** @param {string} number */
function choose(number) {
  list.choose(number);
  opened.open(number).then(() => {
    writeAddress();
    // The drawer makes the map narrower first.
    requestAnimationFrame(() => requestAnimationFrame(() => town.ring(opened.incident, true)));
  });
}

/** @param {number} by */
function step(by) {
  const incident = list.step(by);
  if (!incident) return;
  town.ring(incident, true);
  if (opened.number) choose(incident.number);
  else focusItem(incident.number);
}

/** @param {string | null} number */
function focusItem(number) {
  const item = document.querySelector(`.item[data-number="${CSS.escape(number ?? '')}"]`);
  if (item instanceof HTMLElement) item.focus();
}

/** A first click on a cluster lists it, a second one goes closer.
 * @param {import('../map/pointlayer.js').MapPoint} point */
function enterCluster(point) {
  if (clusterBox && writeBox(clusterBox) === writeBox(point.box)) return town.map.fit(point.box, 19);
  clusterBox = point.box;
  list.state.cluster = point.count;
  showMap(false);
  return list.load(listParameters());
}

/** @param {{kind: string, incident: import('../api/incidents.js').Summary}} happened */
function changed({ kind, incident }) {
  const ground = clusterBox ? { ...filters, box: clusterBox } : filters;
  const belongs = matches(incident, ground, groupOf, Date.now()) && waitsIn(incident, filters.queue, waiting.queues);
  waiting.soon();
  list.take(incident, belongs, kind === 'SUBMITTED');
  if (kind === 'SUBMITTED' && belongs) {
    say(t('toast.new', {
      category: categoryName(incident.category), grid: incident.grid?.name ?? t('tag.unassigned'),
    }));
  }
  if (opened.number === incident.number) opened.refresh();
  clearTimeout(pointsTimer);
  pointsTimer = window.setTimeout(() => {
    town.refresh();
    readLoads();
  }, POINTS_PAUSE_MILLISECONDS);
}

async function resync() {
  town.refresh();
  await Promise.all([readLoads(), list.load(listParameters())]);
  document.body.dataset.ready = 'true';
}

async function readLoads() {
  try {
    town.setLoads(await listGridLoads());
    drawBar();
  } catch {
    // the grid card stays as it was
  }
}

/** @param {string} words */
function say(words) {
  const toast = element('toast');
  toast.textContent = words;
  clearTimeout(Number(toast.dataset.timer));
  toast.dataset.timer = String(window.setTimeout(() => (toast.textContent = ''), 6000));
}

/** @param {boolean} map on a phone, where only one of both fits */
function showMap(map) {
  element('main').classList.toggle('on-map', map);
  const tab = (/** @type {boolean} */ which, /** @type {any} */ label) => html`<button type="button"
    aria-pressed=${map === which} @click=${() => showMap(which)}>${t(label)}</button>`;
  render(html`${tab(false, 'view.list')}${tab(true, 'view.map')}`, element('views'));
}

function drawBar() {
  const act = {
    change,
    clear: () => change(NO_FILTERS),
    ground: (/** @type {boolean} */ only) => change({ box: only ? town.map.bounds() : null }),
    help: () => showHelp(),
  };
  render(filterBar(filters, { categories, grids: [...town.loads.values()] }, act), element('filters'));
}

function drawList() {
  const act = {
    choose,
    hover: (/** @type {any} */ incident) => town.ring(incident ?? list.find(opened.number) ?? null),
    more: () => list.loadMore(),
    again: () => list.load(listParameters()),
    leaveCluster: () => change({}),
    enterCluster: () => clusterBox && town.map.fit(clusterBox, 19),
    pick: (/** @type {string} */ number, /** @type {boolean} */ range) => desk.batch.pick(number, range),
    head: listHead(list.order, {
      order: (order) => {
        list.order = order;
        change({});
      },
      take: () => takeAway(list.state.total?.count ?? list.state.items.length, listParameters(), say),
    }),
  };
  desk.batch.refresh();
  list.state.picked = desk.batch.picked;
  render(queue(list.state, categoryName, act), element('queue'));
}
