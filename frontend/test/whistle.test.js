import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byField, inMinutes, stretch } from '../js/domain/whistle.js';

const whistle = (field, state, dueAt) => ({ field: { code: field }, state, call: { at: dueAt, dueAt } });

test('the field that has waited longest for an answer comes first', () => {
  const groups = byField([
    whistle('POWER', 'ACKNOWLEDGED', '2026-03-01T08:00:00Z'),
    whistle('WATER', 'CALLED', '2026-03-01T10:00:00Z'),
    whistle('GAS', 'CALLED', '2026-03-01T09:00:00Z'),
    whistle('WATER', 'CALLED', '2026-03-01T08:30:00Z'),
  ]);
  assert.deepEqual(groups.map(({ code }) => code), ['WATER', 'GAS', 'POWER']);
  assert.deepEqual(groups[0].items.map(({ call }) => call.dueAt), ['2026-03-01T08:30:00Z', '2026-03-01T10:00:00Z']);
});

test('a stretch is told in the units that matter', () => {
  assert.deepEqual(stretch(95 * 60), { days: 0, hours: 1, minutes: 35 });
  assert.deepEqual(stretch(29), { days: 0, hours: 0, minutes: 0 });
  assert.deepEqual(stretch(50 * 3600), { days: 2, hours: 2, minutes: 0 });
});

test('an arrival is a moment with its offset', () => {
  assert.equal(inMinutes(30, Date.parse('2026-03-01T08:00:00.400Z')), '2026-03-01T08:30:01Z');
});
