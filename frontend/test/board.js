import { BlockStore } from '../js/domain/plan/blockstore.js';
import { Division } from '../js/domain/plan/division.js';
import { BlockGraph } from '../js/domain/plan/graph.js';

/** A square ring. */
export const square = (x, y, side) => [
  { x, y }, { x: x + side, y }, { x: x + side, y: y + side }, { x, y: y + side }, { x, y },
];

/** A town of unit squares: each letter is a block of that grid, a point is unassigned. Blocks are
 * numbered by rows from 0 and have 10 households unless others are given. */
export function board(rows, { households = {}, walls = [] } = {}) {
  const store = new BlockStore();
  const division = new Division();
  const graph = new BlockGraph();
  const width = rows[0].length;
  rows.forEach((row, y) => [...row].forEach((letter, x) => {
    const id = y * width + x;
    store.add([{
      id, community: 'C', compound: null, households: households[id] ?? 10, buildings: [],
      parts: [[square(x, y, 1)]], box: { left: x, top: y, right: x + 1, bottom: y + 1 },
      middle: { x: x + 0.5, y: y + 0.5 },
    }]);
    division.confirmed.set(id, letter === '.' ? null : letter);
    if (letter !== '.') division.grids.set(letter, { key: letter, community: 'C', locked: false });
    const kind = (a, b) => (walls.some(([c, d]) => c === a && d === b) ? 'WALL' : 'NONE');
    if (x) graph.add([[id - 1, id, 1, kind(id - 1, id)]]);
    if (y) graph.add([[id - width, id, 1, kind(id - width, id)]]);
  }));
  return { store, division, graph };
}

export const ids = (blocks) => blocks.map(({ id }) => id).sort((a, b) => a - b);
