import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DraftState } from '../js/domain/plan/draftstate.js';

const ring = (x) => [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]];
const feature = (id) => ({ id, geometry: { type: 'Polygon', coordinates: ring(id) }, properties: { community: 'C' } });
const grid = (key, code) => ({ key, code, name: code, kind: 'BASIC', community: 'C', locked: false, new: false });

const draftOfTwo = () => {
  const draft = new DraftState();
  draft.load({ features: [feature(0), feature(1)] }, {
    seq: 0, grids: [grid('s1', 'a'), grid('s2', 'b')], assignment: { 0: 's1', 1: 's2' }, lockedBlocks: [],
  });
  return draft;
};

test('a grid has the same tint before as in the draft', () => {
  const draft = draftOfTwo();
  assert.deepEqual(draft.publishedTints(), new Map([['a', draft.tints().get('s1')], ['b', draft.tints().get('s2')]]));
});

test('a grid that got another code in the draft is found under the published one', () => {
  const draft = draftOfTwo();
  draft.take({ seq: 1, grids: [grid('s1', 'z')] });
  draft.publishedAs('a', 's1');
  assert.equal(draft.publishedTints().get('a'), draft.tints().get('s1'));
});

test('a grid the draft has no more keeps the tint it had', () => {
  const draft = draftOfTwo();
  const had = draft.tints().get('s2');
  draft.take({ seq: 1, goneGrids: ['s2'], assignment: { 1: 's1' } });
  assert.equal(draft.publishedTints().get('b'), had);
});

test('a grid that was gone when the page came has a tint no other one has', () => {
  const draft = draftOfTwo();
  draft.publishedAs('c', 's9');
  assert.ok(![...draft.tints().values()].includes(draft.publishedTints().get('c')));
});
