// @ts-check
import { unitSquare } from '../mercator.js';
import { isInside } from '../shape.js';
import { BoxIndex } from './boxindex.js';
import { boxOf, distanceToStretch, innerSpot } from './ground.js';

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {{code: string, name: string | null, households: number, use: string | null, at: Spot}} BlockBuilding
 *   at: its inner point; the piece of a cut that holds it holds the building */
/**
 * @typedef {object} Block The smallest piece of ground that belongs to one grid.
 * @property {number} id
 * @property {string} community code
 * @property {string | null} compound code
 * @property {number} households
 * @property {BlockBuilding[]} buildings
 * @property {Spot[][][]} parts polygons of rings; spots in the Web Mercator square, 0 to 1
 * @property {import('./boxindex.js').Box} box
 * @property {Spot} middle a spot inside; the brush catches a block by it
 */

/** The blocks of a plan and the hit test: one index instead of a listener for each shape. */
export class BlockStore {
  /** @type {Map<number, Block>} */
  byId = new Map();
  /** @type {Block[]} */
  #order = [];
  #index = new BoxIndex([]);
  #stale = false;

  /** @param {Block[]} blocks */
  add(blocks) {
    for (const block of blocks) this.byId.set(block.id, block);
    this.#stale = true;
  }

  /** @param {number[]} ids */
  remove(ids) {
    for (const id of ids) this.byId.delete(id);
    this.#stale = true;
  }

  /** @param {number} id @returns {Block | undefined} */
  get(id) {
    return this.byId.get(id);
  }

  /** The block at a spot; undefined outside. @param {Spot} spot */
  at(spot) {
    const box = { left: spot.x, right: spot.x, top: spot.y, bottom: spot.y };
    return this.#touching(box).find(({ parts }) => parts.some((rings) => isInside(spot, rings)));
  }

  /** The blocks a round brush catches on its way: those under its middle, and those whose own middle
   * it covers. @param {Spot} from @param {Spot} to @param {number} radius of the square
   * @returns {Block[]} */
  brushed(from, to, radius) {
    const box = boxOf([from, to]);
    const near = this.#touching({
      left: box.left - radius, right: box.right + radius,
      top: box.top - radius, bottom: box.bottom + radius,
    });
    const under = this.at(to);
    return near.filter(
      (block) => block === under || distanceToStretch(block.middle, from, to) <= radius,
    );
  }

  /** The blocks whose middle lies within a ring. @param {Spot[]} ring @returns {Block[]} */
  within(ring) {
    return this.#touching(boxOf(ring)).filter(({ middle }) => isInside(middle, [ring]));
  }

  /** @param {import('./boxindex.js').Box} box @returns {Block[]} */
  #touching(box) {
    if (this.#stale) {
      this.#order = [...this.byId.values()];
      this.#index = new BoxIndex(this.#order.map((block) => block.box));
      this.#stale = false;
    }
    return this.#index.touching(box).map((index) => this.#order[index]);
  }
}

/** A block as the service sends it, brought into the Web Mercator square.
 * @param {{id: number, geometry: {type: string, coordinates: any}, properties: any}} feature
 * @returns {Block} */
export function blockOf({ id, geometry, properties }) {
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  const parts = polygons.map((/** @type {number[][][]} */ rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => unitSquare({ lon, lat }))));
  return {
    id,
    community: properties.community,
    compound: properties.compound ?? null,
    households: properties.households ?? 0,
    buildings: (properties.buildings ?? []).map((/** @type {any} */ { place, ...building }) => ({
      ...building, at: unitSquare({ lon: place[0], lat: place[1] }),
    })),
    parts,
    box: boxOf(parts.map((/** @type {Spot[][]} */ rings) => rings[0]).flat()),
    middle: innerSpot(parts[0]),
  };
}
