// @ts-check
import { html, render } from 'lit';
import { listAreas } from '../api/areas.js';
import { exportAddress } from '../api/hotspots.js';
import { daysBetween } from '../domain/days.js';
import { addressOfHot, readHotQuery } from '../domain/hotquery.js';
import { NOTEWORTHY, countKinds, weekList, workList } from '../domain/judged.js';
import { boxOfOutline } from '../domain/outline.js';
import { writeBox } from '../domain/filters.js';
import { dayIn } from '../domain/towntime.js';
import { readCatalogue } from '../ui/catalogue.js';
import { hotFilters } from '../ui/hotfilters.js';
import { methodCard } from '../ui/methodcard.js';
import { storedList } from '../ui/storedlist.js';
import { t } from '../ui/text.js';
import { zone } from '../ui/zone.js';
import { weekSlider } from '../ui/weekslider.js';
import { workListView } from '../ui/worklist.js';
import { finding } from '../ui/finding.js';
import { Keeping } from './hotspots/keeping.js';
import { WeekPlayer } from './hotspots/player.js';
import { HotReading } from './hotspots/reading.js';
import { HotView } from './hotspots/hotview.js';
import { classesOf, countsOf } from './hotspots/picture.js';

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const categories = readCatalogue();

let query = readHotQuery(location.search);
let chosen = new URLSearchParams(location.search).get('open');
let week = /** @type {number | null} */ (null);
/** @type {readonly import('../domain/judged.js').Kind[]} */
let kinds = NOTEWORTHY;
/** @type {import('../api/areas.js').Area[]} */
let areas = [];

const reading = new HotReading(draw);
const view = new HotView(choose);
const keeping = new Keeping({ changed: drawList, say });
const player = new WeekPlayer({
  count: () => reading.frames?.weeks.length ?? 0, at: () => week, to: toWeek, changed: drawWeeks,
});

draw();
await view.begin();
await Promise.all([reading.load(query), readAreas(), keeping.read()]);
if (chosen) reveal(chosen);
document.body.dataset.ready = 'true';
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && chosen && !event.isComposing) choose(chosen);
});

/** @param {Partial<import('../domain/hotquery.js').HotQuery>} part */
function change(part) {
  query = { ...query, ...part };
  week = null;
  if (player.playing) player.stop();
  if (part.unit || part.shape || part.size || part.layer) chosen = null;
  keeping.comparisons.clear();
  writeAddress();
  return reading.load(query);
}

function writeAddress() {
  const address = new URLSearchParams(addressOfHot(query));
  if (chosen) address.set('open', chosen);
  history.replaceState(null, '', `?${address}`);
}

/** Opens a unit, or closes it when it is open. @param {string} code @param {boolean} [fromMap] */
function choose(code, fromMap = false) {
  chosen = chosen === code ? null : code;
  writeAddress();
  draw();
  if (chosen && fromMap) reveal(chosen);
}

/** Brings a unit into view in the list. @param {string} code */
function reveal(code) {
  const row = document.querySelector(`.work-item[data-code="${CSS.escape(code)}"] .work-row`);
  row?.scrollIntoView({ block: 'nearest' });
  if (row instanceof HTMLElement) row.focus({ preventScroll: true });
}

/** @param {number | null} to */
function toWeek(to) {
  week = to;
  if (query.layer === 'count') reading.loadDensity(query, to === null ? null : (reading.frames?.weeks[to] ?? null));
  draw();
}

async function readAreas() {
  const levels = ['SUBDISTRICT', 'COMMUNITY'];
  areas = (await Promise.all(levels.map((level) => listAreas({ level })))).flat();
  drawFilters();
}

function draw() {
  drawFilters();
  drawFinding();
  drawWeeks();
  drawList();
  if (reading.answer) view.show({ ...reading, answer: reading.answer }, query.layer, week, chosen);
}

function files() {
  return {
    csv: exportAddress(reading.parameters, 'csv'),
    geojson: exportAddress(reading.parameters, 'geojson'),
  };
}

function drawFilters() {
  render(hotFilters(query, { categories, areas }, { change, method: showMethod, ...files() }), element('filters'));
}

function drawFinding() {
  render(finding(reading, query.layer, week), element('finding'));
}

function drawWeeks() {
  const { frames } = reading;
  if (!frames?.weeks.length || query.layer === 'forecast') return render('', element('weeks'));
  const totals = frames.weeks.map((_, index) =>
    frames.units.reduce((sum, { counts }) => sum + (counts?.[index] ?? 0), 0));
  const act = {
    to: (/** @type {number | null} */ to) => {
      if (player.playing) player.stop();
      toWeek(to);
    },
    play: () => player.toggle(),
  };
  return render(weekSlider(frames.weeks, totals, { week, playing: player.playing }, act), element('weeks'));
}

function drawList() {
  const units = reading.answer?.units ?? [];
  const { frames } = reading;
  const ofWeek = week !== null && frames && query.layer === 'rate'
    ? { classes: classesOf(frames, week), counts: countsOf(frames, week) } : null;
  const listed = ofWeek ? weekList(units, ofWeek.classes) : workList(units, query.layer, kinds);
  const other = units.find(({ code }) => code === chosen && !listed.some((each) => each.code === code));
  const state = {
    items: other ? [other, ...listed] : listed,
    layer: query.layer,
    weeks: reading.answer?.weeks ?? [],
    counts: countKinds(units),
    kinds, chosen,
    week: ofWeek,
    first: reading.answer?.forecast?.chosen ?? 0,
    category: reading.answer?.method.categoryName || t('work.all'),
    expert: query.expert,
    busy: reading.busy || keeping.busy,
    fault: reading.fault,
    comparison: keeping.comparisons.get(chosen ?? '') ?? '',
  };
  render(html`${workListView(state, listActs())}${storedList(keeping.stored, keeping.comparisons, keeping.busy, {
    compare: (id) => keeping.compareStored(id),
    remove: (id) => keeping.remove(id),
    show: ({ centre: [lon, lat] }) => view.goTo({ lon, lat }),
  })}`, element('worklist'));
}

/** @returns {import('../ui/worklist.js').WorkActs} */
function listActs() {
  return {
    choose,
    show: (wanted) => {
      kinds = wanted;
      drawList();
    },
    cases,
    store: (unit) => keeping.store(unit, reading.parameters),
    compare: (unit) => reading.answer && keeping.compare(unit, reading.answer.method, reading.parameters),
    locate: ({ centre: [lon, lat] }) => view.goTo({ lon, lat }),
    hover: (code) => view.hover(code ?? chosen),
    again: () => reading.load(query),
  };
}

/** The address of a unit's incidents. @param {import('../api/hotspots.js').HotUnit} unit */
function cases(unit) {
  const days = daysBetween(reading.answer?.method.from ?? '', dayIn(zone, Date.now())) + 1;
  const address = new URLSearchParams({ state: 'ALL', since: `${Math.min(999, Math.max(1, days))}d` });
  if (query.category) address.set('category', query.category);
  if (query.unit === 'grid') address.set('grid', unit.code);
  else if (unit.outline) address.set('bbox', writeBox(boxOfOutline(unit.outline)));
  return `/dispatch?${address}`;
}

function showMethod() {
  const dialog = /** @type {HTMLDialogElement} */ (element('method'));
  if (!reading.answer) return;
  const { method, caution } = reading.answer;
  render(methodCard(method, caution, { ...files(), close: () => dialog.close() }), dialog);
  dialog.showModal();
}

/** @param {string} words */
function say(words) {
  const toast = element('toast');
  toast.textContent = words;
  clearTimeout(Number(toast.dataset.timer));
  toast.dataset.timer = String(window.setTimeout(() => (toast.textContent = ''), 6000));
}
