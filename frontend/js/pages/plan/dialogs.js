// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { isBehind, mayDo, needsNoFaults } from '../../domain/plan/deeds.js';
import { swapCodes } from '../../domain/plan/operations.js';
import { divideDialog, gridDialog, moveDialog, planKeyHelp } from '../../ui/plan/dialogs.js';
import { localIn } from '../../domain/towntime.js';
import { filesDialog, published, scheduled } from '../../ui/plan/published.js';
import { t } from '../../ui/plan/text.js';
import { zone } from '../../ui/zone.js';
import { letters } from './keyboard.js';
import { Rebasing } from './rebasing.js';

/** @typedef {import('../../domain/plan/deeds.js').Move} Move */

const ASK_MILLISECONDS = 500;
const MINUTE_MILLISECONDS = 60_000;

/** The windows over the page: dividing, handing in and publishing, one grid, the keys. */
export class Dialogs {
  #element = /** @type {HTMLDialogElement} */ (document.getElementById('dialog'));
  #job = /** @type {string | null} */ (null);

  /** @param {ReturnType<typeof import('../../api/plans.js').planOf>} api
   * @param {import('./editor.js').Editor} editor
   * @param {{moved: () => Promise<void>, errors: () => number, say: (words: string) => void}} page moved: the plan is in another state */
  constructor(api, editor, page) {
    this.api = api;
    this.editor = editor;
    this.page = page;
    this.rebasing = new Rebasing(api, editor, {
      show: (content) => this.#show(content), close: () => this.close(), moved: () => page.moved(),
    });
    this.#element.addEventListener('close', () => this.#stop());
  }

  keys() {
    const change = (/** @type {boolean} */ on) => {
      letters.on = on;
    };
    this.#show(planKeyHelp(letters.on, change, () => this.close()));
  }

  files() {
    this.#show(filesDialog(this.api.fileAddress, this.editor.plan.state, () => this.close()));
  }

  /** Lets the planner choose how the plan goes on the grids that others published. */
  rebase() {
    if (!isBehind(this.editor.plan) || !mayDo(this.editor.plan, 'REBASE')) return this.editor.say('rebase.upToDate');
    this.rebasing.open();
  }

  /** @param {string} key */
  grid(key) {
    const grid = this.editor.draft.division.grids.get(key);
    if (!grid) return;
    const others = this.editor.draft.grids().filter((other) =>
      other.key !== key && other.community === grid.community && other.new === grid.new);
    this.#show(gridDialog(grid, others, {
      rename: (change) => this.editor.operate({ kind: 'RENAME', grid: key, ...change }),
      kind: (change) => this.editor.operate({ kind: 'KIND', grid: key, ...change }),
      split: (parts) => {
        this.editor.operate({ kind: 'SPLIT', grid: key, parts });
        this.close();
      },
      swap: (other) => {
        this.editor.operate(swapCodes(key, other));
        this.close();
      },
      close: () => this.close(),
    }));
  }

  divide() {
    this.#drawDivide(null, '');
  }

  /** @param {Move} move */
  move(move) {
    const state = { busy: false, fault: '', behind: /** @type {any} */ (null), ...this.#times() };
    const draw = () => this.#show(moveDialog({
      move, errors: needsNoFaults(this.editor.plan, move) ? this.page.errors() : 0, ...state,
      communities: this.editor.plan.communities.map(({ name }) => name),
    }, { go, close: () => this.close(), rebase: () => this.rebasing.open(), time: (at) => {
      state.at = at;
      draw();
    } }));
    const attempt = async (/** @type {() => Promise<void>} */ act) => {
      Object.assign(state, { busy: true, fault: '' });
      draw();
      try {
        await act();
      } catch (failure) {
        const refused = failure instanceof Refused ? failure : null;
        Object.assign(state, {
          busy: false, fault: refused?.message ?? t('queue.fault'),
          behind: refused?.slug === 'plan-behind' ? refused : null,
        });
        draw();
      }
    };
    const go = (/** @type {object} */ body) => attempt(async () => {
      const result = await this.api.move(move, body);
      this.page.moved();
      if (move !== 'publish') return this.close();
      const show = result.state === 'SCHEDULED' ? scheduled : published;
      this.#show(show(result, { address: this.api.fileAddress, close: () => this.close() }));
    });
    draw();
  }

  /** The time somebody has meant for the plan, if it is ahead, and the soonest that can be given. */
  #times() {
    const { plannedFor } = this.editor.plan;
    const now = Date.now();
    const meant = plannedFor ? Date.parse(plannedFor) : 0;
    return { at: meant > now ? localIn(zone, meant) : '', soonest: localIn(zone, now + MINUTE_MILLISECONDS) };
  }

  close() {
    this.#element.close();
  }

  /** @param {import('../../api/plans.js').Job | null} running @param {string} fault */
  #drawDivide(running, fault) {
    this.#show(divideDialog({ communities: this.editor.plan.communities, running, fault }, {
      start: (wish) => this.#divide(wish), cancel: () => this.close(), close: () => this.close(),
    }));
  }

  /** @param {object} wish */
  async #divide(wish) {
    this.#drawDivide({ state: 'RUNNING', progress: 0 }, '');
    try {
      const { job } = await this.api.divide(wish);
      this.#job = job;
      for (;;) {
        const state = await this.api.job(job);
        if (this.#job !== job) return;
        if (state.state !== 'RUNNING') return this.#divided(state);
        this.#drawDivide(state, '');
        await new Promise((resolve) => setTimeout(resolve, ASK_MILLISECONDS));
      }
    } catch (failure) {
      this.#job = null;
      this.#drawDivide(null, failure instanceof Refused ? failure.message : t('divide.failed'));
    }
  }

  /** @param {import('../../api/plans.js').Job} state */
  #divided({ state }) {
    this.#job = null;
    if (state === 'FAILED') return this.#drawDivide(null, t('divide.failed'));
    this.close();
    if (state === 'DONE') this.editor.say('divide.done');
  }

  #stop() {
    const job = this.#job;
    this.#job = null;
    if (job) this.api.cancelJob(job).catch(() => this.editor.say('queue.fault'));
  }

  /** @param {unknown} content */
  #show(content) {
    render(content, this.#element);
    if (!this.#element.open) this.#element.showModal();
  }
}
