// @ts-check
import { NEW_GRID } from '../../domain/plan/selecting.js';
import { barOf } from '../../domain/plan/bars.js';
import { signed } from '../../ui/plan/bars.js';
import { number, t } from '../../ui/plan/text.js';

/** How many grids are read out at once. */
const MOST = 4;

/** Says in a live region what the eye would see on the map and in the bars. Words of one moment are
 * said together. */
export class Spoken {
  /** @type {string[]} */
  #words = [];

  /** @param {HTMLElement} region @param {import('./editor.js').Editor} editor
   * @param {(key: string | null) => string} nameOf */
  constructor(region, editor, nameOf) {
    this.region = region;
    this.editor = editor;
    this.nameOf = nameOf;
  }

  /** @param {any} key of a text @param {Record<string, string | number>} [values] */
  say(key, values) {
    this.#add(t(key, values));
  }

  /** A grid with its count. @param {string | null} key @param {number} [gain] households to come */
  grid(key, gain = 0) {
    this.#add(this.#gridWords(key, gain));
  }

  /** @param {number} id */
  block(id) {
    const { draft } = this.editor;
    const block = draft.store.get(id);
    if (!block) return;
    const name = block.buildings.map((one) => one.name ?? one.code).join(t('list.or')) || t('block.empty');
    this.say('spoken.block', {
      name, count: number(block.households), grid: this.nameOf(draft.division.gridOf(id)),
    });
  }

  /** @param {Set<number>} marks */
  marks(marks) {
    const { store } = this.editor.draft;
    let households = 0;
    for (const id of marks) households += store.get(id)?.households ?? 0;
    this.say('spoken.marks', { blocks: number(marks.size), count: number(households) });
  }

  /** @param {import('../../domain/plan/draftstate.js').SharedBorder} border */
  border({ a, b }) {
    this.say('spoken.border', { a: this.#gridWords(a), b: this.#gridWords(b) });
  }

  /** What the hand would do: the grids that gain or lose, with what they would have. */
  outlook() {
    const { hand, tools, toolName } = this.editor;
    const halves = toolName === 'split'
      ? /** @type {import('./tools/split.js').SplitTool} */ (tools.split).halves : null;
    if (halves) return this.#halves(halves);
    const held = toolName === 'border'
      ? /** @type {import('./tools/border.js').BorderTool} */ (tools.border).hold : null;
    const gains = hand.doing?.outlook.gains ?? new Map();
    const keys = held ? [held.a, held.b] : [...gains.keys()].filter((key) => key && key !== NEW_GRID);
    if (!keys.length) return;
    const after = keys.slice(0, MOST).map((key) => this.#gridWords(key, gains.get(key) ?? 0));
    this.say('spoken.after', { grids: after.join(t('spoken.and')) });
  }

  /** @param {import('./tools/split.js').Halves} halves */
  #halves({ grid, more, less }) {
    const { settings } = this.editor.plan;
    const words = [[this.nameOf(grid), more], [t('option.newGrid'), less]].map(([name, count]) =>
      t('spoken.grid', {
        name, count: number(Number(count)), percent: signed(barOf(Number(count), settings).percent),
      }));
    this.say('spoken.after', { grids: words.join(t('spoken.and')) });
  }

  /** What a saved step left. @param {any} patch */
  saved({ grids = [], goneGrids = [] }) {
    for (const { key } of grids.slice(0, MOST)) this.grid(key);
    if (goneGrids.length) this.say('spoken.gone', { count: number(goneGrids.length) });
  }

  /** @param {string | null} key @param {number} [gain] */
  #gridWords(key, gain = 0) {
    const { draft, plan } = this.editor;
    const count = draft.households(key) + gain;
    const grid = key === null ? null : draft.division.grids.get(key);
    if (key === NEW_GRID) return t('option.newGrid');
    if (!grid) return t('spoken.plain', { name: this.nameOf(key), count: number(count) });
    const { percent } = barOf(count, plan.settings, grid.kind);
    const words = grid.kind === 'EXCLUSIVE'
      ? t('spoken.plain', { name: this.nameOf(key), count: number(count) })
      : t('spoken.grid', { name: this.nameOf(key), count: number(count), percent: signed(percent) });
    return grid.locked ? t('spoken.locked', { grid: words }) : words;
  }

  /** @param {string} words */
  #add(words) {
    if (!this.#words.length) {
      setTimeout(() => {
        this.region.textContent = this.#words.join(t('spoken.and'));
        this.#words = [];
      });
    }
    this.#words.push(words);
  }
}
