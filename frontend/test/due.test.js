// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeLeft, timeUsed } from '../js/domain/due.js';
import { NO_FILTERS, addressOf, matches, readFilters, waitsIn } from '../js/domain/filters.js';
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

describe('the share of the time that is used', () => {
  const clock = { startedAt: '2026-03-07T02:00:00Z', dueAt: '2026-03-07T05:00:00Z', warnAt: '2026-03-07T04:24:00Z' };
  it('grows from the start to the deadline', () => {
    assert.deepEqual(timeUsed(clock, Date.parse('2026-03-07T03:30:00Z')), { level: 'GREEN', share: 0.5 });
    assert.deepEqual(timeUsed(clock, Date.parse('2026-03-07T01:00:00Z')), { level: 'GREEN', share: 0 });
  });
  it('is all of it once the deadline has passed, and while it stands still', () => {
    assert.deepEqual(timeUsed(clock, Date.parse('2026-03-07T06:00:00Z')), { level: 'RED', share: 1 });
    assert.deepEqual(timeUsed({ paused: true }, TEN), { level: 'PAUSED', share: 1 });
  });
  it('is not told where no clock runs', () => {
    assert.equal(timeUsed({}, TEN), null);
  });
});

describe('a queue of the desk', () => {
  const queues = { me: 'W-1', states: { ADMIT: ['SUBMITTED'] } };
  it('holds what is with who asks, or in a state that waits', () => {
    assert.equal(waitsIn({ state: 'IN_PROGRESS', owner: { person: 'W-1' } }, 'mine', queues), true);
    assert.equal(waitsIn({ state: 'IN_PROGRESS', owner: { person: 'W-2' } }, 'mine', queues), false);
    assert.equal(waitsIn({ state: 'SUBMITTED' }, 'admit', queues), true);
    assert.equal(waitsIn({ state: 'ADMITTED' }, 'admit', queues), false);
  });
  it('holds everything when none is asked for', () => {
    assert.equal(waitsIn({ state: 'ADMITTED' }, '', queues), true);
  });
});

describe('the filter by deadline', () => {
  /** @param {string} sla @param {string} at */
  const passes = (sla, at) => matches(
    /** @type {any} */ ({ ...incident, state: 'SUBMITTED', location: { coordinates: [0, 0] } }),
    { ...NO_FILTERS, sla }, () => null, Date.parse(at));
  it('judges as the service does', () => {
    assert.equal(passes('overdue', '2026-03-07T05:00:00Z'), false);
    assert.equal(passes('overdue', '2026-03-07T05:00:01Z'), true);
    assert.equal(passes('soon', '2026-03-07T04:24:00Z'), true);
    assert.equal(passes('soon', '2026-03-07T04:23:00Z'), false);
  });
  it('is kept in the address', () => {
    assert.equal(readFilters('?sla=soon&queue=mine').sla, 'soon');
    assert.deepEqual(addressOf(readFilters('?sla=soon&queue=mine')), { sla: 'soon', queue: 'mine' });
    assert.equal(readFilters('?sla=never').sla, '');
  });
});
