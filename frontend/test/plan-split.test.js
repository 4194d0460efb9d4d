import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Edges } from '../js/domain/plan/edges.js';
import { halvesOf } from '../js/domain/plan/splitparts.js';
import { board } from './board.js';

const across = (x) => /** @type {[any, any]} */ ([{ x, y: -0.5 }, { x, y: 9.5 }]);

test('a line through a whole grid counts what lies on each side', () => {
  const { blocks, edges } = gridOf(['aaa', 'aaa'], 10);
  assert.deepEqual(halvesOf(across(0.9), blocks, edges), [40, 20]);
  assert.deepEqual(halvesOf([{ x: -1, y: 0.9 }, { x: 4, y: 0.9 }], blocks, edges), [30, 30]);
});

test('a line through one side of a ring does not part it', () => {
  const { blocks, edges } = gridOf(['aaa', 'aba', 'aaa'], 10);
  const throughTheTop = /** @type {[any, any]} */ ([{ x: 1.4, y: -0.5 }, { x: 1.4, y: 1.5 }]);
  assert.equal(halvesOf(throughTheTop, blocks, edges), null);
});

test('a line through both sides of a ring parts it', () => {
  const { blocks, edges } = gridOf(['aaa', 'aba', 'aaa'], 10);
  assert.deepEqual(halvesOf(across(1.4), blocks, edges), [50, 30]);
});

test('of a horseshoe cut at both ends only the heavier end leaves', () => {
  const { blocks, edges } = gridOf(['aaaa', 'abbb', 'aaa.'], 10);
  assert.deepEqual(halvesOf(across(1.6), blocks, edges), [60, 20]);
});

function gridOf(rows, households) {
  const { store, division } = board(rows);
  const blocks = division.blocksOf('a').map((id) => store.get(id));
  for (const block of blocks) block.buildings = [{ at: block.middle, households }];
  return { blocks, edges: new Edges(store).list };
}
