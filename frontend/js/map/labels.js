// @ts-check
import { boxesMeet, longestRun } from '../domain/shape.js';

/** @typedef {{text: string, size: number, bold?: boolean, colour: string, second?: string}} Style */
/** @typedef {Style & {x: number, y: number, angle?: number, rank: number}} Label Centre in pixels. */

/** Picks the labels that fit, the important ones first, and writes them.
 * @param {CanvasRenderingContext2D} context scaled to CSS pixels
 * @param {Label[]} labels
 * @param {{font: string, halo: string}} look */
export function writeLabels(context, labels, look) {
  /** @type {import('../domain/shape.js').Box[]} */
  const taken = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    context.font = `${label.bold ? 600 : 400} ${label.size}px ${look.font}`;
    const box = boxAround(context, label);
    if (taken.some((other) => boxesMeet(box, other))) continue;
    taken.push(box);
    writeOne(context, label, look.halo);
  }
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
