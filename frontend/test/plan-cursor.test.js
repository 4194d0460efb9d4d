import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borderBeside, borderNear, placeBeside, placeNear, pushOf } from '../js/domain/plan/cursor.js';
import { Edges, sharedBorders } from '../js/domain/plan/edges.js';
import { directionOf } from '../js/domain/plan/keys.js';
import { board } from './board.js';

const WAYS = ['left', 'right', 'up', 'down'];

const town = (rows) => {
  const { store, division } = board(rows);
  const edges = new Edges(store);
  return { store, division, edges: () => edges };
};

const at = (draft, id) => ({ block: id, spot: draft.store.get(id).middle });

test('an arrow leads to the block that touches on that side', () => {
  const draft = town(['aab', 'abb', 'aab']);
  assert.deepEqual(WAYS.map((way) => placeBeside(at(draft, 4), way, draft).block), [3, 5, 1, 7]);
});

test('at the rim an arrow leads nowhere', () => {
  const draft = town(['aab', 'abb']);
  assert.equal(placeBeside(at(draft, 0), 'left', draft), null);
  assert.equal(placeBeside(at(draft, 0), 'up', draft), null);
});

test('arrows alone reach every block from every block', () => {
  const draft = town(['aabb', 'abbb', 'ccdd', 'cddd']);
  for (const start of draft.store.byId.keys()) {
    const seen = new Map([[start, at(draft, start)]]);
    for (const place of seen.values()) {
      for (const way of WAYS) {
        const next = placeBeside(place, way, draft);
        if (next && !seen.has(next.block)) seen.set(next.block, next);
      }
    }
    assert.equal(seen.size, draft.store.byId.size);
  }
});

test('the cursor crosses a long street straight ahead', () => {
  const metre = 1 / 40075016;
  const box = (left, top, width, height) => {
    const [l, t, r, b] = [left, top, left + width, top + height].map((m) => 0.5 + m * metre);
    const ring = [{ x: l, y: t }, { x: r, y: t }, { x: r, y: b }, { x: l, y: b }, { x: l, y: t }];
    return { parts: [[ring]], box: { left: l, top: t, right: r, bottom: b }, middle: { x: (l + r) / 2, y: (t + b) / 2 } };
  };
  const { store } = board(['a']);
  store.remove([0]);
  const whole = { community: 'C', compound: null, households: 1, buildings: [] };
  for (let row = 0; row < 10; row++) {
    store.add([{ id: row, ...whole, ...box(0, row * 50, 50, 50) }]);
    store.add([{ id: 20 + row, ...whole, ...box(60, row * 50, 50, 50) }]);
  }
  store.add([{ id: 99, ...whole, ...box(50, 0, 10, 500) }]);
  const draft = { store, edges: () => new Edges(store) };
  const street = placeBeside(at(draft, 1), 'right', draft);
  assert.equal(street.block, 99);
  assert.equal(placeBeside(street, 'right', draft).block, 21);
  assert.equal(placeBeside(street, 'left', draft).block, 1);
});

test('beyond a gap the nearest block ahead is next', () => {
  const draft = town(['abc']);
  draft.store.remove([1]);
  const torn = { store: draft.store, edges: () => new Edges(draft.store) };
  assert.equal(placeBeside(at(torn, 0), 'right', torn).block, 2);
});

test('the cursor begins at the block nearest to the middle of the view', () => {
  const draft = town(['aab', 'abb']);
  assert.equal(placeNear({ x: 2.4, y: 1.6 }, draft.store.byId.values()).block, 5);
  assert.equal(placeNear({ x: 2, y: 1 }, []), null);
});

test('arrows lead from border to border', () => {
  const draft = town(['abc', 'abc']);
  const borders = sharedBorders(draft.edges(), draft.division);
  const first = borderNear({ x: 0, y: 1 }, borders.values());
  assert.deepEqual([first.border.a, first.border.b], ['a', 'b']);
  const second = borderBeside(first.spot, 'right', borders.values());
  assert.deepEqual([second.border.a, second.border.b], ['b', 'c']);
  assert.equal(borderBeside(second.spot, 'right', borders.values()), null);
});

test('a border that is pushed towards a grid takes from that grid', () => {
  assert.equal(pushOf('left', { x: 0, y: 0 }, { x: 4, y: 0 }), 1);
  assert.equal(pushOf('right', { x: 0, y: 0 }, { x: 4, y: 0 }), -1);
  assert.equal(pushOf('down', { x: 0, y: 9 }, { x: 0, y: 0 }), 1);
});

test('plain arrows belong to the cursor, those with a modifier to the map', () => {
  const key = (name, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
  assert.equal(directionOf(key('ArrowLeft')), 'left');
  assert.equal(directionOf(key('ArrowUp', { shiftKey: true })), null);
  assert.equal(directionOf(key('b')), null);
});
