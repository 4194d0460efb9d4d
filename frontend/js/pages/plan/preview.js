// @ts-check
import { completed, cutOffBy } from '../../domain/plan/contiguity.js';
import { gainsOf } from '../../domain/plan/division.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';

/** @typedef {import('../../domain/plan/division.js').Changes} Changes */
/**
 * @typedef {object} Outlook What a gesture would do, shown before it is let go.
 * @property {Changes} changes by the hand
 * @property {Changes} all with what keeps every grid in one piece
 * @property {import('../../domain/plan/contiguity.js').CutOff[]} cutOff
 * @property {Map<string, number>} gains households by grid
 * @property {number} households under the hand
 */

/** @param {Changes} changes
 * @param {import('../../domain/plan/draftstate.js').DraftState} draft
 * @param {boolean} complete whether cut-off pieces are handed over
 * @param {boolean} [bridges] whether islands of the grid that gains are joined to it
 * @returns {Outlook} */
export function outlookOf(changes, draft, complete, bridges = true) {
  const { division, store, graph } = draft;
  const communityOf = (/** @type {number} */ id) => store.get(id)?.community ?? '';
  // Blocks that move to another community are not ground of their old one any more.
  const moved = (/** @type {number} */ id) => (!bridges && changes.has(id) ? ' ' : communityOf(id));
  const cutOff = cutOffBy(changes, division, graph, { bridges, communityOf: moved })
    .filter(({ grid }) => grid !== NEW_GRID);
  const all = complete ? completed(changes, cutOff) : changes;
  let households = 0;
  for (const id of changes.keys()) households += store.get(id)?.households ?? 0;
  return { changes, all, cutOff, gains: gainsOf(all, division, store), households };
}

/** What the map shows of it. @param {Outlook} outlook @param {boolean} complete
 * @returns {import('../../map/plan/gesturepaint.js').Scene} */
export function sceneOf({ changes, all, cutOff }, complete) {
  const handed = complete ? [...all.keys()].filter((id) => !changes.has(id)) : [];
  const repaired = new Set(complete ? all.keys() : []);
  return {
    changes: all, handed,
    cutOff: cutOff.flatMap(({ blocks }) => blocks).filter((id) => !repaired.has(id) || changes.has(id)),
  };
}
