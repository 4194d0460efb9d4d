// @ts-check
import { pattern, traceBlocks, traceLine, traceStretches } from './pen.js';

/** @typedef {import('./canvaslayer.js').View} View */
/** @typedef {import('../../domain/shape.js').Spot} Spot */
/**
 * @typedef {object} Scene What lies over the draft while something is being done.
 * @property {Map<number, string | null>} [changes] blocks in the colour of where they would go
 * @property {number[]} [cutOff] blocks that would lose their grid
 * @property {number[]} [handed] blocks of the repair
 * @property {number[]} [refused] locked blocks under the gesture
 * @property {number[]} [ghost] blocks of a suggestion
 * @property {number[]} [lit] blocks to look at
 * @property {string[]} [chosen] grids to lift out
 * @property {{from: Spot, to: Spot}[]} [border] a border in the hand
 * @property {boolean} [stuck] the border sticks where both grids are closest to the target
 * @property {Spot[]} [line] a line or ring being drawn
 * @property {{at: Spot, pixels: number} | null} [brush] radius in CSS pixels
 * @property {CursorMark | null} [cursor]
 */
/** @typedef {{block: number | null, spot: Spot, marks: number[]}} CursorMark where the keys are: on a
 *   block, or on a border; and the blocks that are marked */

/** @param {View} view @param {Scene} scene
 * @param {import('../../domain/plan/draftstate.js').DraftState} state
 * @param {(name: string) => string} colour */
export function paintScene(view, scene, state, colour) {
  const { context } = view;
  const blocks = (/** @type {Iterable<number>} */ ids) =>
    [...ids].flatMap((id) => state.store.get(id) ?? []);
  context.lineJoin = context.lineCap = 'round';
  paintChanges(view, scene.changes ?? new Map(), state, colour);
  shade(view, blocks(scene.handed ?? []), { edge: colour('plan-repair'), width: 2.5, dash: [6, 4] });
  shade(view, blocks(scene.cutOff ?? []), {
    fill: pattern(context, 'cross', colour('bad')), edge: colour('bad'), width: 2.5,
  });
  shade(view, blocks(scene.refused ?? []), { fill: pattern(context, 'lines', colour('ink')) });
  shade(view, blocks(scene.ghost ?? []), {
    fill: pattern(context, 'dots', colour('focus')), edge: colour('focus'), width: 2.5, dash: [7, 5],
  });
  shade(view, blocks(scene.lit ?? []), { edge: colour('pin'), width: 3 });
  paintChosen(view, scene.chosen ?? [], state, colour);
  paintLine(view, scene, colour);
  if (scene.cursor) paintCursor(view, scene.cursor, blocks, colour);
  if (scene.brush) paintBrush(view, scene.brush, colour);
}

/** @param {View} view @param {Map<number, string | null>} changes
 * @param {import('../../domain/plan/draftstate.js').DraftState} state
 * @param {(name: string) => string} colour */
function paintChanges(view, changes, state, colour) {
  /** @type {Map<string | null, any[]>} */
  const byGrid = new Map();
  for (const [id, key] of changes) {
    const block = state.store.get(id);
    if (block) byGrid.set(key, [...(byGrid.get(key) ?? []), block]);
  }
  for (const [key, blocks] of byGrid) {
    const fill = colour(key === null ? 'map-land' : `tint-${state.tints().get(key) ?? 0}`);
    shade(view, blocks, { fill, edge: colour('ink'), width: 1.4, alpha: 0.9 });
  }
}

/** @param {View} view @param {any[]} blocks
 * @param {{fill?: string | CanvasPattern, edge?: string, width?: number, dash?: number[],
 *   alpha?: number}} style */
function shade(view, blocks, { fill, edge, width = 1, dash = [], alpha = 1 }) {
  if (!blocks.length) return;
  const { context } = view;
  traceBlocks(view, blocks);
  context.globalAlpha = alpha;
  if (fill) {
    context.fillStyle = fill;
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
  if (!edge) return;
  context.setLineDash(dash);
  context.strokeStyle = edge;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

/** @param {View} view @param {string[]} chosen
 * @param {import('../../domain/plan/draftstate.js').DraftState} state
 * @param {(name: string) => string} colour */
function paintChosen(view, chosen, state, colour) {
  if (!chosen.length) return;
  const wanted = new Set(chosen);
  const isIn = (/** @type {number | null} */ id) =>
    id !== null && wanted.has(state.division.gridOf(id) ?? '');
  traceStretches(view, state.edges().list.filter(({ left, right }) => isIn(left) !== isIn(right)));
  view.context.strokeStyle = colour('brand');
  view.context.lineWidth = 4;
  view.context.stroke();
}

/** @param {View} view @param {Scene} scene @param {(name: string) => string} colour */
function paintLine(view, { line, border, stuck }, colour) {
  const { context } = view;
  if (border?.length) {
    traceStretches(view, border);
    context.strokeStyle = colour('surface');
    context.lineWidth = stuck ? 9 : 7;
    context.stroke();
    context.strokeStyle = colour(stuck ? 'good' : 'pin');
    context.lineWidth = stuck ? 6 : 4;
    context.stroke();
  }
  if (!line?.length) return;
  traceLine(view, line);
  context.setLineDash([8, 5]);
  context.strokeStyle = colour('pin');
  context.lineWidth = 2.5;
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour('pin');
  for (const spot of [line[0], line[line.length - 1]]) {
    const { x, y } = view.place(spot);
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}

/** @param {View} view @param {{at: Spot, pixels: number}} brush @param {(name: string) => string} colour */
function paintBrush({ context, place }, { at, pixels }, colour) {
  const { x, y } = place(at);
  context.beginPath();
  context.arc(x, y, pixels, 0, 2 * Math.PI);
  context.strokeStyle = colour('surface');
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = colour('ink');
  context.lineWidth = 1.6;
  context.stroke();
}

/** @param {View} view @param {CursorMark} cursor @param {(ids: number[]) => any[]} blocks
 * @param {(name: string) => string} colour */
function paintCursor(view, { block, spot, marks }, blocks, colour) {
  const { context } = view;
  shade(view, blocks(marks), {
    fill: pattern(context, 'dots', colour('pin')), edge: colour('pin'), width: 3,
  });
  const under = block === null ? [] : blocks([block]);
  shade(view, under, { edge: colour('surface'), width: 7 });
  shade(view, under, { edge: colour('focus'), width: 3.5 });
  const { x, y } = view.place(spot);
  context.beginPath();
  context.arc(x, y, 6, 0, 2 * Math.PI);
  context.fillStyle = colour('focus');
  context.fill();
  context.strokeStyle = colour('surface');
  context.lineWidth = 2.5;
  context.stroke();
}
