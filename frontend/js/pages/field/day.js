// @ts-check
import { Refused, Unreachable } from '../../api/http.js';
import { getIncident } from '../../api/incidents.js';
import { boxAround } from '../../domain/field/work.js';
import { tilesOver } from '../../domain/field/tiles.js';
import { townTiles } from '../../map/townmap.js';
import { keepTiles } from './shell.js';

/** @typedef {import('../../api/field.js').FieldDay} FieldDay */
/** @typedef {import('../../api/incidents.js').Detail} Detail */

const AT_ONCE = 4;
const FIRST_ZOOM = 12;
const LAST_ZOOM = 17;
const MOST_TILES = 600;

/** Reads every incident of the list as it stands, the most pressing first, and keeps it.
 * @param {FieldDay} day
 * @param {import('../../ui/field/store.js').FieldStore} store
 * @param {(detail: Detail) => void} told
 * @returns {Promise<void>} */
export async function readDetails({ incidents }, store, told) {
  const left = incidents.map(({ number }) => number);
  const take = async () => {
    for (let number = left.shift(); number; number = left.shift()) {
      try {
        const detail = await getIncident(number);
        told(detail);
        await store.keepDetail(detail);
      } catch (failure) {
        if (failure instanceof Unreachable) return;
        if (!(failure instanceof Refused)) throw failure;
      }
    }
  };
  await store.keepOnly([...left]);
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/** Keeps the map of the grids for the day. @param {FieldDay} day */
export async function keepGround({ grids, at }) {
  const box = boxAround(grids.map(({ boundary }) => boundary));
  if (!box) return 'no';
  const codes = grids.map(({ code }) => code).join('+');
  return keepTiles(`${at.slice(0, 10)} ${codes}`, townTiles(tilesOver(box, FIRST_ZOOM, LAST_ZOOM, MOST_TILES)));
}
