// @ts-check
import { freeWay, longestRun, movedBox } from '../domain/shape.js';

/** @typedef {{text: string, size: number, bold?: boolean, colour: string, second?: string}} Style */
/** Ranks up to this one name areas, which are larger than their names. */
const NAMES_OF_AREAS = 2;

/** @typedef {Style & {x: number, y: number, angle?: number, rank: number}} Label Centre in pixels. */

/** How a name may give way to what lies on its place: down in its own heights, right in its widths. */
const GIVES_WAY = [0, 0.6, -0.6, 1.1, -1.1].flatMap((down) =>
  [0, 0.5, -0.5].map((right) => ({ right, down })));
const STAYS = [{ right: 0, down: 0 }];

/** Picks the labels that fit, the important ones first, and writes them. A level one gives way up or
 * down to what is there already.
 * @param {CanvasRenderingContext2D} context scaled to CSS pixels
 * @param {Label[]} labels
 * @param {{font: string, halo: string, taken?: import('../domain/shape.js').Box[]}} look taken: where
 *   nothing may be written */
export function writeLabels(context, labels, look) {
  /** @type {import('../domain/shape.js').Box[]} */
  const taken = [...(look.taken ?? [])];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    context.font = `${label.bold ? 600 : 400} ${label.size}px ${look.font}`;
    const box = boxAround(context, label);
    const way = freeWay(box, taken, waysOf(label, box));
    if (!way) continue;
    taken.push(movedBox(box, way));
    writeOne(context, { ...label, x: label.x + way.right, y: label.y + way.down }, look.halo);
  }
}

/** @param {Label} label @param {import('../domain/shape.js').Box} box */
function waysOf(label, { left, right, top, bottom }) {
  const ways = label.angle || label.rank > NAMES_OF_AREAS ? STAYS : GIVES_WAY;
  return ways.map((way) => ({ right: way.right * (right - left), down: way.down * (bottom - top) }));
}

/** @param {CanvasRenderingContext2D} context @param {Label} label */
function boxAround(context, label) {
  const width = Math.max(
    context.measureText(label.text).width,
    label.second ? context.measureText(label.second).width : 0,
  );
  const height = label.size * (label.second ? 2.5 : 1.3);
  const cos = Math.abs(Math.cos(label.angle ?? 0));
  const sin = Math.abs(Math.sin(label.angle ?? 0));
  const halfWidth = (width * cos + height * sin) / 2 + 5;
  const halfHeight = (width * sin + height * cos) / 2 + 3;
  return {
    left: label.x - halfWidth,
    right: label.x + halfWidth,
    top: label.y - halfHeight,
    bottom: label.y + halfHeight,
  };
}

/** @param {CanvasRenderingContext2D} context @param {Label} label @param {string} halo */
function writeOne(context, label, halo) {
  context.save();
  context.translate(label.x, label.y);
  context.rotate(label.angle ?? 0);
  context.strokeStyle = halo;
  context.lineWidth = 3.2;
  context.fillStyle = label.colour;
  const lines = label.second ? [label.text, label.second] : [label.text];
  lines.forEach((line, index) => {
    const y = (index - (lines.length - 1) / 2) * label.size * 1.25;
    context.strokeText(line, 0, y);
    context.fillText(line, 0, y);
  });
  context.restore();
}

/** Where to write a street's name, or null when no stretch is long enough.
 * @param {import('../domain/shape.js').Spot[]} line pixels
 * @param {string} name
 * @param {number} size of the type in pixels */
export function alongStreet(line, name, size) {
  if (line.length < 2) return null;
  const run = longestRun(line);
  if (run.length < (name.length + 2) * size) return null;
  let angle = Math.atan2(run.to.y - run.from.y, run.to.x - run.from.x);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  return { x: (run.from.x + run.to.x) / 2, y: (run.from.y + run.to.y) / 2, angle };
}
