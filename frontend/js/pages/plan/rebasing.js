// @ts-check
import { Refused } from '../../api/http.js';
import { RebaseChoice } from '../../domain/plan/rebasechoice.js';
import { TINTS } from '../../domain/plan/tints.js';
import { rebaseDialog } from '../../ui/plan/rebase.js';
import { t } from '../../ui/plan/text.js';

/** The choice of a planner whose plan was outrun: each change of it is shown with its picture and its
 * counts before anything is taken. */
export class Rebasing {
  /** Whether the choice is being taken; what the page hears meanwhile is its own doing. */
  busy = false;
  #state = this.#fresh('');
  #asked = 0;

  /** @param {ReturnType<typeof import('../../api/plans.js').planOf>} api
   * @param {import('./editor.js').Editor} editor
   * @param {{show: (content: unknown) => void, close: () => void, moved: () => Promise<void>}} page */
  constructor(api, editor, page) {
    this.api = api;
    this.editor = editor;
    this.page = page;
  }

  /** @param {string} [fault] why the choice is to be made anew */
  async open(fault = '') {
    this.#state = this.#fresh(fault);
    this.#draw();
    await this.#attempt(async () => {
      const choices = await this.api.rebaseChoices();
      this.#state.choice = new RebaseChoice(choices);
      const [first] = choices.communities;
      if (!first) {
        this.page.close();
        return this.editor.say('rebase.upToDate');
      }
      await this.#openCommunity(first.code);
    });
    /** @type {HTMLElement | null} */ (document.querySelector('#dialog .rebase-side input:checked'))?.focus();
  }

  /** @param {string} fault @returns {import('../../ui/plan/rebase.js').RebaseState} */
  #fresh(fault) {
    return {
      choice: null, pictures: new Map(), results: new Map(), outcome: null, busy: false, fault,
      tint: (key) => this.editor.draft.tints().get(key) ?? (Number(key.replace(/\D/g, '')) || 0) % TINTS,
    };
  }

  #draw() {
    this.page.show(rebaseDialog({ ...this.#state, busy: this.busy }, {
      open: (code) => this.#attempt(() => this.#openCommunity(code)),
      side: (code, side) => {
        this.#state.choice?.sides.set(code, side);
        this.#attempt(() => this.#preview(code));
      },
      place: (code, place, mine) => {
        this.#state.choice?.choosePlace(place, mine);
        this.#attempt(() => this.#preview(code));
      },
      take: () => this.#take(),
      close: () => this.page.close(),
    }));
  }

  /** @param {string} code */
  async #openCommunity(code) {
    const { pictures, results } = this.#state;
    if (!pictures.has(code)) pictures.set(code, await this.api.rebasePicture(code));
    if (!results.has(code)) await this.#preview(code);
  }

  /** Shows what the choice as it is would come to. @param {string} code whose picture changes */
  async #preview(code) {
    const { choice, results } = this.#state;
    if (!choice) return;
    const asked = ++this.#asked;
    this.#state.outcome = null;
    this.#draw();
    const outcome = await this.api.rebase(choice.body, { preview: true, picture: code });
    if (asked !== this.#asked) return;
    for (const { code: each, count } of outcome.communities) {
      const picture = each === code ? outcome.picture : results.get(each)?.picture ?? null;
      if (picture || results.has(each)) results.set(each, { count, picture });
    }
    Object.assign(this.#state, { outcome, fault: '' });
  }

  async #take() {
    const { choice } = this.#state;
    if (!choice || this.busy) return;
    this.busy = true;
    this.#draw();
    try {
      const { problems } = await this.api.rebase(choice.body, {});
      this.page.close();
      await this.page.moved();
      this.editor.say(problems ? 'rebase.doneWithProblems' : 'rebase.done', { count: problems });
    } catch (failure) {
      await this.#refused(failure);
    } finally {
      this.busy = false;
    }
  }

  /** @param {unknown} failure */
  async #refused(failure) {
    this.busy = false;
    if (failure instanceof Refused && failure.slug === 'plan-choice-aged') return this.open(failure.message);
    this.#state.fault = failure instanceof Refused ? failure.message : t('queue.fault');
    this.#draw();
  }

  /** @param {() => Promise<void>} act */
  async #attempt(act) {
    const state = this.#state;
    try {
      await act();
    } catch (failure) {
      state.fault = failure instanceof Refused ? failure.message : t('queue.fault');
    }
    if (state === this.#state && state.choice?.choices.communities.length !== 0) this.#draw();
  }
}
