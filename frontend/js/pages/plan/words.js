// @ts-check
import { shortName } from '../../domain/plan/names.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';

/** What the bars show. @param {import('./editor.js').Editor} editor @param {any} whatIf */
export function barState(editor, whatIf) {
  const { draft, hand, wish, plan, editable } = editor;
  const gains = hand.doing?.outlook.gains ?? new Map();
  const tints = draft.tints();
  const tallies = draft.tallies();
  const unassigned = tallies.get('') ?? { households: 0, blocks: 0, buildings: 0 };
  const work = new Map((whatIf?.grids ?? []).map((/** @type {any} */ row) => [row.key, row]));
  const communities = new Map(plan.communities.map(({ code, name }) => [code, name]));
  let community = plan.communities.length > 1 ? '' : plan.communities[0]?.code;
  const headingOf = (/** @type {string} */ code) => {
    const heading = code === community ? null : (communities.get(code) ?? code);
    community = code;
    return heading;
  };
  return {
    rows: draft.grids().map((grid) => ({
      grid, heading: headingOf(grid.community),
      name: shortName(grid, communities.get(grid.community) ?? ''), households: tallies.get(grid.key)?.households ?? 0, gain: gains.get(grid.key) ?? 0,
      tint: tints.get(grid.key) ?? 0, work: work.get(grid.key),
    })),
    unassigned: { ...unassigned, gain: gains.get('') ?? 0 },
    chosen: wish.grid, settings: plan.settings, editable, newGain: gains.get(NEW_GRID) ?? null,
  };
}

/** What the words beside the hand say; null when there is nothing in it.
 * @param {import('./editor.js').Editor} editor @param {(key: string | null) => string} nameOf
 * @returns {import('../../ui/plan/stroke.js').StrokeState | null} */
export function strokeState(editor, nameOf) {
  const { hand, draft, complete } = editor;
  const split = /** @type {import('./tools/split.js').SplitTool} */ (editor.tools.split);
  if (editor.toolName === 'split' && split.halves) return splitState(split, draft, nameOf);
  if (!hand.doing) return null;
  const { outlook, how, stuck } = hand.doing;
  const border = /** @type {import('./tools/border.js').BorderTool} */ (editor.tools.border);
  const byButtons = how === 'border' && border.hold !== null && !border.pressed;
  if (!outlook.changes.size && how !== 'border') return null;
  const buildings = [...outlook.changes.keys()].reduce(
    (sum, id) => sum + (draft.store.get(id)?.buildings.length ?? 0), 0,
  );
  return {
    how, stuck, complete, buildings, households: outlook.households, byButtons,
    grids: gridsOf(editor, outlook.gains, nameOf),
    cutOff: cutOffWords(editor, nameOf),
  };
}

/** @param {import('./tools/split.js').SplitTool} split
 * @param {import('../../domain/plan/draftstate.js').DraftState} draft
 * @param {(key: string | null) => string} nameOf
 * @returns {import('../../ui/plan/stroke.js').StrokeState} */
function splitState({ halves, busy }, draft, nameOf) {
  const { grid, more, less } = /** @type {import('./tools/split.js').Halves} */ (halves);
  const kind = draft.division.grids.get(grid)?.kind ?? 'BASIC';
  return {
    how: 'split', households: more + less, buildings: 0, stuck: false, complete: false, cutOff: [],
    byButtons: busy,
    grids: [{ name: nameOf(grid), after: more, kind }, { name: nameOf(NEW_GRID), after: less, kind }],
  };
}

/** One line for each grid that would be cut, and where its pieces would go.
 * @param {import('./editor.js').Editor} editor @param {(key: string | null) => string} nameOf */
function cutOffWords({ hand, draft }, nameOf) {
  /** @type {Map<string, {name: string, to: string | null, households: number, bridged: boolean}>} */
  const lines = new Map();
  for (const { grid, blocks, to, way } of hand.doing?.outlook.cutOff ?? []) {
    const bridged = way !== null && blocks.some((id) => hand.doing?.outlook.changes.get(id) === grid);
    const key = `${grid} ${to} ${bridged}`;
    const line = lines.get(key) ??
      { name: nameOf(grid), to: to === null ? null : nameOf(to), households: 0, bridged };
    for (const id of blocks) line.households += draft.store.get(id)?.households ?? 0;
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** @param {import('./editor.js').Editor} editor @param {Map<string, number>} gains
 * @param {(key: string | null) => string} nameOf */
function gridsOf({ draft, hand, tools }, gains, nameOf) {
  const held = hand.doing?.how === 'border' ? /** @type {any} */ (tools.border).hold : null;
  const keys = held ? [held.a, held.b] : [...gains.keys()].filter((key) => key && key !== NEW_GRID);
  return keys.slice(0, 5).map((key) => ({
    name: nameOf(key), after: draft.households(key) + (gains.get(key) ?? 0),
    kind: draft.division.grids.get(key)?.kind ?? 'BASIC',
  }));
}
