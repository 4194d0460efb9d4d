import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeSinceYesterday, closingRate, topOfList } from '../js/domain/compare.js';
import { pageOf } from '../js/domain/freshness.js';
import { dayIn, midnightIn, momentIn } from '../js/domain/towntime.js';

const counted = (count, most = 1000) => ({ count, most });

describe('figures of the screen', () => {
  test('a bar has one scale on every page of its list', () => {
    const list = [439, 200, 90, 47];
    assert.equal(pageOf(list, 1, 3)[0] / topOfList(list), 47 / 439);
    assert.equal(topOfList([]), 1);
  });
  test('today is compared with yesterday up to the same hour', () => {
    // yesterday 20 by now and 11 after; today 23 by now
    const counts = { today: counted(23), sinceYesterday: counted(54), sinceSameHour: counted(34) };
    assert.equal(changeSinceYesterday(counts), 3);
  });
  test('counts that were cut short are not compared', () => {
    const counts = { today: counted(23), sinceYesterday: counted(1000), sinceSameHour: counted(34) };
    assert.equal(changeSinceYesterday(counts), null);
    assert.equal(closingRate(counted(1), counted(1000)), null);
  });
  test('the closing rate is in whole per cent, and none where nothing came in', () => {
    assert.equal(closingRate(counted(2), counted(3)), 67);
    assert.equal(closingRate(counted(0), counted(0)), null);
  });
});

describe('time of the town', () => {
  const evening = Date.parse('2026-03-01T17:30:00Z');
  test('its day has begun while the browser still has the day before', () => {
    assert.equal(dayIn('Asia/Shanghai', evening), '2026-03-02');
    assert.equal(new Date(midnightIn('Asia/Shanghai', evening)).toISOString(), '2026-03-01T16:00:00.000Z');
  });
  test('what is typed is the time of the town', () => {
    assert.equal(new Date(momentIn('Asia/Shanghai', '2026-03-02T08:30')).toISOString(), '2026-03-02T00:30:00.000Z');
  });
  test('a day of 23 hours has its midnight and its noon', () => {
    const noon = Date.parse('2026-03-29T10:00:00Z');
    assert.equal(new Date(midnightIn('Europe/Berlin', noon)).toISOString(), '2026-03-28T23:00:00.000Z');
    assert.equal(new Date(momentIn('Europe/Berlin', '2026-03-29T12:00')).toISOString(), '2026-03-29T10:00:00.000Z');
  });
});
