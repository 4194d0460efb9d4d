// @ts-check
import { BlockStore, blockOf } from './blockstore.js';
import { Division, talliesOf } from './division.js';
import { Edges, sharedBorders } from './edges.js';
import { BlockGraph } from './graph.js';
import { TINTS, tintsOf } from './tints.js';

/** @typedef {import('./division.js').DraftGrid} DraftGrid */
/** @typedef {{a: string, b: string, border: {from: import('../shape.js').Spot,
 *   to: import('../shape.js').Spot}[]}} SharedBorder */

/** The whole draft in the page's memory: blocks, which grid each is in, and what follows from that.
 * Everything derived is computed when asked for and forgotten with the next change. */
export class DraftState {
  store = new BlockStore();
  graph = new BlockGraph();
  division = new Division();
  /** @type {Map<string, string>} names of compounds by code */
  compounds = new Map();
  /** @type {Map<string, number>} */
  #formerTints = new Map();
  /** @type {Map<string, string>} keys of the published grids by the code they began with */
  #published = new Map();
  /** @type {Map<string, number>} */
  #goneTints = new Map();
  #grids = /** @type {DraftGrid[] | null} */ (null);
  #edges = /** @type {Edges | null} */ (null);
  #tallies = /** @type {Map<string, import('./division.js').Tally> | null} */ (null);
  #borders = /** @type {Map<string, SharedBorder> | null} */ (null);
  #tints = /** @type {Map<string, number> | null} */ (null);

  /** Forgets everything but which tint a grid had. */
  empty() {
    this.store = new BlockStore();
    this.graph = new BlockGraph();
    this.#grids = null;
    const { pending } = this.division;
    this.division = new Division();
    this.division.pending = pending;
  }

  /** Takes in a community. @param {any} collection its blocks
   * @param {any} division its grids and the assignment */
  load(collection, division) {
    this.store.add(collection.features.map(blockOf));
    this.graph.add(collection.neighbours ?? []);
    for (const [code, name] of Object.entries(collection.compounds ?? {})) {
      this.compounds.set(code, name);
    }
    this.division.load(division);
    for (const { key, code, new: begun } of division.grids) {
      if (!begun) this.#published.set(code, key);
    }
    this.#edges = null;
    this.#forget();
  }

  /** Takes in what an operation of anybody changed. @param {any} patch */
  take(patch) {
    const { removedBlocks = [], addedBlocks = [] } = patch;
    if (removedBlocks.length || addedBlocks.length) {
      this.store.remove(removedBlocks);
      this.graph.remove(removedBlocks);
      this.store.add(addedBlocks.map(blockOf));
      this.#edges = null;
    }
    for (const [id, community] of Object.entries(patch.communities ?? {})) {
      const block = this.store.get(Number(id));
      if (block) block.community = community;
    }
    this.graph.add(patch.neighbours ?? []);
    for (const key of patch.goneGrids ?? []) this.#goneTints.set(key, this.tints().get(key) ?? 0);
    this.division.apply(patch);
    this.#forget();
  }

  /** Shows what was painted and is not confirmed yet.
   * @param {import('./division.js').Changes} changes */
  setPending(changes) {
    this.division.pending = changes;
    this.#forget();
  }

  /** The grids in the order of their codes; new ones without code last.
   * @returns {DraftGrid[]} */
  grids() {
    this.#grids ??= [...this.division.grids.values()].sort(
      (a, b) => order(a) - order(b) || compare(a.code ?? '', b.code ?? '') || compare(a.key, b.key),
    );
    return this.#grids;
  }

  edges() {
    this.#edges ??= new Edges(this.store);
    return this.#edges;
  }

  tallies() {
    this.#tallies ??= talliesOf(this.division, this.store);
    return this.#tallies;
  }

  borders() {
    this.#borders ??= sharedBorders(this.edges(), this.division);
    return this.#borders;
  }

  tints() {
    if (!this.#tints) {
      const touching = [...this.borders().values()].map(
        ({ a, b }) => /** @type {[string, string]} */ ([a, b]),
      );
      const keys = this.grids().map(({ key }) => key);
      this.#tints = tintsOf(keys, touching, this.#formerTints);
      this.#formerTints = this.#tints;
    }
    return this.#tints;
  }

  /** Takes in that a grid is published under a code, whatever the draft calls it, or when it has it
   * no more. @param {string} code @param {string} key */
  publishedAs(code, key) {
    for (const [other, known] of this.#published) if (known === key) this.#published.delete(other);
    this.#published.set(code, key);
  }

  /** The tints of published grids by code, as the draft has them; one that the draft has no more keeps
   * the tint it had. @returns {Map<string, number>} */
  publishedTints() {
    const tints = this.tints();
    const used = new Set(tints.values());
    const free = Array.from({ length: TINTS }, (_, tint) => tint).filter((tint) => !used.has(tint));
    return new Map([...this.#published].map(([code, key]) =>
      [code, tints.get(key) ?? this.#goneTints.get(key) ?? free[numberOf(key) % free.length] ?? 0]));
  }

  /** Households of a grid, or of what is unassigned. @param {string | null} key */
  households(key) {
    return this.tallies().get(key ?? '')?.households ?? 0;
  }

  /** The box around blocks in the Web Mercator square; null without any.
   * @param {Iterable<number>} ids */
  boxOf(ids) {
    let box = null;
    for (const id of ids) {
      const own = this.store.get(id)?.box;
      if (!own) continue;
      box = box === null ? { ...own } : {
        left: Math.min(box.left, own.left), top: Math.min(box.top, own.top),
        right: Math.max(box.right, own.right), bottom: Math.max(box.bottom, own.bottom),
      };
    }
    return box;
  }

  #forget() {
    this.#grids = null;
    this.#tallies = null;
    this.#borders = null;
    this.#tints = null;
  }
}

/** @param {DraftGrid} grid */
const order = ({ code }) => (code ? 0 : 1);

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The number in the key of a grid. @param {string} key */
const numberOf = (key) => Number(key.replace(/\D/g, '')) || 0;
