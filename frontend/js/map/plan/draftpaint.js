// @ts-check
import { inView, pattern, traceBlocks, traceStretches } from './pen.js';

/** @typedef {import('./canvaslayer.js').View} View */
/** @typedef {import('../../domain/plan/draftstate.js').DraftState} DraftState */
/** @typedef {(name: string) => string} Colour */

/** How strong the tint of a grid is. */
export const TINT_ALPHA = 0.62;

/** Fills every block with the tint of its grid; unassigned ground is dotted, locked ground hatched.
 * @param {View} view @param {DraftState} state @param {Colour} colour */
export function paintFills(view, state, colour) {
  const { context } = view;
  const tints = state.tints();
  /** @type {Map<string, import('../../domain/plan/blockstore.js').Block[]>} */
  const groups = new Map();
  const locked = [];
  for (const block of state.store.byId.values()) {
    if (!inView(block, view)) continue;
    const key = state.division.gridOf(block.id);
    const tint = key === null ? 'none' : String(tints.get(key) ?? 0);
    const group = groups.get(tint);
    if (group) group.push(block);
    else groups.set(tint, [block]);
    if (state.division.isLocked(block.id)) locked.push(block);
  }
  context.globalAlpha = TINT_ALPHA;
  for (const [tint, blocks] of groups) {
    if (tint === 'none') continue;
    traceBlocks(view, blocks);
    context.fillStyle = colour(`tint-${tint}`);
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
  paintPattern(view, groups.get('none') ?? [], 'dots', colour('plan-unassigned'));
  paintPattern(view, locked, 'lines', colour('plan-locked'));
}

/** @param {View} view @param {import('../../domain/plan/blockstore.js').Block[]} blocks
 * @param {'lines' | 'cross' | 'dots'} kind @param {string} colour */
function paintPattern(view, blocks, kind, colour) {
  if (!blocks.length) return;
  traceBlocks(view, blocks);
  view.context.fillStyle = pattern(view.context, kind, colour);
  view.context.fill('evenodd');
}

/** Draws the edges of blocks thin, the borders of grids bold, those of communities bolder.
 * @param {View} view @param {DraftState} state @param {Colour} colour */
export function paintBorders(view, state, colour) {
  const { context, zoom, box } = view;
  context.lineJoin = context.lineCap = 'round';
  const visible = state.edges().list.filter(({ from, to }) =>
    Math.min(from.x, to.x) <= box.right && Math.max(from.x, to.x) >= box.left &&
    Math.min(from.y, to.y) <= box.bottom && Math.max(from.y, to.y) >= box.top);
  if (zoom >= 16) stroke(view, visible, colour('plan-block-edge'), zoom >= 18 ? 1 : 0.6);
  const gridOf = (/** @type {number | null} */ id) =>
    id === null ? undefined : state.division.gridOf(id);
  const communityOf = (/** @type {number | null} */ id) =>
    id === null ? undefined : state.store.get(id)?.community;
  const borders = visible.filter(({ left, right }) => gridOf(left) !== gridOf(right));
  stroke(view, borders, colour('map-halo'), zoom < 14 ? 1.5 : 4.5);
  stroke(view, borders, colour('plan-border'), zoom < 14 ? 1 : 2);
  const rims = visible.filter(({ left, right }) => communityOf(left) !== communityOf(right));
  stroke(view, rims, colour('map-community-edge'), zoom < 14 ? 1.6 : 3.2);
}

/** @param {View} view @param {Iterable<{from: any, to: any}>} stretches
 * @param {string} colour @param {number} width */
function stroke(view, stretches, colour, width) {
  traceStretches(view, stretches);
  view.context.strokeStyle = colour;
  view.context.lineWidth = width;
  view.context.stroke();
}
