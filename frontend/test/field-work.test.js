import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routesTo } from '../js/domain/field/routes.js';
import { knowPhases } from '../js/domain/phases.js';
import { tilesOver } from '../js/domain/field/tiles.js';
import { boxAround, figuresOf, inTurn, isFarFrom, liesIn } from '../js/domain/field/work.js';

const task = (number, dueAt, lon, lat = 30) => ({ number, dueAt, warnAt: null, mine: false, location: { coordinates: [lon, lat] } });
const numbers = (tasks) => tasks.map(({ number }) => number);
const SQUARE = { type: 'MultiPolygon', coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]]] };

describe('the list of the day', () => {
  const here = { lon: 114, lat: 30 };
  test('the nearest deadline comes first, no deadline last', () => {
    const tasks = [task('none', null, 114), task('late', '2026-03-02T05:00:00Z', 114), task('soon', '2026-03-02T03:00:00Z', 114.1)];
    assert.deepEqual(numbers(inTurn(tasks, here)), ['soon', 'late', 'none']);
  });
  test('within half an hour the shorter way decides', () => {
    const tasks = [task('far', '2026-03-02T03:01:00Z', 114.1), task('near', '2026-03-02T03:20:00Z', 114.001)];
    assert.deepEqual(numbers(inTurn(tasks, here)), ['near', 'far']);
  });
  test('what is solved and waits for somebody else comes last', () => {
    knowPhases([{ code: 'RESOLVED', phase: 'SOLVED' }, { code: 'DISPATCHED', phase: 'WORKING' }]);
    const tasks = [{ ...task('solved', '2026-03-02T03:00:00Z', 114), state: 'RESOLVED' }, { ...task('open', null, 114), state: 'DISPATCHED' }];
    assert.deepEqual(numbers(inTurn(tasks, here)), ['open', 'solved']);
  });
  test('without a position the distance is unknown, not nothing', () => {
    assert.equal(inTurn([task('a', null, 114)], null)[0].metres, null);
  });
  test('who says he is there is believed within 100 m or twice the accuracy', () => {
    const place = { lon: 114.0015, lat: 30 }; // some 144 m
    assert.equal(isFarFrom({ ...here, accuracyMetres: 10 }, place), true);
    assert.equal(isFarFrom({ ...here, accuracyMetres: 80 }, place), false);
  });
  test('a place in a hole of a grid is not in the grid', () => {
    assert.equal(liesIn({ lon: 3, lat: 3 }, SQUARE), true);
    assert.equal(liesIn({ lon: 1.5, lat: 1.5 }, SQUARE), false);
    assert.equal(liesIn({ lon: 5, lat: 1 }, SQUARE), false);
    assert.deepEqual(boxAround([SQUARE]), { west: 0, south: 0, east: 4, north: 4 });
  });
  test('a figure counts what its words say', () => {
    const now = Date.parse('2026-03-02T04:00:00Z');
    const figures = figuresOf(
      [task('a', '2026-03-02T03:00:00Z', 114), { ...task('b', '2026-03-02T05:00:00Z', 114), warnAt: '2026-03-02T03:30:00Z', mine: true }],
      [{ deed: 'START' }, { deed: 'RESOLVE' }], now);
    assert.deepEqual(figures, { open: 2, mine: 1, late: 1, soon: 1, done: 2, solved: 1 });
  });
});

describe('the way there', () => {
  const routes = routesTo({ gcj02: { lon: 114.306, lat: 30.598 }, bd09: { lon: 114.3125, lat: 30.6041 } }, '路灯');
  test('AMap and Tencent get GCJ-02, Baidu gets BD-09, each in its own order', () => {
    assert.ok(routes.amap.includes('to=114.306000,30.598000,') && routes.amap.includes('coordinate=gaode'));
    assert.ok(routes.tencent.includes('tocoord=30.598000,114.306000'));
    assert.ok(decodeURIComponent(routes.baidu).includes('latlng:30.604100,114.312500|name:路灯'));
    assert.ok(routes.baidu.includes('coord_type=bd09ll'));
  });
});

describe('the map that is kept', () => {
  test('covers the box at each zoom, and never more than wanted', () => {
    const box = { west: 114.29, south: 30.59, east: 114.31, north: 30.61 };
    const tiles = tilesOver(box, 12, 14, 500);
    assert.deepEqual([...new Set(tiles.map(({ z }) => z))], [12, 13, 14]);
    assert.equal(tilesOver(box, 12, 20, 50).length, 50);
  });
});
