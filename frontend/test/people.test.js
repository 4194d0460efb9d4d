import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, dutyBody, filled, holds, scopesOf, viewOf } from '../js/domain/people.js';

describe('a new duty', () => {
  test('names its place by the kind of place', () => {
    assert.deepEqual(dutyBody({ person: 'w-1', role: 'GRID_WORKER', scope: 'GRID', place: ' W-01 ', shift: '' }), {
      person: 'w-1', role: 'GRID_WORKER', grid: 'W-01',
    });
  });
  test('names a compound as an area of that level', () => {
    assert.equal(dutyBody({ scope: 'COMPOUND', place: 'nan-yuan' }).area, 'COMPOUND/nan-yuan');
    assert.equal(dutyBody({ scope: 'AREA', place: 'COMMUNITY/1101' }).area, 'COMMUNITY/1101');
  });
  test('has the kinds of places its role can have', () => {
    assert.deepEqual(scopesOf([{ code: 'STEWARD', scopes: ['BUILDING'] }], 'STEWARD'), ['BUILDING']);
    assert.equal(scopesOf([], 'UNKNOWN').length, 4);
  });
});

test('what is empty is not sent', () => {
  assert.deepEqual(filled({ reason: ' ', until: '2026-03-05' }), { until: '2026-03-05' });
});

test('a term holds from its first moment to before its last', () => {
  const term = { from: '2026-03-01T00:00:00Z', until: '2026-03-02T00:00:00Z' };
  assert.equal(holds(term, Date.parse('2026-03-01T00:00:00Z')), true);
  assert.equal(holds(term, Date.parse('2026-03-02T00:00:00Z')), false);
  assert.equal(holds({ ...term, until: null }, Date.parse('2030-01-01T00:00:00Z')), true);
});

test('the address and the view are one', () => {
  const view = { view: 'people', words: '路', person: 'w-2' };
  assert.deepEqual(viewOf(addressOf(view).replace('/people', '')), view);
  assert.equal(addressOf({ view: 'people', words: '', person: '' }), '/people');
  assert.equal(viewOf('?view=nonsense').view, 'people');
});
