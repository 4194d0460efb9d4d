import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ago } from '../js/domain/ago.js';
import { numberBeside, withChange, withPage } from '../js/domain/board.js';
import { cellAt } from '../js/domain/cells.js';
import { emptyDraft, missingIn, requestOf } from '../js/domain/draft.js';
import { actionOf } from '../js/domain/keys.js';
import { bandOf, bandsOf, deviation, measureOf, signedPercent } from '../js/domain/load.js';
import { lonLatOf, metresBetween, unitSquare } from '../js/domain/mercator.js';
import { fitWithin } from '../js/domain/picture.js';
import { boxesMeet, isInside, longestRun } from '../js/domain/shape.js';

const close = (actual, expected, within) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

describe('load', () => {
  const measure = { target: 300, tolerance: 0.1 };
  const basic = (households) => ({ households, kind: 'BASIC' });

  test('330 households are a tenth above the target of 300', () => {
    close(deviation(330, 300), 0.1, 1e-12);
    assert.equal(signedPercent(330, 300), '+10%');
  });
  test('a tenth off is still balanced, more is not', () => {
    assert.equal(bandOf(basic(330), measure), 'balanced');
    assert.equal(bandOf(basic(331), measure), 'above');
    assert.equal(bandOf(basic(269), measure), 'below');
    assert.equal(bandOf(basic(391), measure), 'farAbove');
    assert.equal(bandOf(basic(390), measure), 'above');
    assert.equal(bandOf(basic(209), measure), 'farBelow');
  });
  test('another target and tolerance move every band', () => {
    const other = { target: 250, tolerance: 0.2 };
    assert.equal(bandOf(basic(300), other), 'balanced');
    assert.equal(bandOf(basic(301), other), 'above');
    assert.equal(bandOf(basic(330), other), 'above');
    assert.equal(bandOf(basic(401), other), 'farAbove');
    assert.equal(bandOf(basic(99), other), 'farBelow');
    assert.equal(signedPercent(300, 250), '+20%');
  });
  test('an exclusive grid has no target', () => {
    assert.equal(bandOf({ households: 0, kind: 'EXCLUSIVE' }, measure), 'exclusive');
  });
  test('fewer than the target is written with a minus sign', () => {
    assert.equal(signedPercent(240, 300), '−20%');
  });
  test('a wide tolerance leaves no band that no grid can be in', () => {
    assert.equal(bandsOf(measure).length, 5);
    assert.ok(!bandsOf({ target: 300, tolerance: 0.4 }).includes('farBelow'));
    assert.equal(bandOf(basic(0), { target: 300, tolerance: 0.4 }), 'below');
  });
  test('the page says the measure, and a page that does not is a fault', () => {
    assert.deepEqual(measureOf({ target: '250', tolerance: '0.2' }), { target: 250, tolerance: 0.2 });
    assert.throws(() => measureOf({ page: 'start' }), /target/);
    assert.throws(() => measureOf({ target: '0', tolerance: '0.1' }), /target/);
  });
});

describe('mercator', () => {
  test('there and back is the same place', () => {
    const place = lonLatOf(unitSquare({ lon: 114.306, lat: 30.6025 }));
    close(place.lon, 114.306, 1e-9);
    close(place.lat, 30.6025, 1e-9);
  });
  test('a minute of latitude is a nautical mile', () => {
    close(metresBetween({ lon: 114, lat: 30 }, { lon: 114, lat: 30 + 1 / 60 }), 1853, 1);
  });
});

describe('shape', () => {
  const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }, { x: 0, y: 0 }];
  const hole = [{ x: 4, y: 4 }, { x: 6, y: 4 }, { x: 6, y: 6 }, { x: 4, y: 6 }, { x: 4, y: 4 }];
  test('a spot in a hole is not inside', () => {
    assert.ok(isInside({ x: 2, y: 2 }, [square, hole]));
    assert.ok(!isInside({ x: 5, y: 5 }, [square, hole]));
    assert.ok(!isInside({ x: 11, y: 5 }, [square, hole]));
  });
  test('a name goes on the long straight part of a street, not around its corner', () => {
    const street = [{ x: 0, y: 0 }, { x: 0, y: 20 }, { x: 50, y: 20 }, { x: 100, y: 22 }];
    const run = longestRun(street);
    assert.deepEqual(run.from, { x: 0, y: 20 });
    assert.deepEqual(run.to, { x: 100, y: 22 });
  });
  test('boxes that only touch do not meet', () => {
    const left = { left: 0, top: 0, right: 5, bottom: 5 };
    assert.ok(!boxesMeet(left, { left: 5, top: 0, right: 9, bottom: 5 }));
    assert.ok(boxesMeet(left, { left: 4, top: 4, right: 9, bottom: 9 }));
  });
});

describe('draft', () => {
  const place = { lon: 114.3, lat: 30.6, accuracy: null, buildingCode: '', buildingTitle: '' };
  test('place, category and words are needed, in this order', () => {
    assert.deepEqual(missingIn(emptyDraft('k')), ['place', 'category', 'description']);
    assert.deepEqual(missingIn({ ...emptyDraft('k'), place, category: '0104', description: ' ' }), ['description']);
  });
  test('what was left blank is not sent', () => {
    const draft = { ...emptyDraft('k'), place, category: '0104', description: ' 堵了 ', name: '  ' };
    assert.deepEqual(requestOf(draft), {
      category: '0104', description: '堵了', location: { lon: 114.3, lat: 30.6 }, channel: 'WEB',
    });
  });
  test('who scanned a label on a door came by QR', () => {
    const draft = { ...emptyDraft('k'), place, category: '0104', description: 'x', channel: 'QR' };
    assert.equal(requestOf(draft).channel, 'QR');
  });
  test('accuracy, building and reporter are sent when there are any', () => {
    const exact = { ...place, accuracy: 12, buildingCode: 'B1' };
    const draft = { ...emptyDraft('k'), place: exact, category: '0104', description: 'x', phone: '139' };
    const request = requestOf(draft);
    assert.deepEqual(request.location, { lon: 114.3, lat: 30.6, accuracyMetres: 12 });
    assert.equal(request.buildingCode, 'B1');
    assert.deepEqual(request.reporter, { phone: '139' });
  });
});

describe('board', () => {
  const incident = (number, state = 'SUBMITTED') => ({ number, state });
  test('a new incident comes first', () => {
    assert.deepEqual(withChange([incident('a')], incident('b'), true).map((i) => i.number), ['b', 'a']);
  });
  test('a known one stays where it is and shows its new state', () => {
    const list = withChange([incident('a'), incident('b')], incident('b', 'CLOSED'), true);
    assert.deepEqual(list, [incident('a'), incident('b', 'CLOSED')]);
  });
  test('one that no longer belongs leaves', () => {
    assert.deepEqual(withChange([incident('a')], incident('a', 'CLOSED'), false), []);
  });
  test('what came in between two pages is not shown twice', () => {
    const list = withPage([incident('c'), incident('b')], [incident('b'), incident('a')]);
    assert.deepEqual(list.map((i) => i.number), ['c', 'b', 'a']);
  });
  test('steps stop at both ends', () => {
    const list = [incident('a'), incident('b')];
    assert.equal(numberBeside(list, null, 1), 'a');
    assert.equal(numberBeside(list, 'b', 1), 'b');
    assert.equal(numberBeside(list, 'b', -1), 'a');
    assert.equal(numberBeside([], null, 1), null);
  });
});

describe('small things', () => {
  test('how long ago is told in the largest unit that fits', () => {
    assert.deepEqual(ago(0, 59_999), { unit: 'now', count: 0 });
    assert.deepEqual(ago(0, 3 * 60_000), { unit: 'minute', count: 3 });
    assert.deepEqual(ago(0, 5 * 3_600_000), { unit: 'hour', count: 5 });
    assert.deepEqual(ago(0, 72 * 3_600_000), { unit: 'day', count: 3 });
  });
  test('a picture is made smaller, never larger', () => {
    assert.deepEqual(fitWithin(4000, 3000, 1600), { width: 1600, height: 1200 });
    assert.deepEqual(fitWithin(300, 200, 1600), { width: 300, height: 200 });
  });
  test('letters do nothing when they are turned off; arrows still do', () => {
    const key = (name) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false });
    assert.equal(actionOf(key('j'), true), 'next');
    assert.equal(actionOf(key('j'), false), null);
    assert.equal(actionOf(key('ArrowDown'), false), 'next');
    assert.equal(actionOf({ ...key('c'), ctrlKey: true }, true), null);
  });
  test('the cell that was counted holds what lies in it', () => {
    const tile = { z: 14, x: 13394, y: 6700 };
    const cell = { column: 1, row: 4 };
    const place = lonLatOf({ x: (tile.x + 1000 / 4096) / 2 ** 14, y: (tile.y + 3000 / 4096) / 2 ** 14 });
    const { west, south, east, north } = cellAt(tile, cell);
    assert.ok(place.lon > west && place.lon < east && place.lat > south && place.lat < north);
  });
});
