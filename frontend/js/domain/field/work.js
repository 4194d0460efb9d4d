// @ts-check
import { metresBetween } from '../mercator.js';
import { phaseOf } from '../phases.js';

/** @typedef {import('../mercator.js').LonLat} LonLat */
/** @typedef {{number: string, category: string, description: string, state: string, open: boolean,
 *   location: {coordinates: [number, number]}, grid: {code: string, name: string} | null,
 *   dueAt: string | null, warnAt: string | null, reportedAt: string, photos: number, mine: boolean,
 *   gcj02: LonLat, bd09: LonLat}} Task An incident to go to. */
/** @typedef {Task & {metres: number | null}} NearTask metres: from where the worker is; null: unknown */

/** Deadlines closer together than this are as good as the same: then the shorter way decides. */
const SAME_MILLISECONDS = 30 * 60_000;
const NEVER = Number.MAX_SAFE_INTEGER;

/** @param {Task} task @returns {LonLat} */
export const placeOf = ({ location }) => ({ lon: location.coordinates[0], lat: location.coordinates[1] });

/** What to do first: by deadline in steps of half an hour, then by the way; what is solved and waits for
 * somebody else comes last.
 * @param {Task[]} tasks
 * @param {LonLat | null} here
 * @returns {NearTask[]} */
export function inTurn(tasks, here) {
  const solved = (/** @type {Task} */ { state }) => Number(phaseOf(state) === 'SOLVED');
  const step = (/** @type {Task} */ { dueAt }) =>
    dueAt ? Math.floor(Date.parse(dueAt) / SAME_MILLISECONDS) : NEVER;
  return tasks
    .map((task) => ({ ...task, metres: here ? metresBetween(here, placeOf(task)) : null }))
    .sort((a, b) =>
      solved(a) - solved(b) || step(a) - step(b) || (a.metres ?? 0) - (b.metres ?? 0) || (a.number < b.number ? -1 : 1));
}

/** Whether a worker who says he has arrived is too far away to be believed at once: farther than the
 * larger of 100 m and twice the accuracy.
 * @param {LonLat & {accuracyMetres: number}} here
 * @param {LonLat} place */
export const isFarFrom = (here, place) =>
  metresBetween(here, place) > Math.max(100, 2 * here.accuracyMetres);

/** Whether a place lies in a GeoJSON polygon; holes count as outside.
 * @param {LonLat} place
 * @param {{type: string, coordinates: any}} boundary Polygon or MultiPolygon, longitude latitude */
export function liesIn({ lon, lat }, { type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.some((/** @type {[number, number][][]} */ rings) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
        if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
      }
    }
    return inside;
  });
}

/** The box around GeoJSON polygons in degrees, or null for none.
 * @param {{coordinates: any}[]} boundaries */
export function boxAround(boundaries) {
  const numbers = boundaries.flatMap(({ coordinates }) => coordinates.flat(Infinity));
  if (!numbers.length) return null;
  const lons = numbers.filter((_, i) => i % 2 === 0);
  const lats = numbers.filter((_, i) => i % 2 === 1);
  const least = (/** @type {number[]} */ list) => list.reduce((a, b) => Math.min(a, b));
  const most = (/** @type {number[]} */ list) => list.reduce((a, b) => Math.max(a, b));
  return { west: least(lons), south: least(lats), east: most(lons), north: most(lats) };
}

/** Figures of the day, each with what it counts.
 * @param {Task[]} tasks @param {{deed: string}[]} done @param {number} now */
export function figuresOf(tasks, done, now) {
  const late = tasks.filter(({ dueAt }) => dueAt && now > Date.parse(dueAt));
  const soon = tasks.filter(({ dueAt, warnAt }) =>
    dueAt && now <= Date.parse(dueAt) && warnAt && now >= Date.parse(warnAt));
  return {
    open: tasks.length, mine: tasks.filter(({ mine }) => mine).length, late: late.length, soon: soon.length,
    done: done.length, solved: done.filter(({ deed }) => ['RESOLVE', 'SELF_HANDLE'].includes(deed)).length,
  };
}
