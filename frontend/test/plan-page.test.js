import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barOf } from '../js/domain/plan/bars.js';
import { mayDo, moveButtons, needsNoFaults, whoMay, whyReturned } from '../js/domain/plan/deeds.js';
import { PLAN_KEYS, digitOf, planActionOf } from '../js/domain/plan/keys.js';
import { assignments, lockOthers } from '../js/domain/plan/operations.js';
import { byWeight, nextProblem } from '../js/domain/plan/problems.js';
import { SaveQueue } from '../js/domain/plan/saving.js';
import { readView, writeView } from '../js/domain/plan/viewaddress.js';
import { tintsOf } from '../js/domain/plan/tints.js';

const key = (name, more = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
const onMap = { onMap: true, letters: true };

test('letters are heard on the map only, and not when they are switched off', () => {
  assert.equal(planActionOf(key('b'), onMap), 'brush');
  assert.equal(planActionOf(key('b'), { onMap: false, letters: true }), null);
  assert.equal(planActionOf(key('b'), { onMap: true, letters: false }), null);
  assert.equal(digitOf(key('3'), onMap), 2);
  assert.equal(digitOf(key('3'), { onMap: false, letters: true }), null);
});

test('shift makes another key, caps lock does not', () => {
  assert.equal(planActionOf(key('L', { shiftKey: true }), onMap), 'lockOthers');
  assert.equal(planActionOf(key('L'), onMap), 'lock');
});

test('undo is heard everywhere, with either key of control', () => {
  const off = { onMap: false, letters: false };
  assert.equal(planActionOf(key('z', { ctrlKey: true }), off), 'undo');
  assert.equal(planActionOf(key('z', { metaKey: true }), off), 'undo');
  assert.equal(planActionOf(key('Z', { ctrlKey: true, shiftKey: true }), off), 'redo');
  assert.equal(planActionOf(key('Escape'), off), 'cancel');
  assert.equal(planActionOf(key('Tab'), off), null);
});

test('no key stands for two things', () => {
  const all = Object.values(PLAN_KEYS).flat();
  assert.equal(new Set(all).size, all.length);
});

test('the tolerance decides the band, and its ends belong to it', () => {
  const settings = { target: 300, tolerance: 0.1 };
  assert.equal(barOf(330, settings).band, 'IN');
  assert.equal(barOf(331, settings).band, 'OVER');
  assert.equal(barOf(269, settings).band, 'UNDER');
  assert.equal(barOf(0, settings, 'EXCLUSIVE').band, 'EXCLUSIVE');
  assert.equal(barOf(900, settings).share, 1);
  assert.equal(barOf(150, settings).share, 0.25);
});

test('one operation for each grid that gains', () => {
  assert.deepEqual(assignments(new Map([[4, 'a'], [2, null], [1, 'a']])), [
    { kind: 'ASSIGN', blocks: [1, 4], grid: 'a' }, { kind: 'ASSIGN', blocks: [2], grid: null },
  ]);
});

test('locking the others twice opens them again', () => {
  const grids = [{ key: 'a', locked: false }, { key: 'b', locked: false }, { key: 'c', locked: true }];
  assert.deepEqual(lockOthers(grids, 'a'), { kind: 'LOCK', grids: ['b'], blocks: [], locked: true });
  grids[1].locked = true;
  assert.deepEqual(lockOthers(grids, 'a').grids, ['b', 'c']);
  assert.equal(lockOthers(grids, 'a').locked, false);
});

test('errors come first, and next goes round', () => {
  const problems = byWeight([{ severity: 'WARNING' }, { severity: 'ERROR' }]);
  assert.deepEqual(problems.map(({ severity }) => severity), ['ERROR', 'WARNING']);
  assert.equal(nextProblem(problems, -1), 0);
  assert.equal(nextProblem(problems, 1), 0);
  assert.equal(nextProblem([], 0), -1);
});

test('neighbours never share a tint while there are enough, and grids keep theirs', () => {
  const first = tintsOf(['a', 'b', 'c'], [['a', 'b'], ['b', 'c']], new Map());
  assert.notEqual(first.get('a'), first.get('b'));
  assert.notEqual(first.get('b'), first.get('c'));
  const later = tintsOf(['a', 'b', 'c', 'd'], [['a', 'd'], ['a', 'b'], ['b', 'c']], first);
  for (const grid of ['a', 'b', 'c']) assert.equal(later.get(grid), first.get(grid));
});

test('operations are sent in order, one at a time, and what waits is still shown', async () => {
  const { queue, sent, answer, states } = wire();
  queue.add(job('1', [[1, 'a']]));
  queue.add(job('2', [[2, 'b']]));
  assert.deepEqual(sent, ['1']);
  assert.deepEqual([...queue.pending()], [[1, 'a'], [2, 'b']]);
  await answer('patch');
  assert.deepEqual(sent, ['1', '2']);
  await answer('patch');
  assert.deepEqual(states.at(-1), ['saved', 0]);
});

test('without network the same operation is tried again under its key', async () => {
  const { queue, sent, fail, again, answer, states, done } = wire();
  queue.add(job('1', []));
  await fail('no network');
  assert.deepEqual(states.at(-1), ['offline', 1]);
  again();
  await answer('patch');
  assert.deepEqual(sent, ['1', '1']);
  assert.equal(done.length, 1);
});

test('a refused operation is dropped and said, and the next one goes', async () => {
  const { queue, sent, fail, answer, refused } = wire();
  queue.add(job('1', [[1, 'a']]));
  queue.add(job('2', []));
  await fail('locked');
  assert.deepEqual(refused, ['locked']);
  assert.equal(queue.pending().size, 0);
  await answer('patch');
  assert.deepEqual(sent, ['1', '2']);
});

test('an address keeps the view of the map, and nonsense is no view', () => {
  const view = { zoom: 16, lat: 30.6025, lon: 114.303 };
  assert.deepEqual(readView(writeView(view)), view);
  assert.equal(readView(''), null);
  assert.equal(readView('#tab-grids'), null);
  assert.equal(readView('#16/95/10'), null);
});

const job = (name, changes) => ({ what: { kind: 'ASSIGN' }, key: name, changes: new Map(changes) });

function wire() {
  const heard = { sent: [], states: [], done: [], refused: [] };
  let settle = { resolve: () => {}, reject: () => {} };
  let waiting = () => {};
  const queue = new SaveQueue({
    send: ({ key: name }) => {
      heard.sent.push(name);
      return new Promise((resolve, reject) => (settle = { resolve, reject }));
    },
    unreachable: (failure) => failure === 'no network',
    done: (patch) => heard.done.push(patch),
    refused: (failure) => heard.refused.push(failure),
    status: (...state) => heard.states.push(state),
    later: (act) => (waiting = act),
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return {
    queue, ...heard,
    answer: (patch) => (settle.resolve(patch), turn()),
    fail: (why) => (settle.reject(why), turn()),
    again: () => waiting(),
  };
}

const deed = (name, text) => ({ deed: name, needs: name === 'SUBMIT' ? ['FAULTLESS'] : [], allowed: !text, reason: text ? { type: '', text } : null });
const shown = (plan) => moveButtons(plan).map(({ move, allowed, main }) =>
  `${main ? '*' : ''}${move}${allowed ? '' : ' shut'}`);

test('the buttons are the deeds of the service, and the furthest open one is the main one', () => {
  const deeds = [deed('CHANGE'), deed('SUBMIT'), deed('PUBLISH', 'not approved'), deed('REBASE'), deed('ABANDON')];
  assert.deepEqual(shown({ deeds }), ['*submit', 'publish shut']);
  assert.equal(mayDo({ deeds }, 'CHANGE'), true);
  assert.equal(mayDo({ deeds }, 'ABANDON'), true);
  assert.equal(mayDo({ deeds }, 'PUBLISH'), false);
  assert.equal(needsNoFaults({ deeds }, 'submit'), true);
  assert.equal(needsNoFaults({ deeds }, 'abandon'), false);
  const alone = [deed('APPROVE'), deed('RETURN'), deed('PUBLISH')];
  assert.deepEqual(shown({ deeds: alone }), ['return', 'approve', '*publish']);
  assert.deepEqual(shown({ deeds: [] }), []);
});

test('a plan says why its next step is shut, or why one person may do all', () => {
  const deeds = [deed('APPROVE', 'own plan'), deed('PUBLISH', 'not approved')];
  assert.deepEqual(whoMay({ deeds, approval: 'ANOTHER_PERSON' }), { reason: 'own plan' });
  assert.deepEqual(whoMay({ deeds: [deed('PUBLISH')], approval: 'ALONE_IN_DEMO' }), { alone: 'ALONE_IN_DEMO' });
  assert.equal(whoMay({ deeds: [deed('PUBLISH')], approval: 'ANOTHER_PERSON' }), null);
  assert.equal(whoMay({ deeds: [], approval: 'ALONE' }), null);
});

test('a plan that came back says why, and whether it could not take effect', () => {
  const step = (deed, more) => ({ deed, actor: 'li', note: null, refusal: null, ...more });
  assert.equal(whyReturned({ state: 'DRAFT', steps: [step('RETURN', { note: '太大' })] }), null);
  assert.deepEqual(whyReturned({ state: 'RETURNED', steps: [step('SUBMIT'), step('RETURN', { note: '太大' })] }),
    { missed: false, actor: 'li', words: '太大' });
  assert.deepEqual(whyReturned({ state: 'RETURNED', steps: [step('MISS', { refusal: { text: '已落后' } })] }),
    { missed: true, actor: 'li', words: '已落后' });
});
