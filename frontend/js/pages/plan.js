// @ts-check
import { render } from 'lit';
import { listenToPlan } from '../api/planstream.js';
import { planOf } from '../api/plans.js';
import { mayDo } from '../domain/plan/deeds.js';
import { DraftState } from '../domain/plan/draftstate.js';
import { readView, writeView } from '../domain/plan/viewaddress.js';
import { PlanMap } from '../map/plan/planmap.js';
import { addMapButtons } from '../ui/mapbuttons.js';
import { measure } from '../ui/measure.js';
import { bars } from '../ui/plan/bars.js';
import { blockCard } from '../ui/plan/blockcard.js';
import { options } from '../ui/plan/options.js';
import { rail } from '../ui/plan/rail.js';
import { stroke } from '../ui/plan/stroke.js';
import { number, t } from '../ui/plan/text.js';
import { behindNote, planActs, planHead, ruleWords, standing } from '../ui/plan/topbar.js';
import { actionsOf } from './plan/actions.js';
import { Correcting } from './plan/correcting.js';
import { Cursor } from './plan/cursor.js';
import { Dialogs } from './plan/dialogs.js';
import { Editor } from './plan/editor.js';
import { listenToPlanKeys } from './plan/keyboard.js';
import { Loader } from './plan/loader.js';
import { Panel } from './plan/panel.js';
import { Pointer } from './plan/pointer.js';
import { Show } from './plan/show.js';
import { Spoken } from './plan/spoken.js';
import { barState, strokeState } from './plan/words.js';

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const main = element('main');
const id = main.dataset.plan ?? '';
const user = main.dataset.user ?? '';
const api = planOf(id);
const draft = new DraftState();
let plan = await api.get().catch(() => null);
if (!plan) {
  say(t('plan.loadFailed'), true);
  throw new Error('The plan cannot be read');
}
let others = /** @type {string[]} */ ([]);
let live = true;

const map = new PlanMap(element('map'), draft, {
  label: t('plan.map'),
  communityName: (code) => plan?.communities.find((one) => one.code === code)?.name ?? '',
  households: (count) => t('load.households', { count: number(count) }),
  measure: () => plan?.settings ?? measure,
});
const show = new Show(draft, map, () =>
  plan?.communities.length === 1 ? plan.communities[0].name : '');
const loader = new Loader(api, draft, (words) => say(words, true));
const editor = new Editor(draft, map, plan, api, {
  changed: () => {
    map.redraw();
    cursor.renew();
    drawAll();
    panel.outdated();
  },
  chosen: () => {
    pointer.adapt();
    panel.chosen(editor.wish.grid);
    cursor.renew();
    drawAll();
  },
  moved: () => {
    drawStroke();
    if (panel.tab === 'grids') panel.drawTab();
  },
  say: (words) => say(words),
  saved: (patch) => spoken.saved(patch),
  inspect: (block) => drawCard(block),
  comment: (place) => panel.beginComment(place),
  lost: () => reload(),
});
Object.assign(editor, { editable: mayDo(plan, 'CHANGE'), canUndo: plan.canUndo, canRedo: plan.canRedo });
/** @type {Panel} */
const panel = new Panel(api, show, {
  bars: barList, editor: () => editor, abandon: () => dialogs.move('abandon'),
});
const dialogs = new Dialogs(api, editor, {
  moved: () => refresh(), say: (words) => say(words),
  errors: () => (panel.problems.items ?? []).filter(({ stops }) => stops).length,
});
const correcting = new Correcting(/** @type {any} */ (element('correction')), (words) => say(words));
const spoken = new Spoken(element('spoken'), editor, (key) => show.nameOf(key));
const cursor = new Cursor(editor, spoken);
const pointer = new Pointer(element('map'), map, () => editor.tool, {
  pressed: (spot) => cursor.leaveTo(spot), tapped: () => cursor.mark(),
});
addMapButtons(element('ground'), map.town);
listenToPlanKeys(element('map'), actionsOf(editor, cursor, panel, dialogs, swipe), (position) => {
  const grid = draft.grids()[position];
  if (!grid) return;
  editor.choose(grid.key);
  spoken.grid(grid.key);
}, (direction) => cursor.go(direction));

drawAll();
await loader.load(plan.communities);
say('');
await showView();
keepView();
map.town.onRest(keepView);
panel.readComments();
panel.outdated();
editor.use(editor.editable && matchMedia('(min-width: 60rem)').matches ? 'brush' : 'inspect');
editor.choose(draft.grids()[0]?.key ?? null);
map.redraw();
listenToPlan(api.eventsAddress, draft.division.seq, {
  operation: (patch) => editor.take(patch),
  presence: (people) => {
    others = people.filter((name) => name !== user);
    drawHead();
  },
  comment: () => panel.readComments(),
  state: () => refresh(),
  base: () => refresh(),
  reset: () => reload(dialogs.rebasing.busy),
  liveness: (on) => {
    if (live === on) return;
    live = on;
    drawHead();
  },
});
if (document.activeElement === document.body) element('map').focus({ preventScroll: true });
document.body.dataset.ready = 'true';

/** Shows what the address says, else the whole plan. */
async function showView() {
  const view = readView(location.hash);
  const whole = draft.boxOf(draft.store.byId.keys());
  if (view) map.town.moveTo(view, view.zoom);
  else if (whole) map.flyTo(whole);
  else await map.town.showTown();
}

/** Keeps what the map shows in the address: it can be sent on, and stays when the page is reloaded. */
function keepView() {
  history.replaceState(null, '', writeView({ zoom: map.town.zoom(), ...map.town.centre() }));
}

/** Reads the plan's state again, after it moved on. */
async function refresh() {
  const fresh = await api.get().catch(() => null);
  if (!fresh) return;
  plan = fresh;
  editor.plan = fresh;
  const editable = mayDo(fresh, 'CHANGE');
  const sameDraft = fresh.seq === draft.division.seq && editable === editor.editable;
  editor.editable = editable;
  if (!editable) editor.use('inspect');
  if (sameDraft) drawAll();
  else await reload(true);
}

/** Reads the draft again, after operations of others were missed. */
async function reload(quiet = false) {
  await loader.again(editor.plan.communities);
  if (!quiet) say(t('plan.reloaded'));
  map.redraw();
  drawAll();
  panel.outdated();
}

async function swipe() {
  if (!map.swipe.on) await api.diff().then((diff) => show.remember(diff)).catch(() => say(t('queue.fault')));
  map.swipe.toggle(!map.swipe.on, t('act.swipeHandle'));
  element('ground').classList.toggle('swiping', map.swipe.on);
  drawHead();
}

function drawAll() {
  drawHead();
  const { toolName, editable, plan: { communities } } = editor;
  render(rail({ tool: toolName, editable, communities: communities.length }, (tool) => {
    editor.use(tool);
    element('map').focus({ preventScroll: true });
  }), element('rail'));
  drawOptions();
  drawStroke();
  panel.draw();
}

function drawHead() {
  const state = { plan: editor.plan, saving: editor.saving, others, live };
  render(planHead(state, (name) => name && api.rename(name).then(refresh)), element('plan-head'));
  element('rule').textContent = ruleWords(editor.plan);
  render([standing(editor.plan), behindNote(editor.plan, () => dialogs.rebase())], element('behind'));
  const { canUndo, canRedo } = editor;
  render(planActs({ plan: editor.plan, canUndo, canRedo, swiping: map.swipe.on }, {
    undo: () => editor.step('undo'), redo: () => editor.step('redo'),
    divide: () => dialogs.divide(), swipe, help: () => dialogs.keys(),
    move: (act) => dialogs.move(act), files: () => dialogs.files(),
  }), element('plan-acts'));
}

function drawOptions() {
  const tints = draft.tints();
  const grids = draft.grids().map(({ key }) => ({ key, name: show.nameOf(key), tint: tints.get(key) ?? 0 }));
  const { toolName: tool, wish, complete, brushSize, editable } = editor;
  render(options({ tool, wish, complete, brushSize, grids, editable }, {
    choose: (key) => editor.choose(key), resize: (by) => editor.resizeBrush(by),
    toggle: (name) => editor.toggle(name),
  }), element('options'));
}

function drawStroke() {
  const state = strokeState(editor, (key) => show.nameOf(key));
  const border = /** @type {import('./plan/tools/border.js').BorderTool} */ (editor.tools.border);
  render(state ? stroke(state, editor.plan.settings, {
    step: (by) => border.step(by), toTarget: () => border.toTarget(),
    confirm: () => editor.tool.confirm?.(), cancel: () => editor.tool.cancel(),
    toggleComplete: () => editor.toggle('complete'),
  }) : '', element('stroke'));
}

/** @returns {unknown} */
function barList() {
  return bars(barState(editor, panel.compare.whatIf), {
    choose: (key) => editor.choose(key), show: (key) => show.grid(key),
    lock: (key) => editor.lock(key), more: (key) => dialogs.grid(key),
  });
}

/** @param {import('../domain/plan/blockstore.js').Block | null} block */
function drawCard(block) {
  const locked = block !== null && draft.division.lockedBlocks.has(block.id);
  render(block ? blockCard(block, {
    grid: show.nameOf(draft.division.gridOf(block.id)), locked, editable: editor.editable,
    compound: block.compound ? (draft.compounds.get(block.compound) ?? block.compound) : null,
  }, {
    lock: () => {
      editor.operate({ kind: 'LOCK', grids: [], blocks: [block.id], locked: !locked });
      drawCard(null);
    },
    correct: (code) => correcting.open(code),
    close: () => drawCard(null),
  }) : '', element('block-card'));
}

/** @param {string} words @param {boolean} [stays] */
function say(words, stays = false) {
  const toast = element('toast');
  toast.textContent = words;
  clearTimeout(Number(toast.dataset.timer));
  if (!stays) toast.dataset.timer = String(setTimeout(() => (toast.textContent = ''), 5000));
}
