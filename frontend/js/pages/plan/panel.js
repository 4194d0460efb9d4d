// @ts-check
import { html, render } from 'lit';
import { consequencesOf } from '../../domain/plan/consequences.js';
import { hasFiles, mayDo } from '../../domain/plan/deeds.js';
import { byWeight, nextProblem } from '../../domain/plan/problems.js';
import { compare } from '../../ui/plan/compare.js';
import { comments, history, problems, suggestions } from '../../ui/plan/lists.js';
import { files } from '../../ui/plan/published.js';
import { t } from '../../ui/plan/text.js';

/** @typedef {'grids' | 'problems' | 'suggest' | 'compare' | 'comments' | 'history'} Tab */

/** @type {Tab[]} */
const TABS = ['grids', 'problems', 'suggest', 'compare', 'comments', 'history'];
const CHECK_PAUSE_MILLISECONDS = 700;

/** The side panel: bars, problems, suggestions, comparison, comments and the log. Each list is read
 * when its tab opens, and anew after the draft changed. */
export class Panel {
  /** @type {Tab} */
  tab = 'grids';
  problems = { items: /** @type {any[] | null} */ (null), shown: -1, fault: false };
  suggest = { items: /** @type {any[] | null} */ (null), shown: -1, grid: /** @type {string | null} */ (null), fault: false };
  compare = { diff: /** @type {any} */ (null), whatIf: /** @type {any} */ (null), fault: false };
  comments = {
    items: /** @type {any[] | null} */ (null), place: /** @type {[number, number] | null} */ (null),
    open: /** @type {string | null} */ (null), fault: false,
  };
  history = { items: /** @type {any[] | null} */ (null), fault: false };
  #timer = 0;

  /** @param {ReturnType<typeof import('../../api/plans.js').planOf>} api
   * @param {import('./show.js').Show} show
   * @param {{bars: () => unknown, editor: () => import('./editor.js').Editor,
   *   abandon: () => void}} page */
  constructor(api, show, page) {
    this.api = api;
    this.show = show;
    this.page = page;
    this.element = /** @type {HTMLElement} */ (document.getElementById('tab'));
    this.tabs = /** @type {HTMLElement} */ (document.getElementById('tabs'));
  }

  /** @param {Tab} tab */
  open(tab) {
    if (this.tab === 'suggest' && tab !== 'suggest') this.show.clear();
    this.tab = tab;
    this.draw();
    this.#read();
  }

  /** Reads anew what is shown, after the draft changed; not with every stroke. */
  outdated() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#fetch('problems', () => this.api.check().then(byWeight));
      if (this.tab !== 'problems' && this.tab !== 'comments') this.#read();
    }, CHECK_PAUSE_MILLISECONDS);
  }

  nextProblem() {
    this.open('problems');
    const { items, shown } = this.problems;
    this.showProblem(nextProblem(items ?? [], shown));
  }

  /** @param {number} index */
  showProblem(index) {
    this.problems.shown = index;
    const problem = this.problems.items?.[index];
    if (problem) this.show.problem(problem);
    this.draw();
  }

  /** @param {number} index */
  showSuggestion(index) {
    this.suggest.shown = index;
    const item = this.suggest.items?.[index];
    if (item) this.show.suggestion(item);
    else this.show.clear();
    this.draw();
  }

  /** @returns {boolean} whether there was a suggestion to accept */
  acceptSuggestion() {
    const item = this.suggest.items?.[this.suggest.shown];
    if (!item || this.tab !== 'suggest') return false;
    for (const operation of item.operations) this.page.editor().operate(operation);
    Object.assign(this.suggest, { items: null, shown: -1 });
    this.show.clear();
    this.draw();
    return true;
  }

  /** @returns {boolean} whether there was a suggestion to skip */
  skipSuggestion() {
    const { items, shown } = this.suggest;
    if (this.tab !== 'suggest' || shown < 0 || !items) return false;
    this.showSuggestion(shown + 1 < items.length ? shown + 1 : -1);
    return true;
  }

  /** The grid for which suggestions are wanted. @param {string | null} grid */
  chosen(grid) {
    if (grid === this.suggest.grid) return;
    Object.assign(this.suggest, { grid, items: null, shown: -1 });
    if (this.tab === 'suggest') this.#read();
  }

  /** @param {[number, number] | null} place longitude, latitude */
  beginComment(place) {
    this.comments.place = place;
    if (place) this.open('comments');
    else this.draw();
    document.getElementById('comment-text')?.focus();
  }

  async readComments() {
    await this.#fetch('comments', () => this.api.comments());
    this.show.comments(this.comments.items ?? [], (id) => {
      this.comments.open = id;
      this.open('comments');
    });
  }

  draw() {
    const tab = (/** @type {Tab} */ name) => html`<button type="button" role="tab" id="tab-${name}"
      aria-selected=${this.tab === name} @click=${() => this.open(name)}>${t(`tab.${name}`)}${
        name === 'problems' && this.problems.items?.length
          ? html`<span class="badge">${this.problems.items.length}</span>` : ''}</button>`;
    render(html`${TABS.map(tab)}`, this.tabs);
    this.drawTab();
  }

  drawTab() {
    const editor = this.page.editor();
    const { editable } = editor;
    const names = (/** @type {string | null} */ key) => this.show.nameOf(key);
    const again = () => this.#read();
    const content = {
      grids: () => this.page.bars(),
      problems: () => problems({ ...this.problems, editable }, {
        show: (index) => this.showProblem(index), next: () => this.nextProblem(), again,
        repair: ({ repair }) => repair && editor.operate(/** @type {any} */ (repair.operation)),
      }),
      suggest: () => suggestions({
        ...this.suggest, names, editable,
        compound: (code) => editor.draft.compounds.get(code) ?? code,
        consequences: (item) => consequencesOf(item, editor.draft, editor.plan.settings),
      }, {
        ask: again, show: (index) => this.showSuggestion(index),
        accept: () => this.acceptSuggestion(), skip: () => this.skipSuggestion(),
      }),
      compare: () => html`${hasFiles(editor.plan) ? files(this.api.fileAddress, editor.plan.state) : ''}
        ${compare({ ...this.compare, names, nameOfSide: (side) => this.show.nameOfSide(side), order: editor.draft.grids().map(({ key }) => key) }, {
          whatIf: () => this.#toggleWhatIf(), find: (code) => this.show.building(code), again,
        })}`,
      comments: () => comments(this.comments, {
        begin: () => editor.use('comment'), add: (text) => this.#addComment(text),
        cancel: () => this.beginComment(null), again,
        show: (comment) => this.show.place(comment.place), resolve: (id) => this.#resolve(id),
      }),
      history: () => history({ ...this.history, mayAbandon: mayDo(editor.plan, 'ABANDON') }, {
        again, abandon: () => this.page.abandon(),
      }),
    };
    render(content[this.tab](), this.element);
  }

  #read() {
    if (this.tab === 'problems') this.#fetch('problems', () => this.api.check().then(byWeight));
    if (this.tab === 'history') this.#fetch('history', () => this.api.operations());
    if (this.tab === 'comments') this.readComments();
    if (this.tab === 'suggest' && this.suggest.grid) {
      const { grid } = this.suggest;
      this.#fetch('suggest', () => this.api.suggestions(grid))
        .then(() => this.suggest.items?.length && this.tab === 'suggest' && this.showSuggestion(0));
    }
    if (this.tab === 'compare') {
      this.#fetch('compare', () => this.api.diff().then((diff) => this.show.remember(diff)), 'diff');
      if (this.compare.whatIf) this.#fetch('compare', () => this.api.whatIf(), 'whatIf');
    }
  }

  /** @param {'problems' | 'suggest' | 'compare' | 'comments' | 'history'} name
   * @param {() => Promise<any>} read @param {'items' | 'diff' | 'whatIf'} [into] */
  async #fetch(name, read, into = 'items') {
    const list = /** @type {any} */ (this[name]);
    try {
      list[into] = await read();
      list.fault = false;
    } catch {
      list.fault = true;
    }
    this.draw();
  }

  #toggleWhatIf() {
    const shown = this.compare.whatIf;
    this.compare.whatIf = null;
    if (shown) this.draw();
    else this.#fetch('compare', () => this.api.whatIf(), 'whatIf');
  }

  /** @param {string} text */
  async #addComment(text) {
    const { place } = this.comments;
    if (!text || !place) return;
    await this.#act(() => this.api.comment(text, place));
    this.comments.place = null;
    this.page.editor().use('inspect');
    this.readComments();
  }

  /** @param {string} id */
  async #resolve(id) {
    await this.#act(() => this.api.resolve(id));
    this.readComments();
  }

  /** @param {() => Promise<any>} act */
  async #act(act) {
    try {
      await act();
    } catch {
      this.comments.fault = true;
    }
  }
}
