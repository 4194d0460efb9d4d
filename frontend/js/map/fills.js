// @ts-check
import { isQuiteSure, kindOf, weekKindOf } from '../domain/judged.js';

/**
 * @typedef {object} Fill How a unit is drawn.
 * @property {string} colour name in the palette
 * @property {number} alpha
 * @property {boolean} hatched
 * @property {number} edge width of its own edge in pixels, 0 for none: the surer, the wider
 */

/** @type {Record<import('../domain/judged.js').Kind, [string, number]>} */
const LOOKS = {
  new: ['hot-new', 0.72],
  growing: ['hot-growing', 0.72],
  lasting: ['hot-lasting', 0.72],
  easing: ['hot-easing', 0.6],
  cold: ['hot-cold', 0.6],
  thin: ['hot-thin', 0.55],
  usual: ['hot-usual', 0.5],
};
const SURE_EDGE = 3.5;
const LIKELY_EDGE = 1.8;

/** By the plain words. @param {import('../domain/judged.js').Judged} unit @returns {Fill} */
export function fillOf(unit) {
  const kind = kindOf(unit);
  const [colour, alpha] = LOOKS[kind];
  const told = kind !== 'usual' && kind !== 'thin';
  const edge = !told ? 0 : isQuiteSure(unit) ? SURE_EDGE : LIKELY_EDGE;
  return { colour, alpha, hatched: kind === 'thin', edge };
}

/** By the class of one week alone. @param {number} class_ −3 to 3 @param {boolean} thin
 * @returns {Fill} */
export function weekFillOf(class_, thin) {
  if (thin) return { colour: 'hot-thin', alpha: 0.55, hatched: true, edge: 0 };
  const kind = weekKindOf(class_);
  if (kind === 'usual') return { colour: 'hot-usual', alpha: 0.5, hatched: false, edge: 0 };
  const edge = Math.abs(class_) === 3 ? SURE_EDGE : LIKELY_EDGE;
  return { colour: kind === 'hot' ? 'hot-growing' : 'hot-cold', alpha: 0.7, hatched: false, edge };
}

/** By rank in the forecast: those to look at first stand out.
 * @param {number | null} rank 1 is first @param {number} chosen how many can be looked after
 * @returns {Fill} */
export function rankFillOf(rank, chosen) {
  const first = rank !== null && rank <= chosen;
  return { colour: first ? 'hot-next' : 'hot-usual', alpha: first ? 0.65 : 0.6, hatched: false, edge: first ? 2 : 0 };
}
