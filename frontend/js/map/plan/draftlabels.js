// @ts-check
import { deviation } from '../../domain/load.js';
import { shortName } from '../../domain/plan/names.js';
import { writeLabels } from '../labels.js';
import { inView } from './pen.js';

/** @typedef {import('../labels.js').Label} Label */
/**
 * @typedef {object} LabelWords
 * @property {(households: number) => string} households
 * @property {(code: string) => string} communityName
 * @property {number} target households
 * @property {string} font
 * @property {(name: string) => string} colour
 */

/** Writes the name and count of every grid, and close up the count of every block.
 * @param {import('./canvaslayer.js').View} view
 * @param {import('../../domain/plan/draftstate.js').DraftState} state
 * @param {LabelWords} words */
export function paintLabels(view, state, words) {
  const labels = view.zoom >= 14 ? gridLabels(view, state, words) : [];
  if (view.zoom >= 17) labels.push(...blockLabels(view, state, words));
  writeLabels(view.context, labels, { font: words.font, halo: words.colour('map-halo') });
}

/** @param {import('./canvaslayer.js').View} view
 * @param {import('../../domain/plan/draftstate.js').DraftState} state @param {LabelWords} words
 * @returns {Label[]} */
function gridLabels(view, state, words) {
  return middles(state).flatMap(({ key, x, y }) => {
    const grid = state.division.grids.get(key);
    if (!grid) return [];
    const households = state.households(key);
    return [{
      ...view.place({ x, y }), text: shortName(grid, words.communityName(grid.community)), bold: true, size: view.zoom >= 16 ? 13.5 : 11.5,
      second: grid.kind === 'EXCLUSIVE' ? undefined : `${words.households(households)} ${signed(households, words.target)}`,
      rank: 0, colour: words.colour('map-label'),
    }];
  });
}

/** The middle of every grid, weighted by households, put on the block nearest to it.
 * @param {import('../../domain/plan/draftstate.js').DraftState} state */
function middles(state) {
  /** @type {Map<string, {x: number, y: number, weight: number, blocks: any[]}>} */
  const sums = new Map();
  for (const block of state.store.byId.values()) {
    const key = state.division.gridOf(block.id);
    if (key === null) continue;
    const sum = sums.get(key) ?? { x: 0, y: 0, weight: 0, blocks: [] };
    const weight = block.households + 1;
    sum.x += block.middle.x * weight;
    sum.y += block.middle.y * weight;
    sum.weight += weight;
    sum.blocks.push(block.middle);
    sums.set(key, sum);
  }
  return [...sums].map(([key, { x, y, weight, blocks }]) => {
    const middle = { x: x / weight, y: y / weight };
    const away = (/** @type {any} */ spot) => Math.hypot(spot.x - middle.x, spot.y - middle.y);
    const nearest = blocks.reduce((a, b) => (away(b) < away(a) ? b : a));
    return { key, ...nearest };
  });
}

/** @param {import('./canvaslayer.js').View} view
 * @param {import('../../domain/plan/draftstate.js').DraftState} state @param {LabelWords} words
 * @returns {Label[]} */
function blockLabels(view, state, words) {
  const labels = [];
  for (const block of state.store.byId.values()) {
    if (!block.buildings.length || !inView(block, view)) continue;
    const [building] = block.buildings;
    labels.push({
      ...view.place(block.middle), text: building.name ?? '', size: 11, rank: 5,
      second: block.households ? words.households(block.households) : undefined,
      colour: words.colour('ink-soft'),
    });
  }
  return labels;
}

/** @param {number} households @param {number} target */
function signed(households, target) {
  const percent = Math.round(deviation(households, target) * 100);
  return percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%';
}
