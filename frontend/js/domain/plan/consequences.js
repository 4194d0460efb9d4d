// @ts-check
import { barOf } from './bars.js';

/** @typedef {import('./division.js').Changes} Changes */
/** @typedef {{off: {key: string, percent: number}[], cut: string[]}} Consequences grids that stay
 *   outside the band, and codes of compounds that are whole before and in several grids after */

/** What is not good about a suggestion, so that it can be said before it is accepted.
 * @param {{operations: {blocks?: number[], grid?: string | null}[], after: Record<string, number>}} suggestion
 * @param {import('./draftstate.js').DraftState} draft
 * @param {{target: number, tolerance: number}} settings
 * @returns {Consequences} */
export function consequencesOf({ operations, after }, draft, settings) {
  const off = Object.entries(after).flatMap(([key, households]) => {
    const { band, percent } = barOf(households, settings, draft.division.grids.get(key)?.kind);
    return band === 'OVER' || band === 'UNDER' ? [{ key, percent }] : [];
  });
  const changes = new Map(operations.flatMap(({ blocks = [], grid = null }) =>
    blocks.map((id) => /** @type {[number, string | null]} */ ([id, grid]))));
  return { off, cut: compoundsCutBy(changes, draft) };
}

/** The compounds that live in one grid before the changes and in several after them. Ground without
 * households does not count. @param {Changes} changes
 * @param {{store: import('./blockstore.js').BlockStore, division: import('./division.js').Division}} draft
 * @returns {string[]} codes in order */
export function compoundsCutBy(changes, { store, division }) {
  const touched = new Set([...changes.keys()].flatMap((id) => store.get(id)?.compound ?? []));
  /** @type {Map<string, {before: Set<string | null>, after: Set<string | null>}>} */
  const grids = new Map([...touched].map((code) => [code, { before: new Set(), after: new Set() }]));
  for (const { id, compound, households } of store.byId.values()) {
    const of = compound === null ? undefined : grids.get(compound);
    if (!of || !households) continue;
    const before = division.gridOf(id);
    of.before.add(before);
    of.after.add(changes.has(id) ? (changes.get(id) ?? null) : before);
  }
  return [...grids].filter(([, { before, after }]) => before.size < 2 && after.size > 1)
    .map(([code]) => code).sort();
}
