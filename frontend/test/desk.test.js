import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withChange } from '../js/domain/board.js';
import { choicesOf, excerpt, groupsOf, marked } from '../js/domain/findings.js';
import { actionOf } from '../js/domain/keys.js';
import { orderNamed, placeIn } from '../js/domain/order.js';
import { stillListed, toggled, withRange } from '../js/domain/picking.js';

const found = (part) => ({
  numbers: [], texts: [], phones: [], grids: [], workers: [], buildings: [], more: [], ...part,
});

describe('what was found', () => {
  test('is grouped, and what nothing was found of is left out', () => {
    const groups = groupsOf(found({ grids: [{ code: 'A' }], texts: [{ number: '1' }], more: ['TEXTS'] }));
    assert.deepEqual(groups.map(({ kind, more }) => [kind, more]), [['texts', true], ['grids', false]]);
  });
  test('is walked through from group to group', () => {
    const groups = groupsOf(found({ numbers: [{ number: '1' }, { number: '2' }], workers: [{ name: 'W' }] }));
    assert.deepEqual(choicesOf(groups).map(({ kind }) => kind), ['numbers', 'numbers', 'workers']);
  });
  test('shows which of its letters matched, whatever the words hold', () => {
    assert.deepEqual(marked('street lamp', 'LAMP'), [{ text: 'street ', marked: false }, { text: 'lamp', marked: true }]);
    assert.equal(marked('1+1 (lamp', '+1 (').filter((part) => part.marked).map((part) => part.text).join('|'), '+1|(');
    assert.deepEqual(marked('lamp', ' '), [{ text: 'lamp', marked: false }]);
  });
  test('is cut to the piece with the match in it', () => {
    assert.equal(excerpt('short', 'x'), 'short');
    const long = `${'a'.repeat(50)}lamp${'b'.repeat(50)}`;
    assert.ok(excerpt(long, 'lamp').includes('lamp'));
    assert.equal(excerpt(long, 'lamp').length, 42);
  });
});

describe('picking', () => {
  const order = ['a', 'b', 'c', 'd'];
  test('one is picked, and let go', () => {
    assert.deepEqual([...toggled(new Set(['a']), 'b')], ['a', 'b']);
    assert.deepEqual([...toggled(new Set(['a']), 'a')], []);
  });
  test('a stretch is picked from the last one on, up or down', () => {
    assert.deepEqual([...withRange(new Set(['b']), order, 'b', 'd')].sort(), ['b', 'c', 'd']);
    assert.deepEqual([...withRange(new Set(['d']), order, 'd', 'c')].sort(), ['c', 'd']);
    assert.deepEqual([...withRange(new Set(), order, null, 'c')], ['c']);
  });
  test('what is no longer listed is no longer picked', () => {
    assert.deepEqual(stillListed(new Set(['d', 'gone', 'a']), order), ['a', 'd']);
  });
});

describe('the order of the list', () => {
  const at = (code) => ({ number: code, category: code, state: 'SUBMITTED', grid: { code, name: code } });
  const items = [at('A'), at('C')];
  test('an unknown one is the usual one', () => {
    assert.equal(orderNamed('GRID'), 'GRID');
    assert.equal(orderNamed('beauty'), 'NEWEST');
  });
  test('a new incident comes first, last, or between others', () => {
    assert.equal(placeIn(items, at('B'), 'NEWEST', true), 0);
    assert.equal(placeIn(items, at('B'), 'OLDEST', false), 2);
    assert.equal(placeIn(items, at('B'), 'GRID', true), 1);
    assert.equal(placeIn(items, { ...at('B'), grid: null }, 'GRID', true), 0);
  });
  test('what lies behind all that has been read waits for the next page', () => {
    assert.equal(placeIn(items, at('D'), 'CATEGORY', true), -1);
    assert.equal(placeIn(items, at('D'), 'CATEGORY', false), 2);
    assert.deepEqual(withChange(items, at('D'), true, -1), items);
    assert.deepEqual(withChange(items, at('B'), true, 1).map(({ number }) => number), ['A', 'B', 'C']);
  });
});

test('figures choose a grid, and letters act only when letters may', () => {
  const key = (pressed) => ({ key: pressed, ctrlKey: false, metaKey: false, altKey: false });
  assert.equal(actionOf(key('7'), true), 'grid');
  assert.equal(actionOf(key('7'), false), null);
  assert.equal(actionOf(key('X'), true), 'pick');
  assert.equal(actionOf(key('/'), true), 'find');
});
