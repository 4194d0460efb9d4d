import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, byLoad, towards, weeklyTotals } from '../js/domain/drill.js';
import { rankingOf, stepsOf } from '../js/domain/ranking.js';

const district = { level: 'DISTRICT', code: '1', name: 'D' };
const office = { level: 'SUBDISTRICT', code: '11', name: 'S' };
const community = { level: 'COMMUNITY', code: '111', name: 'C' };
const chain = [district, office, community];

test('each click goes one area down and ends at the community', () => {
  assert.deepEqual(towards([], chain), [district]);
  assert.deepEqual(towards([district], chain), [district, office]);
  assert.deepEqual(towards([district, office], chain), chain);
  assert.deepEqual(towards(chain, chain), chain);
});

test('a path may begin below the top', () => {
  assert.deepEqual(towards([office], chain), [office, community]);
});

test('a click outside of the area that is shown leads nowhere', () => {
  const other = { level: 'SUBDISTRICT', code: '12', name: 'T' };
  assert.deepEqual(towards([other], chain), [other]);
});

test('the end of the path is the area that is asked for', () => {
  assert.equal(areaOf([]), '');
  assert.equal(areaOf([district, office]), 'SUBDISTRICT/11');
});

test('load is compared per hundred households, and only where there are any', () => {
  const grids = [
    { code: 'A', households: 400, open: 8 },
    { code: 'B', households: 100, open: 4 },
    { code: 'C', households: 0, open: 9 },
  ];
  assert.deepEqual(byLoad(grids).map(({ code, perHundred }) => [code, perHundred]), [['B', 4], ['A', 2]]);
});

test('weeks are added up over all units', () => {
  assert.deepEqual(weeklyTotals([{ series: [1, 2] }, { series: null }, { series: [3, 4] }], 2), [4, 6]);
});

test('a grid is ranked with the households each of its workers looks after', () => {
  const share = { part: 9, of: 12, rate: 0.75, enough: true };
  const row = (code, rank) => ({ code, name: code, reports: 12, open: 1, rank, onTime: [{ stage: 'RESOLVED', inTime: share, inFirstTime: share }] });
  const grids = [{ code: 'A', households: 400, workers: 2 }, { code: 'B', households: 300, workers: 0 }];
  const ranking = rankingOf([row('A', 1), row('B', 2), row('C', null)], grids, 'RESOLVED');
  assert.deepEqual(ranking.map(({ code, perWorker }) => [code, perWorker]), [['A', 200], ['B', null]]);
});

test('steps without incidents are left out, the others stand as the life cycle has them', () => {
  assert.deepEqual(
    stepsOf({ RESOLVED: 2, SUBMITTED: 5, ADMITTED: 0 }, ['SUBMITTED', 'ADMITTED', 'RESOLVED']),
    [{ state: 'SUBMITTED', count: 5 }, { state: 'RESOLVED', count: 2 }],
  );
});
