// @ts-check

/** @typedef {'MINE' | 'THEIRS' | 'BLOCKS'} Side */
/**
 * @typedef {object} Count One way to divide a community, in numbers.
 * @property {number} grids
 * @property {number} touched grids that are not as published
 * @property {number} blocks that are in another grid than published
 * @property {number} moved households on them
 * @property {number} least households of the smallest basic grid
 * @property {number} most households of the largest basic grid
 * @property {number} outOfBand basic grids outside the tolerance
 * @property {number} errors that keep the plan from being submitted
 */
/** @typedef {{code: string, name: string, households: number, places: number,
 *   options: Record<Side, Count>}} CommunityChoice */
/** @typedef {{seen: object, communities: CommunityChoice[]}} Choices */
/** @typedef {{blocks: number[], households: number, buildings: number, shape: {geometry: any},
 *   mine: string | null, theirs: string | null}} Place blocks side by side that both changed */
/** @typedef {{features: {id: string, geometry: any, properties: any}[]}} Outlines */
/** @typedef {{code: string, mine: Outlines, theirs: Outlines, places: Place[]}} BothSides */
/** @typedef {{seq: number | null, communities: {code: string, side: Side, count: Count}[],
 *   conflicts: {own: boolean}[], mended: number, problems: number, picture: Outlines | null}} Outcome */

/** @type {Side[]} */
export const SIDES = ['BLOCKS', 'MINE', 'THEIRS'];

/** What a planner chose so far: a side for every community, and which places that both changed follow
 * the plan. */
export class RebaseChoice {
  /** @type {Map<string, Side>} */
  sides = new Map();
  /** @type {Set<number>} */
  mine = new Set();

  /** @param {Choices} choices */
  constructor(choices) {
    this.choices = choices;
    for (const { code } of choices.communities) this.sides.set(code, 'BLOCKS');
  }

  /** @param {string} code @returns {Side} */
  sideOf(code) {
    return this.sides.get(code) ?? 'BLOCKS';
  }

  /** @param {Place} place */
  isMine({ blocks }) {
    return blocks.every((id) => this.mine.has(id));
  }

  /** @param {Place} place @param {boolean} mine */
  choosePlace({ blocks }, mine) {
    for (const id of blocks) {
      if (mine) this.mine.add(id);
      else this.mine.delete(id);
    }
  }

  /** As the service takes it. */
  get body() {
    return {
      seen: this.choices.seen, communities: Object.fromEntries(this.sides),
      mine: [...this.mine].sort((a, b) => a - b),
    };
  }
}
