// @ts-check
import { assignments } from '../../domain/plan/operations.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';
import { outlookOf, sceneOf } from './preview.js';

/** @typedef {import('../../domain/plan/division.js').Changes} Changes */
/** @typedef {import('../../map/plan/gesturepaint.js').Scene} Scene */
/** @typedef {'brush' | 'stroke' | 'border'} How */

/** What the planner's hand is doing: shown on the map and in the bars before it is let go, and
 * carried out when it is. */
export class Hand {
  /** @type {{outlook: import('./preview.js').Outlook, how: How, stuck: boolean} | null} */
  doing = null;

  /** @param {import('./editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** Shows what changes would do. @param {Changes} changes @param {Scene} scene @param {How} how
   * @param {boolean} [bridges] whether islands of the grid that gains are joined to it */
  preview(changes, scene, how, bridges = true) {
    const outlook = outlookOf(changes, this.editor.draft, this.editor.complete, bridges);
    this.doing = { outlook, how, stuck: scene.stuck ?? false };
    this.editor.map.show({ ...sceneOf(outlook, this.editor.complete), ...scene });
    this.editor.handMoved();
  }

  /** Shows something that changes nothing yet. @param {Scene} scene */
  show(scene) {
    this.editor.map.show(scene);
    if (!this.doing) return;
    this.doing = null;
    this.editor.handMoved();
  }

  clear() {
    this.show({});
  }

  /** Carries changes out. @param {Changes} changes @param {number} locked blocks that stay */
  commit(changes, locked) {
    const { editor } = this;
    if (!changes.size) {
      this.clear();
      if (locked) editor.say('paint.locked');
      return;
    }
    const { all } = outlookOf(changes, editor.draft, editor.complete);
    this.clear();
    if ([...changes.values()].includes(NEW_GRID)) return this.#begin([...changes.keys()]);
    for (const operation of assignments(changes)) editor.operate(operation, all);
    if (locked) editor.say('paint.someLocked', { count: locked });
  }

  /** @param {number[]} blocks of the new grid */
  #begin(blocks) {
    const community = this.editor.draft.store.get(blocks[0])?.community;
    this.editor.operate({ kind: 'NEW_GRID', community, blocks: blocks.sort((a, b) => a - b) });
  }
}
