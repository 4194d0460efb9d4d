// @ts-check
import { phaseOf } from '../domain/phases.js';
import { shares } from '../domain/rings.js';

/** How each phase looks: a colour and, for those who do not see it, a sign. */
const LOOKS = /** @type {Record<string, [string, string]>} */ ({
  WAITING: ['pin', '!'],
  WORKING: ['warn', '…'],
  SOLVED: ['good', '✓'],
  OVER: ['ink-faint', '–'],
});

/** Width of the ring around several. */
export const RING_PIXELS = 4.5;

/** Radius of a point in pixels: it grows with the logarithm of the count. @param {number} count */
export const radiusOf = (count) =>
  count === 1 ? 9 : Math.min(24, 10.5 + 1.7 * Math.log2(count));

/** @param {CanvasRenderingContext2D} context
 * @param {import('./pointlayer.js').MapPoint} point
 * @param {number} x @param {number} y pixels
 * @param {(name: string) => string} colour */
export function paintPoint(context, point, x, y, colour) {
  if (point.count > 1) paintRing(context, point, x, y, colour);
  const [fill, sign] =
    point.count === 1 ? (LOOKS[phaseOf(point.state ?? '')]) : ['ink', shortCount(point.count)];
  context.beginPath();
  context.arc(x, y, radiusOf(point.count), 0, 2 * Math.PI);
  context.fillStyle = colour(fill);
  context.shadowColor = 'rgb(23 35 44 / 35%)';
  context.shadowBlur = 5;
  context.shadowOffsetY = 1;
  context.fill();
  context.shadowColor = 'transparent';
  context.lineWidth = 2;
  context.strokeStyle = colour('surface');
  context.stroke();
  context.fillStyle = colour('surface');
  context.font = `700 ${point.count === 1 ? 12 : 12.5}px ${colour('font-number')}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(sign, x, y + 0.5);
}

/** A ring around several: how many of them are in each phase, clockwise from the top.
 * @param {CanvasRenderingContext2D} context @param {import('./pointlayer.js').MapPoint} point
 * @param {number} x @param {number} y @param {(name: string) => string} colour */
function paintRing(context, { count, states }, x, y, colour) {
  const radius = radiusOf(count) + RING_PIXELS / 2;
  context.beginPath();
  context.arc(x, y, radius + RING_PIXELS / 2 + 1.5, 0, 2 * Math.PI);
  context.fillStyle = colour('surface');
  context.fill();
  for (const { state, from, to } of shares(states)) {
    context.beginPath();
    context.arc(x, y, radius, (from - 0.25) * 2 * Math.PI, (to - 0.25) * 2 * Math.PI);
    context.lineWidth = RING_PIXELS;
    context.strokeStyle = colour(LOOKS[state][0]);
    context.stroke();
  }
}

const TIME_COLOURS = { GREEN: 'good', YELLOW: 'warn', RED: 'bad', PAUSED: 'ink-faint' };

/** A ring around one: how much of its time is used, clockwise from the top; dashed while it stands still.
 * @param {CanvasRenderingContext2D} context @param {NonNullable<ReturnType<typeof import('../domain/due.js').timeUsed>>} used
 * @param {number} x @param {number} y @param {(name: string) => string} colour */
export function paintTime(context, { level, share }, x, y, colour) {
  const radius = radiusOf(1) + RING_PIXELS / 2 + 0.5;
  context.lineWidth = RING_PIXELS - 1;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = colour('surface');
  context.stroke();
  context.beginPath();
  context.arc(x, y, radius, -Math.PI / 2, (2 * share - 0.5) * Math.PI);
  context.strokeStyle = colour(TIME_COLOURS[level]);
  if (level === 'PAUSED') context.setLineDash([3, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** A count that fits a small circle: 12000 is 12k. @param {number} count */
const shortCount = (count) => (count < 10000 ? String(count) : `${Math.floor(count / 1000)}k`);
