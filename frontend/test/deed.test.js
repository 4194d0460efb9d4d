import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyOf, missing, offerOf } from '../js/domain/deed.js';

const NOTHING = { note: '', reason: '', to: '', photos: 0, deadline: '' };
const offer = (deed, needs, reasons = []) => ({ deed, name: deed, nameEn: deed, needs, reasons, consent: false });

describe('a deed that waits to be confirmed', () => {
  test('a case is closed only with a note', () => {
    const close = offer('CLOSE', ['NOTE']);
    assert.deepEqual(missing(close, { ...NOTHING, note: '  \n' }), ['NOTE']);
    assert.deepEqual(missing(close, { ...NOTHING, note: 'lamp replaced' }), []);
  });
  test('a handler is a kind and a code', () => {
    const dispatch = offer('DISPATCH', ['HANDLER']);
    assert.deepEqual(missing(dispatch, { ...NOTHING, to: 'PERSON/' }), ['HANDLER']);
    assert.deepEqual(missing(dispatch, { ...NOTHING, to: 'PERSON/W-07' }), []);
  });
  test('a reason that points elsewhere says where', () => {
    const decline = offer('DECLINE', ['REASON'], [
      { code: 'NOT_RESPONSIBLE', name: '', nameEn: '', elsewhere: true },
    ]);
    assert.deepEqual(missing(decline, { ...NOTHING, reason: 'NOT_RESPONSIBLE' }), ['ELSEWHERE']);
    assert.deepEqual(missing(decline, { ...NOTHING, reason: 'NOT_RESPONSIBLE', to: 'water company' }), []);
  });
  test('it is forgotten when the incident moved on meanwhile', () => {
    assert.equal(offerOf('START', { deeds: [offer('RESOLVE', [])] }), null);
    assert.equal(offerOf('START', { deeds: [offer('START', [])] })?.deed, 'START');
  });
  test('what is not said is not sent', () => {
    assert.deepEqual(bodyOf({ ...NOTHING, note: ' done ' }), { note: 'done' });
  });
});
