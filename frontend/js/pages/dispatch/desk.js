// @ts-check
import { NO_FILTERS } from '../../domain/filters.js';
import { Batch } from './batch.js';
import { FindBoard } from './finder.js';
import { Kinship } from './kinship.js';
import { Placing } from './placing.js';
import { Whistling } from './whistling.js';

/** Half the side of the ground that is listed around a building, in degrees of latitude. */
const AROUND_DEGREES = 0.0005;

/** What a dispatcher decides on the board, besides moving incidents on.
 * @param {{opened: () => import('./opened.js').Opened, list: import('./list.js').IncidentList,
 *   town: () => import('./townview.js').TownView, choose: (number: string) => void,
 *   change: (part: Partial<import('../../domain/filters.js').Filters>) => unknown,
 *   say: (words: string) => void, showMap: (on: boolean) => void, drawList: () => void,
 *   categoryName: (code: string) => string}} board */
export function setUpDesk(board) {
  const redraw = () => board.opened().redraw();
  const placing = new Placing({
    redraw,
    done: board.say,
    refresh: () => board.opened().refresh(),
    makeRoom: (on) => {
      document.getElementById('main')?.classList.toggle('pointing', on);
      if (on) board.showMap(true);
    },
    mark: (grid) => board.town().map.restyle({ chosenGrid: grid }),
  });
  const kinship = new Kinship({
    redraw, done: board.say, open: board.choose, categoryName: board.categoryName,
    wide: (on) => document.getElementById('drawer')?.classList.toggle('wide', on),
  });
  const whistling = new Whistling({ redraw, done: board.say });
  const batch = new Batch({
    order: () => board.list.state.items.map(({ number }) => number),
    grids: () => [...board.town().loads.values()],
    changed: board.drawList,
    done: board.say,
  });
  const finder = new FindBoard({
    incident: board.choose,
    grid: (grid) => board.change({ ...NO_FILTERS, grid }),
    building: ({ lon, lat }) => {
      const aside = AROUND_DEGREES / Math.cos((lat * Math.PI) / 180);
      const box = { west: lon - aside, east: lon + aside, south: lat - AROUND_DEGREES, north: lat + AROUND_DEGREES };
      board.town().map.fit(box, 18);
      board.change({ ...NO_FILTERS, box });
    },
  });
  return {
    parts: [placing, whistling, kinship],
    batch,
    pointed: (/** @type {{code: string, name: string}} */ grid) => placing.clicked(grid),
    pointing: () => placing.pointing,
    leave: () => placing.leave() || whistling.leave() || kinship.leave() || (batch.isEntered && batch.leave()),
    keys: {
      find: () => finder.enter(),
      keep: () => placing.keep(),
      grid: (/** @type {KeyboardEvent} */ { key }) => placing.chooseAt(Number(key) - 1),
      merge: () => kinship.enter(),
      whistle: () => whistling.enter(),
      pick: (/** @type {KeyboardEvent} */ { shiftKey }) =>
        board.list.state.chosen && batch.pick(board.list.state.chosen, shiftKey),
    },
  };
}
