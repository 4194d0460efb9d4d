import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absenceOf, handlerOf, sentences } from '../js/domain/serving.js';

const yan = { code: 'w-1', name: '颜一禾' };
const lu = { code: 'w-2', name: '路望舒' };
const link = (outcome, more = {}) => ({
  step: 'ON_DUTY', role: 'GRID_WORKER', scope: { kind: 'GRID', code: 'W-01', name: 'W-01' }, person: yan,
  outcome, until: null, standsInFor: null, ...more,
});

describe('the chain in sentences', () => {
  test('an absent person and who stands in are one sentence', () => {
    const chain = [
      link('ABSENT', { until: '2026-03-05T00:00:00Z' }),
      link('ACTS', { step: 'SUBSTITUTE', person: lu, standsInFor: yan }),
    ];
    assert.deepEqual(sentences(chain).map(({ kind, name, substitute, until }) => ({ kind, name, substitute, until })), [
      { kind: 'standsIn', name: '颜一禾', substitute: '路望舒', until: '2026-03-05T00:00:00Z' },
    ]);
  });
  test('who stands in and is away too is told as away', () => {
    const chain = [link('ABSENT'), link('ABSENT', { person: lu, standsInFor: yan })];
    assert.deepEqual(sentences(chain).map(({ kind, name }) => [kind, name]), [['absent', '颜一禾'], ['absent', '路望舒']]);
  });
  test('many people of other categories are told once a role', () => {
    const chain = [link('OTHER_CATEGORY'), link('OTHER_CATEGORY', { person: lu }), link('WAITS_HERE', { person: null, role: null })];
    assert.deepEqual(sentences(chain).map(({ kind }) => kind), ['other', 'waits']);
  });
  test('outside every community there is no desk', () => {
    assert.equal(sentences([link('WAITS_HERE', { person: null, role: null, scope: null })])[0].kind, 'outside');
  });
});

describe('the owner', () => {
  test('who is there needs no words', () => {
    assert.equal(absenceOf({ person: yan, absent: false }), null);
    assert.equal(absenceOf(undefined), null);
  });
  test('who left after the dispatch is told with who stands in', () => {
    assert.deepEqual(absenceOf({ person: yan, absent: true, standsIn: lu }), {
      kind: 'standsIn', name: '颜一禾', substitute: '路望舒', until: null,
    });
  });
});

test('a handler by the rules is taken apart for the form', () => {
  assert.deepEqual(handlerOf('COMMUNITY/110101'), { kind: 'COMMUNITY', code: '110101' });
  assert.deepEqual(handlerOf(undefined), { kind: '', code: '' });
});
