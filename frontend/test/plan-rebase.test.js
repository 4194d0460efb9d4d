import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBehind } from '../js/domain/plan/deeds.js';
import { drawingOf } from '../js/domain/plan/picture.js';
import { RebaseChoice } from '../js/domain/plan/rebasechoice.js';

const square = (west, south, side) => ({
  type: 'MultiPolygon',
  coordinates: [[[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]]],
});

test('a drawing has north up and fills its longer side', () => {
  const drawing = drawingOf([{ geometry: square(0, 0, 1) }, { geometry: square(1, 0, 1) }], 100);
  assert.equal(drawing.width, 100);
  assert.ok(Math.abs(drawing.height - 50) < 0.1);
  assert.match(drawing.path(square(1, 0, 1)), /^M50 50/);
  assert.deepEqual(Math.round(drawing.middle(square(0, 0, 1)).x), 25);
});

test('a degree eastwards is shorter in the north', () => {
  const { width, height } = drawingOf([{ geometry: square(0, 59.5, 1) }], 100);
  assert.equal(height, 100);
  assert.ok(Math.abs(width - 50) < 0.1);
});

test('a choice begins by block, and a place follows the plan as a whole', () => {
  const seen = { seq: 3, revisions: { W: 2 } };
  const choice = new RebaseChoice({ seen, communities: [{ code: 'W' }, { code: 'E' }] });
  choice.sides.set('E', 'MINE');
  choice.choosePlace({ blocks: [9, 4] }, true);
  assert.equal(choice.isMine({ blocks: [4, 9] }), true);
  assert.deepEqual(choice.body, { seen, communities: { W: 'BLOCKS', E: 'MINE' }, mine: [4, 9] });
  choice.choosePlace({ blocks: [9, 4] }, false);
  assert.deepEqual(choice.body.mine, []);
});

test('a plan is behind when one of its communities was published since', () => {
  const community = (baseRevision, currentRevision) => ({ baseRevision, currentRevision });
  assert.equal(isBehind({ communities: [community(2, 2), community(1, 3)] }), true);
  assert.equal(isBehind({ communities: [community(2, 2)] }), false);
});
