// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeLeft } from '../js/domain/due.js';
import { placeIn } from '../js/domain/order.js';

const TEN = Date.parse('2026-03-07T10:00:00+08:00');
const incident = { dueAt: '2026-03-07T05:00:00Z', warnAt: '2026-03-07T04:24:00Z' };

describe('the time left until a deadline', () => {
  it('is told in the unit that fits', () => {
    assert.deepEqual(timeLeft(incident, TEN), { level: 'GREEN', unit: 'hours', count: 3 });
    assert.deepEqual(timeLeft(incident, TEN - 3 * 86_400_000), { level: 'GREEN', unit: 'days', count: 3 });
  });
  it('warns from the warning on, up to the deadline itself', () => {
    assert.equal(timeLeft(incident, Date.parse('2026-03-07T04:24:00Z'))?.level, 'YELLOW');
    assert.deepEqual(timeLeft(incident, Date.parse('2026-03-07T05:00:00Z')), { level: 'YELLOW', unit: 'minutes', count: 0 });
  });
  it('is counted from the deadline once that has passed', () => {
    assert.deepEqual(timeLeft(incident, Date.parse('2026-03-07T05:30:00Z')), { level: 'RED', unit: 'minutes', count: 30 });
  });
  it('is not told where no clock runs', () => {
    assert.equal(timeLeft({ dueAt: null }, TEN), null);
  });
});

describe('a list by deadline', () => {
  it('has what has no deadline at its end', () => {
    /** @param {string | null} dueAt */
    const due = (dueAt) => /** @type {any} */ ({ dueAt });
    const items = [due('2026-03-07T05:00:00Z'), due('2026-03-08T05:00:00Z'), due(null)];
    assert.equal(placeIn(items, due('2026-03-07T05:00:00.5Z'), 'DUE', false), 1);
    assert.equal(placeIn(items.slice(0, 2), due(null), 'DUE', false), 2);
  });
});
