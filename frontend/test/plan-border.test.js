import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestStep, changesOf, dragTo, takeHold } from '../js/domain/plan/borderdrag.js';
import { Edges, sharedBorders } from '../js/domain/plan/edges.js';
import { board } from './board.js';

const magnet = (a, b, target, pull = 0.2) => ({ target, households: { a, b }, pull });

test('the border takes the nearest blocks first, in the order of the drag', () => {
  const hold = holdOf(['aabbb']);
  assert.deepEqual(hold.intoA.flatMap(({ ids }) => ids), [2, 3]);
  assert.deepEqual(hold.intoB.flatMap(({ ids }) => ids), [1]);
});

test('beside the hand the border moves sooner than far from it', () => {
  const hold = holdOf(['ab', 'ab', 'ab'], { x: 1, y: 0.5 });
  assert.deepEqual(hold.intoA.flatMap(({ ids }) => ids), [1, 3]);
});

test('the border sticks where both grids come closest to the target', () => {
  const hold = holdOf(['aabbbbbb']);
  const counts = magnet(20, 60, 40);
  assert.equal(bestStep(hold, counts), -2);
  const near = dragTo(hold, { x: 3.4, y: 0.5 }, false, counts);
  assert.deepEqual([...near.changes.keys()], [2, 3]);
  assert.ok(near.stuck);
  const beyond = dragTo(hold, { x: 5.1, y: 0.5 }, false, counts);
  assert.deepEqual([...beyond.changes.keys()], [2, 3, 4]);
  assert.ok(!beyond.stuck);
});

test('dragged back over the start the other grid gains', () => {
  const hold = holdOf(['aaabbb']);
  const { changes } = dragTo(hold, { x: 1.9, y: 0.5 }, true, magnet(30, 30, 999));
  assert.deepEqual([...changes], [[2, 'b']]);
});

test('a border that is best where it lies sticks at its place', () => {
  const hold = holdOf(['aaabbb']);
  const { changes, stuck } = dragTo(hold, { x: 3.1, y: 0.5 }, false, magnet(30, 30, 30));
  assert.equal(changes.size, 0);
  assert.ok(stuck);
});

test('no grid is dragged away altogether, and a locked one gives and gains nothing', () => {
  const { store, division, graph, shared } = town(['abb']);
  assert.deepEqual(takeHold(shared, division, store, graph).intoB, []);
  division.grids.get('b').locked = true;
  const locked = takeHold(shared, division, store, graph);
  assert.deepEqual(locked.intoA, []);
});

test('what would be cut off goes along with the block it hung on', () => {
  const hold = holdOf(['abbb', 'ab..', 'ab..'], { x: 1, y: 0.5 });
  assert.deepEqual(hold.intoA.map(({ ids }) => ids), [[1, 5, 9], [2]]);
  assert.ok(hold.intoA.every(({ whole }) => whole));
  assert.equal(bestStep(hold, magnet(30, 50, 40)), 0);
});

test('steps by button move the same blocks as the drag', () => {
  const hold = holdOf(['aaabbb']);
  assert.deepEqual([...changesOf(hold, -2).changes], [[3, 'a'], [4, 'a']]);
  assert.equal(changesOf(hold, 9).steps, 2);
});

function town(rows, grabbed) {
  const { store, division, graph } = board(rows);
  const shared = sharedBorders(new Edges(store), division).get('a b');
  const middle = grabbed ?? { x: shared.border[0].from.x, y: 0.5 };
  return { store, division, graph, shared: { ...shared, grabbed: middle } };
}

function holdOf(rows, grabbed) {
  const { store, division, graph, shared } = town(rows, grabbed);
  return takeHold(shared, division, store, graph);
}
