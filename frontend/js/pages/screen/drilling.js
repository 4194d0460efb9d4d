// @ts-check
import { getArea, listAreas } from '../../api/areas.js';
import { areaOf, towards } from '../../domain/drill.js';

/** @typedef {import('../../domain/drill.js').Step} Step */

/** Where on the tree of areas the screen is. */
export class Drilling {
  /** @type {Step[]} */
  path = [];
  /** @type {Step[]} */
  below = [];
  /** The ground of the area shown; null for everything.
   * @type {{type: string, coordinates: any} | null} */
  ground = null;

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  get area() {
    return areaOf(this.path);
  }

  /** @param {Step[]} path */
  async go(path) {
    this.path = path;
    const last = path[path.length - 1];
    const [below, area] = await Promise.all([this.#childrenOf(last), last ? getArea(last) : null]);
    this.below = below;
    this.ground = area?.boundary ?? null;
    this.changed();
  }

  /** One area down towards a community. @param {string} community code
   * @returns {Promise<boolean>} whether there was one */
  async goTowards(community) {
    const path = towards(this.path, await this.#chainOf({ level: 'COMMUNITY', code: community }));
    if (path.length === this.path.length) return false;
    await this.go(path);
    return true;
  }

  /** @param {Step | undefined} area @returns {Promise<Step[]>} */
  async #childrenOf(area) {
    if (area) {
      const children = await listAreas({ parent: areaOf([area]) });
      return children.filter(({ level }) => level !== 'COMPOUND');
    }
    const districts = await listAreas({ level: 'DISTRICT' });
    return districts.length > 0 ? districts : listAreas({ level: 'COMMUNITY' });
  }

  /** The areas that hold one, the largest first. @param {{level: string, code: string}} area
   * @returns {Promise<Step[]>} */
  async #chainOf(area) {
    const { level, code, name, parent } = await getArea(area);
    const above = parent ? await this.#chainOf(parent) : [];
    return [...above, { level, code, name }];
  }
}
