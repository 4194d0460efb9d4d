import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoxIndex } from '../js/domain/plan/boxindex.js';
import { Edges, sharedBorders } from '../js/domain/plan/edges.js';
import { innerSpot } from '../js/domain/plan/ground.js';
import { painting, gridBeside } from '../js/domain/plan/selecting.js';
import { isInside } from '../js/domain/shape.js';
import { board, ids, square } from './board.js';

test('the index finds exactly the boxes that touch', () => {
  const boxes = Array.from({ length: 500 }, (_, i) => {
    const left = (i * 37) % 101;
    const top = (i * 53) % 97;
    return { left, top, right: left + (i % 5), bottom: top + (i % 3) };
  });
  const index = new BoxIndex(boxes);
  for (let i = 0; i < 50; i++) {
    const wanted = { left: i, top: i, right: i + 7, bottom: i + 4 };
    const all = boxes.flatMap((b, at) =>
      b.left <= wanted.right && wanted.left <= b.right && b.top <= wanted.bottom && wanted.top <= b.bottom
        ? [at] : []);
    assert.deepEqual(index.touching(wanted).sort((a, b) => a - b), all);
  }
  assert.deepEqual(new BoxIndex([]).touching(boxes[0]), []);
});

test('the spot a block is caught by lies inside, also in an L', () => {
  const angle = [[{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 1 }, { x: 1, y: 1 }, { x: 1, y: 9 }, { x: 0, y: 9 }, { x: 0, y: 0 }]];
  assert.ok(isInside(innerSpot(angle), angle));
  assert.deepEqual(innerSpot([square(0, 0, 2)]), { x: 1, y: 1 });
});

test('a small brush takes the block under it, a large one those whose middle it covers', () => {
  const { store } = board(['aab', 'abb']);
  const spot = { x: 0.9, y: 0.5 };
  assert.deepEqual(ids(store.brushed(spot, spot, 0.05)), [0]);
  assert.deepEqual(ids(store.brushed(spot, spot, 0.65)), [0, 1]);
});

test('a quick stroke skips no block on its way', () => {
  const { store } = board(['aaaaaa', 'bbbbbb']);
  const caught = store.brushed({ x: 0.5, y: 0.5 }, { x: 5.5, y: 0.5 }, 0.2);
  assert.deepEqual(ids(caught), [0, 1, 2, 3, 4, 5]);
});

test('a lasso takes the blocks whose middle it surrounds', () => {
  const { store } = board(['aab', 'abb']);
  assert.deepEqual(ids(store.within(square(0.2, 0.2, 1.5))), [0, 1, 3, 4]);
});

test('a removed block is not found any more, and its pieces are', () => {
  const { store } = board(['ab']);
  const whole = store.get(0);
  store.remove([0]);
  assert.equal(store.at({ x: 0.5, y: 0.5 }), undefined);
  store.add([{ ...whole, id: 7 }]);
  assert.equal(store.at({ x: 0.5, y: 0.5 }).id, 7);
});

test('painting leaves locked grids, locked blocks and foreign communities alone', () => {
  const { store, division } = board(['abc']);
  division.grids.get('b').locked = true;
  store.get(2).community = 'elsewhere';
  const blocks = [...store.byId.values()];

  const { changes, locked } = painting(blocks, wish('a'), division, store);

  assert.deepEqual([...changes], []);
  assert.deepEqual(locked, [1]);
  assert.deepEqual(painting(blocks, wish('b'), division, store).locked, [0]);
});

test('unassigned is a value: it can be painted, and only it when wanted', () => {
  const { store, division } = board(['a.b']);
  const blocks = [...store.byId.values()];
  const { changes } = painting(blocks, { ...wish('a'), onlyUnassigned: true }, division, store);
  assert.deepEqual([...changes], [[1, 'a']]);
  assert.deepEqual([...painting(blocks, wish(null), division, store).changes], [[0, null], [2, null]]);
  assert.equal(gridBeside(['a', 'b'], 'b', 1), null);
  assert.equal(gridBeside(['a', 'b'], null, 1), 'a');
});

test('the brush for whole compounds takes the other blocks of the compound', () => {
  const { store, division } = board(['aabb']);
  store.get(1).compound = store.get(3).compound = 'estate';
  const { changes } = painting([store.get(3)], { ...wish('a'), wholeCompounds: true }, division, store);
  assert.deepEqual([...changes], [[3, 'a']]);
  const both = painting([store.get(3)], { ...wish('b'), wholeCompounds: true }, division, store);
  assert.deepEqual([...both.changes], [[1, 'b']]);
});

test('every inner edge is known once, with the blocks on both sides', () => {
  const { store, division } = board(['ab', 'ab']);
  const edges = new Edges(store);
  assert.equal(edges.list.length, 12);
  assert.equal(edges.list.filter(({ right }) => right === null).length, 8);
  const shared = sharedBorders(edges, division);
  assert.deepEqual([...shared.keys()], ['a b']);
  assert.equal(shared.get('a b').border.length, 2);
});

test('an edge with a vertex on one side only still knows the block beyond', () => {
  const { store } = board(['ab']);
  const half = store.get(0);
  const ring = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 0.4 }, { x: 1, y: 1 }, { x: 0, y: 1 }, { x: 0, y: 0 }];
  store.add([{ ...half, parts: [[ring]] }]);
  const rim = new Edges(store).list.filter(({ right }) => right === null);
  assert.equal(rim.length, 6);
});

const wish = (grid) => ({ grid, wholeCompounds: false, onlyUnassigned: false });
