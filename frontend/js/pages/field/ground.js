// @ts-check
import { timeLeft } from '../../domain/due.js';
import { boxAround, placeOf } from '../../domain/field/work.js';
import { FieldLayer } from '../../map/fieldlayer.js';
import { TownMap } from '../../map/townmap.js';
import { f } from '../../ui/field/text.js';
import { addMapButtons } from '../../ui/mapbuttons.js';
import { number, t } from '../../ui/text.js';

/** @typedef {import('../../domain/field/work.js').NearTask} NearTask */

/** The map of my grids, made when it is first looked at. */
export class Ground {
  /** @type {{map: TownMap, layer: FieldLayer} | null} */
  #made = null;
  #fitted = '';

  /** @param {(number: string) => void} open */
  constructor(open) {
    this.open = open;
  }

  /** @param {import('../../api/field.js').FieldDay} day @param {NearTask[]} tasks
   * @param {import('./here.js').Here | null} here */
  show(day, tasks, here) {
    const { map, layer } = (this.#made ??= this.#make());
    const grids = day.grids.map(({ code }) => code).join();
    const box = boxAround(day.grids.map(({ boundary }) => boundary)) ?? boxAround(
      tasks.map(({ location }) => ({ coordinates: [location.coordinates] })));
    if (box && this.#fitted !== grids + day.account) {
      this.#fitted = grids + day.account;
      map.fit(box);
    }
    layer.showGrids(day.grids);
    const now = Date.now();
    layer.showTasks(tasks.map((task) => ({
      number: task.number, place: placeOf(task), level: timeLeft(task, now)?.level ?? 'NONE', label: task.description,
    })), this.open);
    layer.showHere(here);
  }

  /** The middle of the map once it was looked at, or null. */
  centre() {
    return this.#made && this.#fitted ? this.#made.map.centre() : null;
  }

  /** @param {{lon: number, lat: number}} place */
  goTo(place) {
    this.#made?.map.moveTo(place, 17);
  }

  #make() {
    const element = /** @type {HTMLElement} */ (document.getElementById('map'));
    const map = new TownMap(element, {
      label: f('map.label'), households: (count) => t('load.households', { count: number(count) }), calm: true,
    });
    addMapButtons(/** @type {HTMLElement} */ (element.parentElement), map);
    return { map, layer: new FieldLayer(map) };
  }
}
