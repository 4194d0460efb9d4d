import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fits, isComplete } from '../js/domain/deed.js';

describe('a deed that waits to be confirmed', () => {
  const close = { kind: 'MOVE', to: 'CLOSED' };
  const start = { kind: 'MOVE', to: 'IN_PROGRESS' };
  test('a case is closed only with a note', () => {
    assert.ok(!isComplete(close, '  \n'));
    assert.ok(isComplete(close, 'lamp replaced'));
  });
  test('other deeds need none', () => {
    assert.ok(isComplete(start, ''));
  });
  test('it is forgotten when the incident moved on meanwhile', () => {
    assert.ok(fits(start, { next: ['IN_PROGRESS', 'CLOSED'] }));
    assert.ok(!fits(start, { next: ['RESOLVED'] }));
  });
});
