// @ts-check
import { html, render } from 'lit';
import { listen } from '../api/stream.js';
import { readCatalogue } from '../ui/catalogue.js';
import { openingView } from '../ui/opening.js';
import { Drilling } from './screen/drilling.js';
import { drawFlow } from './screen/flow.js';
import { Openings } from './screen/openings.js';
import { drawFigures, drawPanels } from './screen/panels.js';
import { sourcesOf } from './screen/sources.js';
import { Stage } from './screen/stage.js';
import { clockText } from '../ui/moments.js';
import { t } from '../ui/text.js';

const TICK_MILLISECONDS = 1000;
const REFRESH_MILLISECONDS = 60000;
const PATIENCE_MILLISECONDS = 150000;
const NEWS_PAUSE_MILLISECONDS = 3000;
const SCENE_TICKS = 20;
const LIST_TICKS = 8;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const categories = readCatalogue();
const groups = categories.filter(({ parent }) => parent === null);
const titles = new Map(categories.map(({ code, title }) => [code, title]));
const categoryName = (/** @type {string} */ code) => titles.get(code) ?? code;
const scenes = [{ code: '', title: t('work.all') }, ...groups];
const dialog = /** @type {HTMLDialogElement} */ (element('opened'));

const line = { live: false, brokeAt: /** @type {number | null} */ (null) };
let scene = 0;
let ticks = 0;
let paused = false;
let newsTimer = 0;
let drawing = 0;

const drilling = new Drilling(draw);
const sources = sourcesOf({ area: () => drilling.area, category: () => scenes[scene].code, groups }, draw);
const openings = new Openings({ sources, timeOf, categoryName, area: () => drilling.area, show: drawOpening });
const stage = new Stage({
  go: drillTo,
  into: async (community, code) => {
    if (!(await drilling.goTowards(community))) return openings.unit(code);
    return Promise.all([stage.fit(drilling.ground), readAll()]);
  },
  scene: toScene,
  pause: () => {
    paused = !paused;
    draw();
  },
});

draw();
await stage.fit(null);
await Promise.all([drilling.go([]), readAll()]);
document.body.dataset.ready = 'true';
listen({ changed: news, resync: readAll, liveness });
setInterval(tick, TICK_MILLISECONDS);
setInterval(readAll, REFRESH_MILLISECONDS);
dialog.addEventListener('close', () => openings.closed());

/** @param {import('../domain/drill.js').Step[]} path */
async function drillTo(path) {
  await drilling.go(path);
  await Promise.all([stage.fit(drilling.ground), readAll()]);
}

function readAll() {
  return Promise.all(Object.values(sources).map((source) => source.read()));
}

function news() {
  clearTimeout(newsTimer);
  newsTimer = window.setTimeout(() => {
    sources.counts.read();
    sources.latest.read();
    sources.groups.read();
    sources.states.read();
  }, NEWS_PAUSE_MILLISECONDS);
}

/** @param {boolean} on */
function liveness(on) {
  if (line.live === on) return;
  line.live = on;
  line.brokeAt = on ? null : Date.now();
  draw();
}

function tick() {
  element('clock').textContent = clockText(Date.now());
  if (paused || dialog.open) return;
  ticks++;
  if (ticks % SCENE_TICKS === 0) toScene((scene + 1) % scenes.length);
  draw();
}

/** @param {number} to */
function toScene(to) {
  scene = to;
  sources.scene.read();
  draw();
}

/** @param {import('./screen/source.js').Source<any>} source @returns {import('../ui/panel.js').DataTime} */
function timeOf(source) {
  return { readAt: source.readAt, stale: source.readAt ? source.staleSince(line, Date.now(), PATIENCE_MILLISECONDS) : null };
}

/** Draws everything once before the next frame. */
function draw() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => {
    const state = {
      sources, timeOf, categoryName, turn: Math.floor(ticks / LIST_TICKS), title: scenes[scene].title,
      category: scenes[scene].code, openings,
    };
    drawFigures(state, element('figures'));
    drawPanels(state, element('left'), element('right'));
    drawFlow(state, element('flow'));
    stage.draw({
      answer: sources.scene.value, time: timeOf(sources.scene), scenes, scene, paused,
      path: drilling.path, below: drilling.below,
    });
    drawLive();
  });
}

function drawLive() {
  const words = line.live ? t('live.on')
    : line.brokeAt ? t('live.stale', { time: clockText(line.brokeAt) }) : t('live.connecting');
  render(html`<span class="live ${line.live ? '' : 'stale'}">${words}</span>`, element('live'));
  document.body.classList.toggle('stale', !line.live && line.brokeAt !== null);
}

/** @param {import('../ui/opening.js').Opening} opening */
function drawOpening(opening) {
  render(openingView(opening, () => dialog.close()), dialog);
  if (!dialog.open) dialog.showModal();
}
