import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOfNotice, countText, withRead } from '../js/domain/noticebox.js';

const notices = [{ id: 9 }, { id: 7 }, { id: 4, readAt: 'before' }, { id: 2 }];
const read = (list) => list.filter((notice) => notice.readAt === 'now').map((notice) => notice.id);

test('the bell shows a count only when something is unread', () => {
  assert.equal(countText({ count: 0, more: false }), '');
  assert.equal(countText({ count: 3, more: false }), '3');
  assert.equal(countText({ count: 99, more: true }), '99+');
});

test('one notice is read, or it and all older ones', () => {
  assert.deepEqual(read(withRead(notices, { id: 7, older: false }, 'now')), [7]);
  assert.deepEqual(read(withRead(notices, { id: 7, older: true }, 'now')), [7, 2]);
});

test('what was read before keeps its time', () => {
  assert.equal(withRead(notices, { id: 9, older: true }, 'now')[2].readAt, 'before');
});

test('a notice leads to its incident, if it is about one', () => {
  assert.equal(addressOfNotice({ incident: '20260301-7K3Q9F2M' }), '/dispatch?open=20260301-7K3Q9F2M');
  assert.equal(addressOfNotice({ args: { whistle: '7' }, incident: '20260301-7K3Q9F2M' }), '/whistles?whistle=7');
  assert.equal(addressOfNotice({}), null);
});
