// @ts-check
import { Refused } from '../../api/http.js';
import { lockOthers, lock } from '../../domain/plan/operations.js';
import { NEW_GRID, gridBeside } from '../../domain/plan/selecting.js';
import { t } from '../../ui/plan/text.js';
import { Hand } from './hand.js';
import { Saver } from './saver.js';
import { AreaTool } from './tools/area.js';
import { BorderTool } from './tools/border.js';
import { BrushTool } from './tools/brush.js';
import { CommunityTool } from './tools/community.js';
import { CutTool } from './tools/cut.js';
import { CommentTool, InspectTool, MergeTool, PickTool } from './tools/point.js';
import { SplitTool } from './tools/split.js';

/** @typedef {import('../../ui/plan/rail.js').ToolName} ToolName */
/** @typedef {import('../../domain/plan/division.js').GridKey} GridKey */
/**
 * @typedef {object} Page What the editor tells the page.
 * @property {() => void} changed the draft is another
 * @property {() => void} chosen grid, tool or a setting is another
 * @property {() => void} moved the hand moved
 * @property {(words: string) => void} say
 * @property {(patch: any) => void} saved a step of this page was saved
 * @property {(block: import('../../domain/plan/blockstore.js').Block | null) => void} inspect
 * @property {(place: [number, number] | null) => void} comment
 * @property {() => void} lost the page missed operations of others
 */

const BRUSH_PIXELS = [6, 12, 20, 32, 48, 72, 104];

/** The draft under the planner's hands: which tool, which grid, and what has been done. */
export class Editor {
  /** @type {import('../../domain/plan/selecting.js').Wish} */
  wish = { grid: null, wholeCompounds: false, onlyUnassigned: false };
  brushSize = 2;
  complete = true;
  /** @type {ToolName} */
  toolName = 'inspect';
  canUndo = false;
  canRedo = false;
  editable = true;
  saving = { state: /** @type {import('../../domain/plan/saving.js').SaveState} */ ('saved'), waiting: 0 };

  /** @param {import('../../domain/plan/draftstate.js').DraftState} draft
   * @param {import('../../map/plan/planmap.js').PlanMap} map
   * @param {import('../../api/plans.js').Plan} plan
   * @param {ReturnType<typeof import('../../api/plans.js').planOf>} api @param {Page} page */
  constructor(draft, map, plan, api, page) {
    this.draft = draft;
    this.map = map;
    this.plan = plan;
    this.page = page;
    this.hand = new Hand(this);
    this.saver = new Saver(api, {
      seq: () => this.draft.division.seq,
      complete: () => this.complete,
      done: (patch, job) => this.#saved(patch, job),
      refused: (failure) => this.#refused(failure),
      status: (state, waiting) => {
        this.saving = { state, waiting };
        page.chosen();
      },
    });
    /** @type {Record<ToolName, import('./pointer.js').Tool>} */
    this.tools = {
      inspect: new InspectTool(this), brush: new BrushTool(this, false),
      erase: new BrushTool(this, true), lasso: new AreaTool(this, 'lasso'),
      rectangle: new AreaTool(this, 'rectangle'), pick: new PickTool(this),
      split: new SplitTool(this), merge: new MergeTool(this), border: new BorderTool(this),
      cut: new CutTool(this), community: new CommunityTool(this), comment: new CommentTool(this),
    };
  }

  get tool() {
    return this.tools[this.toolName];
  }

  get brushPixels() {
    return BRUSH_PIXELS[this.brushSize];
  }

  /** @param {ToolName} name */
  use(name) {
    if (!this.editable && !['inspect', 'comment'].includes(name)) return this.#refuseChange();
    this.tool.cancel();
    this.toolName = name;
    if (name !== 'inspect') this.page.inspect(null);
    this.page.chosen();
  }

  /** @param {GridKey} key */
  choose(key) {
    this.wish.grid = key;
    this.map.show({ chosen: key === null || key === NEW_GRID ? [] : [key] });
    this.page.chosen();
  }

  /** @param {number} step */
  chooseBeside(step) {
    this.choose(gridBeside(this.draft.grids().map(({ key }) => key), this.wish.grid, step));
  }

  /** @param {number} by */
  resizeBrush(by) {
    this.brushSize = Math.min(BRUSH_PIXELS.length - 1, Math.max(0, this.brushSize + by));
    this.page.chosen();
  }

  /** @param {'wholeCompounds' | 'onlyUnassigned' | 'complete'} name */
  toggle(name) {
    if (name === 'complete') this.complete = !this.complete;
    else this.wish[name] = !this.wish[name];
    const on = name === 'complete' ? this.complete : this.wish[name];
    this.say(on ? `toggledOn.${name}` : `toggledOff.${name}`);
    this.page.chosen();
  }

  /** Moves the border in hand where both grids come closest to the target. */
  balanceBorder() {
    const border = /** @type {BorderTool} */ (this.tools.border);
    if (this.toolName !== 'border' || !border.hold) return false;
    border.toTarget();
    return true;
  }

  /** Locks or opens a grid. @param {GridKey} key */
  lock(key) {
    const grid = key === null ? null : this.draft.division.grids.get(key);
    if (grid) this.operate(lock([grid.key], !grid.locked));
  }

  lockOthers() {
    const { grid } = this.wish;
    if (grid === null || grid === NEW_GRID) return this.say('lock.chooseFirst');
    this.operate(lockOthers(this.draft.division.grids.values(), grid));
  }

  /** @param {import('../../domain/plan/operations.js').Operation} operation
   * @param {import('../../domain/plan/division.js').Changes} [changes] to show at once */
  operate(operation, changes) {
    if (!this.editable) return this.#refuseChange();
    this.saver.add(operation, changes);
    this.#showPending();
  }

  /** @param {'undo' | 'redo'} which */
  step(which) {
    if (this.editable && (this.saver.queue.waiting || (which === 'undo' ? this.canUndo : this.canRedo))) {
      this.saver.add(which);
    }
  }

  /** Takes in what anybody did. @param {any} patch */
  take(patch) {
    const { division } = this.draft;
    if (patch.seq <= division.seq) return;
    if (patch.seq > division.seq + 1) {
      division.seq = patch.seq;
      return this.page.lost();
    }
    this.draft.take(patch);
    this.canUndo = patch.canUndo ?? this.canUndo;
    this.canRedo = patch.canRedo ?? this.canRedo;
    if (this.wish.grid && !division.grids.has(this.wish.grid) && this.wish.grid !== NEW_GRID) {
      this.wish.grid = null;
    }
    this.#showPending();
  }

  #refuseChange() {
    this.say(`notEditable.${this.plan.state}`);
  }

  handMoved() {
    this.page.moved();
  }

  /** @param {import('../../domain/plan/blockstore.js').Block | null} block */
  inspect(block) {
    if (block) this.choose(this.draft.division.gridOf(block.id));
    this.page.inspect(block);
  }

  /** @param {[number, number] | null} place longitude, latitude */
  beginComment(place) {
    this.page.comment(place);
  }

  /** @param {any} key of a text @param {Record<string, string | number>} [values] */
  say(key, values) {
    this.page.say(t(key, values));
  }

  /** @param {any} patch @param {import('../../domain/plan/saving.js').Job} job */
  #saved(patch, job) {
    this.take(patch);
    if (typeof job.what !== 'string' && job.what.kind === 'NEW_GRID') {
      const [grid] = patch.grids ?? [];
      const made = (patch.grids ?? []).find((/** @type {any} */ g) => g.new) ?? grid;
      if (made) this.choose(made.key);
    }
    this.page.saved(patch);
    if (patch.completion?.refused?.length) {
      this.say('plan.refusedBlocks', { count: patch.completion.refused.length });
    }
    this.#showPending();
  }

  /** @param {unknown} failure */
  #refused(failure) {
    this.page.say(failure instanceof Refused ? failure.message : t('plan.failed'));
    this.#showPending();
    if (failure instanceof Refused && failure.status === 409) this.page.lost();
  }

  #showPending() {
    this.draft.setPending(this.saver.pending());
    this.page.changed();
  }
}
