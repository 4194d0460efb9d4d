// @ts-check

/** @typedef {import('./canvaslayer.js').View} View */
/** @typedef {import('../../domain/plan/blockstore.js').Block} Block */
/** @typedef {import('../../domain/shape.js').Spot} Spot */

/** Whether a block is in view. @param {Block} block @param {View} view */
export const inView = ({ box }, { box: view }) =>
  box.left <= view.right && view.left <= box.right && box.top <= view.bottom && view.top <= box.bottom;

/** Puts the outlines of blocks on the canvas's path. @param {View} view @param {Iterable<Block>} blocks */
export function traceBlocks(view, blocks) {
  view.context.beginPath();
  for (const { parts } of blocks) for (const rings of parts) for (const ring of rings) trace(view, ring);
}

/** Puts stretches of line on the canvas's path.
 * @param {View} view @param {Iterable<{from: Spot, to: Spot}>} stretches */
export function traceStretches({ context, place }, stretches) {
  context.beginPath();
  for (const { from, to } of stretches) {
    const a = place(from);
    const b = place(to);
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
  }
}

/** Puts a line through spots on the canvas's path. @param {View} view @param {Spot[]} line */
export function traceLine(view, line) {
  view.context.beginPath();
  trace(view, line);
}

/** @param {View} view @param {Spot[]} line */
function trace({ context, place }, line) {
  line.forEach((spot, index) => {
    const { x, y } = place(spot);
    if (index) context.lineTo(x, y);
    else context.moveTo(x, y);
  });
}

/** @type {Map<string, CanvasPattern | null>} */
const patterns = new Map();

/** A seamless pattern in one colour, so that colour is never the only cue.
 * @param {CanvasRenderingContext2D} context
 * @param {'lines' | 'cross' | 'dots'} kind @param {string} colour */
export function pattern(context, kind, colour) {
  const known = patterns.get(`${kind} ${colour}`);
  if (known !== undefined) return known ?? colour;
  const side = 10;
  const cell = document.createElement('canvas');
  cell.width = cell.height = side;
  const pen = /** @type {CanvasRenderingContext2D} */ (cell.getContext('2d'));
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 1.4;
  pen.beginPath();
  if (kind === 'dots') pen.arc(side / 2, side / 2, 1.3, 0, 2 * Math.PI);
  for (const shift of kind === 'dots' ? [] : [-side, 0, side]) {
    pen.moveTo(shift - 1, side + 1);
    pen.lineTo(shift + side + 1, -1);
    if (kind === 'cross') {
      pen.moveTo(shift - 1, -1);
      pen.lineTo(shift + side + 1, side + 1);
    }
  }
  if (kind === 'dots') pen.fill();
  else pen.stroke();
  const made = context.createPattern(cell, 'repeat');
  patterns.set(`${kind} ${colour}`, made);
  return made ?? colour;
}
