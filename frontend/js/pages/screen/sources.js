// @ts-check
import { readHotSpots } from '../../api/hotspots.js';
import { countStates, readFigures } from '../../api/figures.js';
import { countIncidents, listGridLoads, listIncidents } from '../../api/incidents.js';
import { rankingOf } from '../../domain/ranking.js';
import { midnightIn } from '../../domain/towntime.js';
import { zone } from '../../ui/zone.js';
import { Source } from './source.js';

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const LATEST = 24;

/** The moment some days ago. @param {number} days */
export const daysAgo = (days) => new Date(Date.now() - days * DAY_MILLISECONDS).toISOString();

/** The last midnight of the town. */
export const midnight = () => new Date(midnightIn(zone, Date.now())).toISOString();

/** The midnight before it. */
const midnightBefore = () => new Date(midnightIn(zone, midnightIn(zone, Date.now()) - 1)).toISOString();

/** @typedef {'open' | 'today' | 'week' | 'unassigned' | 'closed'} Counted */

/** What each count of the screen asks for, besides the area; the last two are what others are
 * compared with.
 * @type {Record<Counted | 'sinceYesterday' | 'sinceSameHour', () => Record<string, string>>} */
export const COUNTED = {
  open: () => ({ state: 'OPEN' }),
  today: () => ({ since: midnight() }),
  week: () => ({ since: daysAgo(7) }),
  unassigned: () => ({ state: 'OPEN', unassigned: 'true' }),
  closed: () => ({ state: 'CLOSED', since: daysAgo(7) }),
  sinceYesterday: () => ({ since: midnightBefore() }),
  sinceSameHour: () => ({ since: daysAgo(1) }),
};

/** Everything the screen reads.
 * @param {{area: () => string, category: () => string, groups: {code: string, title: string}[]}} asked
 * @param {() => void} changed */
export function sourcesOf({ area, category, groups }, changed) {
  const here = () => ({ area: area() });
  return {
    counts: new Source(async () => {
      const names = /** @type {(keyof typeof COUNTED)[]} */ (Object.keys(COUNTED));
      const counts = await Promise.all(names.map((name) => countIncidents({ ...here(), ...COUNTED[name]() })));
      return /** @type {Record<keyof typeof COUNTED, {count: number, most: number}>} */ (
        Object.fromEntries(names.map((name, index) => [name, counts[index]])));
    }, changed),
    groups: new Source(async () => {
      const since = daysAgo(28);
      const counts = await Promise.all(groups.map(({ code }) =>
        countIncidents({ ...here(), category: code, since })));
      return groups.map((group, index) => ({ ...group, count: counts[index].count }))
        .sort((a, b) => b.count - a.count);
    }, changed),
    latest: new Source(async () => (await listIncidents(here(), null)).items.slice(0, LATEST), changed),
    states: new Source(() => countStates(here()), changed),
    figures: new Source(async () => {
      const [figures, grids] = await Promise.all([readFigures(here()), listGridLoads()]);
      return { ...figures, ranking: rankingOf(figures.table.rows, grids, figures.table.rankedBy) };
    }, changed),
    whole: new Source(() => readHotSpots(here()), changed),
    scene: new Source(() => readHotSpots({ ...here(), category: category() }), changed),
    next: new Source(() => readHotSpots({ ...here(), layer: 'forecast' }), changed),
  };
}
