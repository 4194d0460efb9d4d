import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnderExpected, rankedBy } from '../js/domain/ranked.js';
import { addDays, daysBetween, isDay } from '../js/domain/days.js';
import { pageOf, staleSince } from '../js/domain/freshness.js';
import { USUAL, addressOfHot, hotParameters, readHotQuery } from '../js/domain/hotquery.js';
import { NOTEWORTHY, countKinds, kindOf, weekKindOf, weekList, workList } from '../js/domain/judged.js';
import { barsOf, topOf } from '../js/domain/spark.js';

const unit = (code, change = {}) => ({
  code, state: 'USUAL', word: null, class: 0, ratio: 1, rank: null, perKm2: 10, ...change,
});
const asked = (parameters) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));

test('what is asked about hot spots survives the way through the address', () => {
  const query = {
    layer: 'count', area: 'COMMUNITY/970103001001', category: '0604', channel: 'public', weeks: 13,
    to: '2026-03-01', unit: 'bin', shape: 'hex', size: 500, band: 'border', test: 'gi', bandwidth: 'block',
    expert: true,
  };
  assert.deepEqual(readHotQuery(`?${new URLSearchParams(addressOfHot(query))}`), query);
});

test('the usual question has a short address and asks for nothing special', () => {
  assert.deepEqual(addressOfHot(USUAL), { view: 'hotspots' });
  assert.deepEqual(asked(hotParameters(USUAL, '2026-03-01')), {});
});

test('what cannot be read in an address is as usual', () => {
  assert.deepEqual(readHotQuery('?layer=heat&weeks=5&to=2026-02-30&area=TOWN/1&size=7&category=a%20b'), USUAL);
});

test('a period of other length ends on the newest day and counts both of its ends', () => {
  const { from, to } = hotParameters({ ...USUAL, weeks: 1 }, '2026-03-07');
  assert.deepEqual([from, to], ['2026-03-01', '2026-03-07']);
});

test('the size of bins is not asked for grids, nor the band of grids for bins', () => {
  const odd = { ...USUAL, size: 500, band: 'border' };
  assert.deepEqual(asked(hotParameters(odd, '')), { band: 'border' });
  assert.deepEqual(asked(hotParameters({ ...odd, unit: 'bin' }, '')), { unit: 'bin', shape: 'square', size: '500' });
});

test('grids of a past day come with their outlines of that day', () => {
  assert.equal(hotParameters({ ...USUAL, to: '2026-02-01' }, '2026-03-01').outline, 'true');
});

test('days are counted over the ends of months and years', () => {
  assert.equal(addDays('2025-12-31', 1), '2026-01-01');
  assert.equal(addDays('2024-03-01', -1), '2024-02-29');
  assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
  assert.ok(isDay('2024-02-29'));
  assert.ok(!isDay('2026-02-29'));
  assert.ok(!isDay('1 March'));
});

test('a hot unit has one of four words, a cold and a thin one their own', () => {
  assert.equal(kindOf(unit('1', { state: 'HOT', word: 'GROWING', class: 3 })), 'growing');
  assert.equal(kindOf(unit('1', { state: 'USUAL', word: 'EASING' })), 'easing');
  assert.equal(kindOf(unit('1', { state: 'COLD', class: -2 })), 'cold');
  assert.equal(kindOf(unit('1', { state: 'NO_HOMES' })), 'thin');
  assert.equal(kindOf(unit('1')), 'usual');
});

test('a week is hot or cold from a chance of one in twenty on', () => {
  assert.deepEqual([3, 2, 1, 0, -1, -2, -3].map(weekKindOf), ['hot', 'hot', 'usual', 'usual', 'usual', 'cold', 'cold']);
});

test('the work list begins with what is new and leaves the usual out', () => {
  const units = [
    unit('A', { state: 'COLD', word: 'COLD', class: -3 }),
    unit('B', { state: 'HOT', word: 'LASTING', class: 3, ratio: 2 }),
    unit('C', { state: 'HOT', word: 'LASTING', class: 3, ratio: 4 }),
    unit('D'),
    unit('E', { state: 'HOT', word: 'NEW', class: 2 }),
    unit('F', { state: 'THIN' }),
  ];
  assert.deepEqual(workList(units, 'rate', NOTEWORTHY).map(({ code }) => code), ['E', 'C', 'B', 'A']);
  assert.equal(countKinds(units).lasting, 2);
});

test('the list of one week holds what stood out in it, the hottest first', () => {
  const classes = new Map([['A', -2], ['B', 2], ['C', 1], ['D', 3]]);
  assert.deepEqual(weekList(['A', 'B', 'C', 'D', 'E'].map((code) => unit(code)), classes).map(({ code }) => code), ['D', 'B', 'A']);
});

test('by density the fullest comes first, by forecast the one to look at first', () => {
  const units = [unit('A', { perKm2: 1, rank: 2 }), unit('B', { perKm2: 9 }), unit('C', { perKm2: 5, rank: 1 })];
  assert.deepEqual(workList(units, 'count', []).map(({ code }) => code), ['B', 'C', 'A']);
  assert.deepEqual(workList(units, 'forecast', []).map(({ code }) => code), ['C', 'A']);
});

test('bars share one scale, and one report is always seen', () => {
  const weeks = [{ complete: true }, { complete: true }, { complete: false }];
  const bars = barsOf([0, 1, 100], weeks, { width: 30, height: 20, top: 100 });
  assert.deepEqual(bars.map(({ height }) => height), [0, 1, 20]);
  assert.deepEqual(bars.map(({ x }) => x), [0, 10, 20]);
  assert.equal(bars[2].complete, false);
  assert.equal(topOf([[1, 2], null, [7]]), 7);
  assert.equal(topOf([null]), 1);
});

test('data is stale from the break on, or when nothing new was read for long', () => {
  const source = { readAt: 1000, live: true, brokeAt: null };
  assert.equal(staleSince(source, 1500, 600), null);
  assert.equal(staleSince(source, 1700, 600), 1000);
  assert.equal(staleSince({ ...source, live: false, brokeAt: 1200 }, 1300, 600), 1200);
});

test('a list that does not fit goes round page by page', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  assert.deepEqual([0, 1, 2, 3].map((turn) => pageOf(items, turn, 2).join('')), ['ab', 'cd', 'e', 'ab']);
  assert.deepEqual(pageOf([], 3, 2), []);
});

test('the forecast is ranked by all complete weeks, and says when that is less than expected', () => {
  const weeks = [{ complete: true }, { complete: true }, { complete: false }];
  assert.deepEqual(rankedBy([4, 5, 9], weeks), { count: 9, weeks: 2 });
  assert.equal(rankedBy(null, weeks), null);
  assert.ok(isUnderExpected({ count: 73, expected: 76.5 }));
  assert.ok(!isUnderExpected({ count: 73, expected: null }));
});
