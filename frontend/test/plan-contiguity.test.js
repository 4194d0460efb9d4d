import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed, cutOffBy } from '../js/domain/plan/contiguity.js';
import { UNASSIGNED, gainsOf, talliesOf } from '../js/domain/plan/division.js';
import { bridge, piecesOf } from '../js/domain/plan/graph.js';
import { board } from './board.js';

test('a wall parts two blocks that touch, and a bridge joins them', () => {
  const { graph } = board(['aa'], { walls: [[0, 1]] });
  assert.deepEqual(piecesOf([0, 1], graph), [[0], [1]]);
  graph.add([[0, 1, 0, 'BRIDGE']]);
  assert.deepEqual(piecesOf([0, 1], graph), [[0, 1]]);
  assert.equal(graph.beside(0).get(1).metres, 1);
});

test('a stroke across a grid names the smaller piece, who may take it and the way back', () => {
  const { division, graph } = board(['aaa', 'bcc']);
  const [cut, ...more] = cutOffBy(new Map([[1, 'b']]), division, graph)
    .filter(({ grid }) => grid === 'a');
  assert.deepEqual(more, []);
  assert.deepEqual(cut.blocks, [2]);
  assert.equal(cut.to, 'b');
  assert.deepEqual(cut.way, [1]);
  assert.deepEqual([...completed(new Map([[1, 'b']]), [cut])], [[1, 'b'], [2, 'b']]);
});

test('an island painted into another grid is cut off from its own', () => {
  const { division, graph } = board(['abbb']);
  const [cut] = cutOffBy(new Map([[3, 'a']]), division, graph);
  assert.equal(cut.grid, 'a');
  assert.deepEqual(cut.blocks, [3]);
  assert.deepEqual(cut.way, [2, 1]);
  assert.deepEqual([...completed(new Map([[3, 'a']]), [cut])], [[3, 'a'], [2, 'a'], [1, 'a']]);
});

test('a grid that was in pieces before is not held against the stroke', () => {
  const { division, graph } = board(['aba', 'bbb']);
  assert.deepEqual(cutOffBy(new Map([[3, 'a']]), division, graph).filter(({ grid }) => grid === 'a'), []);
});

test('no locked neighbour is offered a piece', () => {
  const { division, graph } = board(['aaa', 'bbb', 'ccc']);
  division.grids.get('b').locked = true;
  const cut = cutOffBy(new Map([[1, 'c']]), division, graph).find(({ grid }) => grid === 'a');
  assert.equal(cut.to, 'c');
  division.grids.get('c').locked = true;
  const none = cutOffBy(new Map([[1, null]]), division, graph).find(({ grid }) => grid === 'a');
  assert.equal(none.to, null);
  assert.deepEqual([...completed(new Map([[1, null]]), [none])], [[1, null]]);
});

test('what goes to another community is joined by no bridge there, and mended only where it came from', () => {
  const { division, graph } = board(['aabcc', 'aabbd']);
  const communityOf = (id) => (id === 9 ? ' ' : id % 5 < 2 ? 'W' : 'E');
  const found = cutOffBy(new Map([[9, 'a']]), division, graph, { bridges: false, communityOf });
  const island = found.find(({ grid }) => grid === 'a');
  assert.deepEqual([island.blocks, island.to, island.way], [[9], null, null]);
});

test('a piece is not handed to a grid of another community, however long the border', () => {
  const { division, graph } = board(['aab', 'aac', 'dac']);
  const communityOf = (id) => ([2, 5, 8].includes(id) ? 'E' : 'W');
  const changes = new Map([[1, 'd'], [4, 'd'], [3, 'd']]);
  const cut = cutOffBy(changes, division, graph, { bridges: true, communityOf })
    .find(({ grid }) => grid === 'a');
  assert.equal(cut.to, 'd');
});

test('there is no bridge over blocks that may not be used', () => {
  const { graph } = board(['abc']);
  assert.deepEqual(bridge([0], new Set([2]), graph, () => true), [1]);
  assert.equal(bridge([0], new Set([2]), graph, () => false), null);
});

test('what is painted counts at once, and unassigned ground keeps its own count', () => {
  const { division, store } = board(['aab'], { households: { 1: 25 } });
  assert.equal(talliesOf(division, store).get('a').households, 35);
  assert.deepEqual([...gainsOf(new Map([[1, null]]), division, store)], [['a', -25], [UNASSIGNED, 25]]);
  division.pending = new Map([[1, null]]);
  assert.equal(talliesOf(division, store).get('a').households, 10);
  assert.equal(talliesOf(division, store).get(UNASSIGNED).households, 25);
});

test('a patch changes what it names and nothing else', () => {
  const { division } = board(['aab']);
  division.apply({
    seq: 4, assignment: { 1: 'n1', 9: 'n1' }, removedBlocks: [0], goneGrids: ['b'],
    grids: [{ key: 'n1', locked: true }], locked: [2],
  });
  assert.equal(division.seq, 4);
  assert.deepEqual([...division.confirmed], [[1, 'n1'], [2, 'b'], [9, 'n1']]);
  assert.deepEqual([...division.grids.keys()], ['a', 'n1']);
  assert.ok(division.isLocked(1));
  assert.ok(division.isLocked(2));
});
