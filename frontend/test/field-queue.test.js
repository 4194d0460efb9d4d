import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  choicesFor, chosen, deedBody, nextToSend, notTaken, outlived, taken, tally, waitsForAnother,
} from '../js/domain/field/queue.js';

let orders = 0;
const entry = (more = {}) => ({
  id: `e${++orders}`, order: orders, account: 'zhou', kind: 'DEED', number: 'A', after: null, deed: 'START', said: {},
  version: 3, position: null, photos: 0, at: '2026-03-02T01:10:00.000Z', title: '', state: 'WAITING', fault: null, ...more,
});
const refusal = (slug, status = 409, more = {}) => ({ status, slug, words: slug, ...more });
const apply = (entries, changed, dropped = []) => entries
  .filter(({ id }) => !dropped.includes(id))
  .map((each) => changed.find(({ id }) => id === each.id) ?? each);

describe('the queue of what was done in the field', () => {
  test('the oldest goes first', () => {
    const [first, second] = [entry(), entry({ number: 'B' })];
    assert.equal(nextToSend([second, first], 'zhou'), first);
  });
  test('what is held keeps back only what belongs to its incident', () => {
    const held = entry({ state: 'CONFLICT' });
    const behind = entry({ deed: 'RESOLVE' });
    const other = entry({ number: 'B' });
    assert.equal(nextToSend([held, behind, other], 'zhou'), other);
    assert.equal(waitsForAnother(behind, [held, behind, other]), true);
    assert.equal(waitsForAnother(other, [held, behind, other]), false);
  });
  test('nobody sends for another account of the phone', () => {
    const entries = [entry({ account: 'li' })];
    assert.equal(nextToSend(entries, 'zhou'), null);
    assert.equal(tally(entries, 'zhou').others, 1);
  });
  test('the next deed of an incident follows the version that the one before made', () => {
    const [start, resolve] = [entry(), entry({ deed: 'RESOLVE' })];
    const after = apply([start, resolve], taken([start, resolve], start, { number: 'A', version: 4 }));
    assert.equal(after[0].state, 'DONE');
    assert.equal(nextToSend(after, 'zhou').version, 4);
  });
  test('a deed on a new incident waits for its number', () => {
    const report = entry({ kind: 'REPORT', number: null, deed: '' });
    const fixed = entry({ number: null, version: null, after: report.id, deed: 'SELF_HANDLE' });
    assert.equal(nextToSend([report, fixed], 'zhou'), report);
    const after = apply([report, fixed], taken([report, fixed], report, { number: 'N-1' }));
    assert.deepEqual([nextToSend(after, 'zhou').number, nextToSend(after, 'zhou').version], ['N-1', null]);
  });
  for (const [status, slug] of [[0, ''], [401, 'not-signed-in'], [429, 'too-many-requests'], [503, 'service-unavailable']]) {
    test(`${status} ends the round and leaves everything as it was`, () => {
      const waiting = entry();
      assert.deepEqual(notTaken(waiting, refusal(slug, status)), { entry: waiting, stop: true });
    });
  }
  test('somebody who was faster is a conflict that says what happened', () => {
    const happened = [{ seq: 4, kind: 'STATE_CHANGED', deed: 'START', actor: 'wang', at: '2026-03-02T01:20:00Z' }];
    const { entry: kept, stop } = notTaken(entry(), refusal('incident-changed', 409, { happened }));
    assert.deepEqual([kept.state, stop, kept.fault.happened], ['CONFLICT', false, happened]);
  });
  test('what the service does not understand is held with its words', () => {
    assert.equal(notTaken(entry(), refusal('deed-needs', 422)).entry.state, 'HELD');
  });
  test('doing it all the same is offered only while the incident lists the deed', () => {
    const conflict = entry({ state: 'CONFLICT', deed: 'RESOLVE' });
    assert.deepEqual(choicesFor(conflict, ['RESOLVE', 'RETURN']), ['AGAIN', 'DROP']);
    assert.deepEqual(choicesFor(conflict, ['CLOSE']), ['DROP']);
    assert.deepEqual(choicesFor(conflict, null), ['DROP']);
  });
  test('done all the same, it names the version that was looked at, under its old name', () => {
    const conflict = entry({ state: 'CONFLICT' });
    const { changed } = chosen([conflict], conflict, 'AGAIN', 7);
    assert.deepEqual([changed[0].id, changed[0].version, changed[0].state], [conflict.id, 7, 'WAITING']);
  });
  test('dropped, it lets what comes after go on from what was looked at', () => {
    const [conflict, behind] = [entry({ state: 'CONFLICT' }), entry({ deed: 'RESOLVE' })];
    const { changed, dropped } = chosen([conflict, behind], conflict, 'DROP', 7);
    const left = apply([conflict, behind], changed, dropped);
    assert.deepEqual(left.map(({ id, version }) => [id, version]), [[behind.id, 7]]);
  });
  test('a dropped report takes along what was done to it', () => {
    const report = entry({ kind: 'REPORT', number: null, state: 'HELD' });
    const fixed = entry({ number: null, after: report.id });
    assert.deepEqual(chosen([report, fixed], report, 'DROP', null).dropped, [report.id, fixed.id]);
  });
  test('whatever order answers come in, each is sent until it is taken and then never again', () => {
    let entries = ['A', 'B', 'A', 'C', 'B', 'A'].map((number) => entry({ number }));
    const sent = [];
    let turn = 0;
    for (let next = nextToSend(entries, 'zhou'); next; next = nextToSend(entries, 'zhou')) {
      if (turn++ % 3 === 2) {
        entries = apply(entries, [notTaken(next, refusal('incident-changed')).entry]);
        const stuck = entries.find(({ state }) => state === 'CONFLICT');
        entries = apply(entries, chosen(entries, stuck, 'AGAIN', 9).changed);
      } else {
        sent.push(next.id);
        entries = apply(entries, taken(entries, next, { number: next.number, version: 1 }));
      }
    }
    assert.equal(new Set(sent).size, 6);
    assert.equal(sent.length, 6);
    assert.ok(entries.every(({ state }) => state === 'DONE'));
  });
  test('the request says when and where it was done', () => {
    const position = { lon: 114.3, lat: 30.6, accuracyMetres: 12 };
    assert.deepEqual(deedBody(entry({ deed: 'RESOLVE', said: { note: 'done' }, position })), {
      note: 'done', deed: 'RESOLVE', version: 3, doneAt: '2026-03-02T01:10:00.000Z', position,
    });
  });
  test('only what arrived a day ago is forgotten', () => {
    const later = Date.parse('2026-03-03T02:00:00Z');
    const [done, waiting] = [entry({ state: 'DONE' }), entry()];
    assert.deepEqual(outlived([done, waiting], later), [done]);
  });
});
