import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTERS, addressOf, bounded, matches, parametersOf, readFilters } from '../js/domain/filters.js';
import { knowPhases } from '../js/domain/phases.js';

knowPhases([
  { code: 'SUBMITTED', phase: 'WAITING' },
  { code: 'RESOLVED', phase: 'SOLVED' },
  { code: 'CLOSED', phase: 'OVER' },
]);

const NOW = Date.parse('2026-03-01T00:00:00Z');
const incident = {
  number: '20260228-AAAAAAAA', state: 'SUBMITTED', category: '0104',
  reportedAt: '2026-02-28T23:00:00Z', grid: { code: 'G1', name: 'G1' },
  location: { coordinates: [114.3, 30.6] },
};
const groupOf = (category) => category.slice(0, 2);
const fits = (filters, change = {}) =>
  matches({ ...incident, ...change }, { ...NO_FILTERS, ...filters }, groupOf, NOW);

test('filters survive the way through the address', () => {
  const filters = {
    state: 'RESOLVED', category: '01', grid: 'G1', since: '7d', unassigned: true, confirm: true,
    sla: 'overdue', queue: 'mine',
    box: { west: 114.3, south: 30.6, east: 114.31, north: 30.61 },
  };
  assert.deepEqual(readFilters(`?${new URLSearchParams(addressOf(filters))}`), filters);
});

test('an address without filters stays short', () => {
  assert.deepEqual(addressOf(NO_FILTERS), {});
  assert.deepEqual(readFilters(''), NO_FILTERS);
});

test('what cannot be read in an address is left out', () => {
  assert.deepEqual(readFilters('?since=soon&bbox=1,2,3'), NO_FILTERS);
  assert.deepEqual(readFilters('?bbox=2,1,1,2'), NO_FILTERS);
});

test('the service is asked for open ones, from a time on', () => {
  assert.deepEqual(parametersOf({ ...NO_FILTERS, since: '1d' }, NOW), {
    state: 'OPEN', since: '2026-02-28T00:00:00.000Z',
  });
  assert.deepEqual(parametersOf({ ...NO_FILTERS, state: 'ALL' }, NOW), {});
});

test('closed incidents are bounded in time, open ones are not', () => {
  assert.equal(bounded({ ...NO_FILTERS, state: 'ALL' }).since, '30d');
  assert.equal(bounded({ ...NO_FILTERS, state: 'CLOSED', since: '7d' }).since, '7d');
  assert.equal(bounded(NO_FILTERS).since, '');
});

test('an open board shows all but closed ones', () => {
  assert.ok(fits({}));
  assert.ok(!fits({}, { state: 'CLOSED' }));
  assert.ok(fits({ state: 'ALL' }, { state: 'CLOSED' }));
});

test('a group of categories holds its members', () => {
  assert.ok(fits({ category: '01' }));
  assert.ok(fits({ category: '0104' }));
  assert.ok(!fits({ category: '02' }));
});

test('ground, grid and time bound the board', () => {
  assert.ok(!fits({ box: { west: 114.31, south: 30, east: 115, north: 31 } }));
  assert.ok(!fits({ grid: 'G2' }));
  assert.ok(!fits({ unassigned: true }));
  assert.ok(fits({ unassigned: true }, { grid: null }));
  assert.ok(!fits({ since: '1d' }, { reportedAt: '2026-02-27T00:00:00Z' }));
});

test('to be confirmed is what neither the place nor a person settles', () => {
  assert.ok(fits({ confirm: true }, { confidence: 'LOW', settled: false }));
  assert.ok(fits({ confirm: true }, { confidence: 'OUTSIDE', settled: false, grid: null }));
  assert.ok(!fits({ confirm: true }, { confidence: 'LOW', settled: true }));
  assert.ok(!fits({ confirm: true }, { confidence: 'HIGH', settled: false }));
});
