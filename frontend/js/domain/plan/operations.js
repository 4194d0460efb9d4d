// @ts-check

/** @typedef {import('./division.js').GridKey} GridKey */
/** @typedef {{kind: string, [member: string]: any}} Operation */

/** The operations that carry out changes, one for each grid that gains.
 * @param {import('./division.js').Changes} changes
 * @returns {Operation[]} */
export function assignments(changes) {
  /** @type {Map<GridKey, number[]>} */
  const byGrid = new Map();
  for (const [id, key] of changes) byGrid.set(key, [...(byGrid.get(key) ?? []), id]);
  return [...byGrid].map(([grid, blocks]) => ({
    kind: 'ASSIGN', blocks: blocks.sort((a, b) => a - b), grid,
  }));
}

/** Cuts every block a line crosses; with a grid, that grid becomes two along the line.
 * @param {[number, number][]} line longitude, latitude
 * @param {string | null} split
 * @returns {Operation} */
export const cut = (line, split) => ({
  kind: 'CUT', line: { type: 'LineString', coordinates: line }, ...(split ? { split } : {}),
});

/** Gives blocks to another community, and there to a grid of it.
 * @param {number[]} blocks @param {string} to code of the community @param {string} grid
 * @returns {Operation} */
export const moveCommunityBorder = (blocks, to, grid) => ({
  kind: 'MOVE_COMMUNITY_BORDER', blocks: blocks.sort((a, b) => a - b), to, grid,
});

/** Two grids exchange their codes. @param {string} grid @param {string} other @returns {Operation} */
export const swapCodes = (grid, other) => ({ kind: 'SWAP_CODES', grid, other });

/** @param {string} keep @param {string} gone @returns {Operation} */
export const merge = (keep, gone) => ({ kind: 'MERGE', grids: [keep, gone] });

/** @param {string[]} grids @param {boolean} locked @returns {Operation} */
export const lock = (grids, locked) => ({ kind: 'LOCK', grids, blocks: [], locked });

/** What has to be sent so that all grids but one are locked, or none when they already are.
 * @param {Iterable<import('./division.js').DraftGrid>} grids
 * @param {string} free
 * @returns {Operation} */
export function lockOthers(grids, free) {
  const others = [...grids].filter(({ key }) => key !== free);
  const open = others.filter(({ locked }) => !locked);
  return open.length
    ? lock(open.map(({ key }) => key), true)
    : lock(others.map(({ key }) => key), false);
}
