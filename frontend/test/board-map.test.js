import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moreToShow } from '../js/domain/board.js';
import { openRanges, openStep } from '../js/domain/openload.js';
import { buildingTitle } from '../js/domain/placename.js';
import { shares } from '../js/domain/rings.js';
import { freeWay } from '../js/domain/shape.js';
import { byPhase, knowPhases } from '../js/domain/phases.js';

const counted = (count, most = 1000) => ({ count, most });

describe('the map of the board', () => {
  test('grids are coloured by their open incidents', () => {
    assert.deepEqual([0, 1, 4, 5, 39, 40, 900].map(openStep), [0, 1, 1, 2, 4, 5, 5]);
    assert.deepEqual(openRanges(), ['0', '1–4', '5–9', '10–19', '20–39', '40+']);
  });
  test('a ring shows each state by its share, and nothing of those that have none', () => {
    assert.deepEqual(shares({ SUBMITTED: 3, IN_PROGRESS: 0, RESOLVED: 1 }), [
      { state: 'SUBMITTED', from: 0, to: 0.75 }, { state: 'RESOLVED', from: 0.75, to: 1 },
    ]);
  });
  test('states of one phase are one colour', () => {
    knowPhases([
      { code: 'SUBMITTED', phase: 'WAITING' },
      { code: 'DISPATCHED', phase: 'WORKING' },
      { code: 'IN_PROGRESS', phase: 'WORKING' },
    ]);
    assert.deepEqual(byPhase({ SUBMITTED: 2, DISPATCHED: 1, IN_PROGRESS: 3 }), {
      WAITING: 2, WORKING: 4, SOLVED: 0, OVER: 0,
    });
  });
  test('a name gives way to a point, up or down, or is left out', () => {
    const name = { left: 0, right: 40, top: 0, bottom: 10 };
    const point = { left: 10, right: 20, top: -2, bottom: 8 };
    const stay = { right: 0, down: 0 };
    const down = { right: 0, down: 12 };
    assert.equal(freeWay(name, [], [stay, down]), stay);
    assert.equal(freeWay(name, [point], [stay, down]), down);
    assert.equal(freeWay(name, [{ left: 0, right: 9, top: -90, bottom: 90 }], [stay, down]), null);
  });
});

describe('the list beside it', () => {
  test('no more is offered when all are shown', () => {
    assert.equal(moreToShow(5, counted(5), true), 0);
    assert.equal(moreToShow(50, counted(62), true), 12);
    assert.equal(moreToShow(50, counted(1000), true), 50);
    assert.equal(moreToShow(50, null, true), 50);
    assert.equal(moreToShow(50, counted(62), false), 0);
  });
  test('a building is called by its name, never by its code alone', () => {
    const nameless = (tail) => `unnamed ${tail}`;
    assert.equal(buildingTitle({ code: '97010300200300014', name: null, compound: 'Elm Court' }, nameless),
      'Elm Court unnamed …0014');
    assert.equal(buildingTitle({ code: 'B', name: 'House 3', community: 'Elm', compound: 'Elm' }, nameless), 'Elm House 3');
  });
});
