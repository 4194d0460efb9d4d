import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionOf } from '../js/domain/correction.js';

const BUILDING = { code: 'B-1', name: '东楼', use: 'RESIDENTIAL', levels: 6, entrances: null, households: 40 };
const AS_READ = { name: '东楼', levels: '6', entrances: '', households: '40', at: '', source: '' };

test('a form that was only looked at corrects nothing', () => {
  assert.deepEqual(correctionOf(BUILDING, AS_READ), {});
  assert.deepEqual(correctionOf(BUILDING, { ...AS_READ, source: 'x', at: '2026-03-01' }), {});
});

test('only what is another value is sent, with where it comes from', () => {
  assert.deepEqual(correctionOf(BUILDING, { ...AS_READ, households: '44', source: ' 登记 ' }),
    { households: 44, source: '登记' });
});

test('zero households are a count and no blank', () => {
  assert.deepEqual(correctionOf(BUILDING, { ...AS_READ, households: '0' }), { households: 0 });
});

test('an emptied name is taken away, an emptied number stays', () => {
  assert.deepEqual(correctionOf(BUILDING, { ...AS_READ, name: ' ', levels: '' }), { name: '' });
});

test('the day counts for the households alone', () => {
  assert.deepEqual(correctionOf(BUILDING, { ...AS_READ, levels: '7', at: '2026-03-01' }), { levels: 7 });
});
