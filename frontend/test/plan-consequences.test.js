import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compoundsCutBy, consequencesOf } from '../js/domain/plan/consequences.js';
import { board } from './board.js';

const SETTINGS = { target: 30, tolerance: 0.1 };

const town = (rows, compounds) => {
  const draft = board(rows);
  for (const [id, code] of Object.entries(compounds)) draft.store.get(Number(id)).compound = code;
  return draft;
};

test('a suggestion that leaves a grid outside the band says which and by how much', () => {
  const found = consequencesOf({ operations: [], after: { a: 33, b: 36 } }, board(['ab']), SETTINGS);
  assert.deepEqual(found.off, [{ key: 'b', percent: 20 }]);
});

test('an exclusive grid has no band to miss', () => {
  const draft = board(['ab']);
  draft.division.grids.get('b').kind = 'EXCLUSIVE';
  assert.deepEqual(consequencesOf({ operations: [], after: { b: 99 } }, draft, SETTINGS).off, []);
});

test('a compound that was whole and would lie in two grids is cut', () => {
  const draft = town(['aabb'], { 0: 'K', 1: 'K' });
  const operations = [{ blocks: [1], grid: 'b' }];
  assert.deepEqual(consequencesOf({ operations, after: {} }, draft, SETTINGS).cut, ['K']);
});

test('a compound that goes as one, or was cut before, is not the fault of the suggestion', () => {
  assert.deepEqual(compoundsCutBy(new Map([[0, 'b'], [1, 'b']]), town(['aabb'], { 0: 'K', 1: 'K' })), []);
  assert.deepEqual(compoundsCutBy(new Map([[0, 'b']]), town(['aabb'], { 0: 'K', 1: 'K', 2: 'K' })), []);
});

test('ground without households cuts no compound', () => {
  const draft = town(['aabb'], { 0: 'K', 1: 'K' });
  draft.store.get(1).households = 0;
  assert.deepEqual(compoundsCutBy(new Map([[1, 'b']]), draft), []);
});
