// @ts-check
import { render } from 'lit';
import { countQueues, listStages } from '../../api/clocks.js';
import { clocks } from '../../ui/clocks.js';
import { queueTabs } from '../../ui/queuetabs.js';

/** What is counted from events is kept a moment after them. */
const KEPT_AFTER_MILLISECONDS = 2500;

/** The clocks of the open incident, as a part of the drawer. */
export class Timing {
  /** @type {string | null} */
  #number = null;
  /** @type {import('../../api/clocks.js').Stage[]} */
  #stages = [];

  /** @param {() => void} changed draws the drawer */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {import('../../api/incidents.js').Detail | null} incident */
  async show(incident) {
    const number = incident?.number ?? null;
    if (number !== this.#number) this.#stages = [];
    this.#number = number;
    if (!number) return;
    const stages = await listStages(number).catch(() => []);
    if (number !== this.#number) return;
    this.#stages = stages;
    this.changed();
  }

  template() {
    return clocks(this.#stages, Date.now());
  }
}

/** How many wait in each queue, kept true. */
export class Waiting {
  /** @type {import('../../api/clocks.js').Queues | null} */
  queues = null;
  #timer = 0;
  #element = /** @type {HTMLElement} */ (document.getElementById('queues'));

  /** @param {() => import('../../domain/filters.js').Filters} filters
   * @param {(part: Partial<import('../../domain/filters.js').Filters>) => void} change */
  constructor(filters, change) {
    this.filters = filters;
    this.change = change;
    this.draw();
  }

  draw() {
    render(queueTabs(this.filters(), this.queues, this.change), this.#element);
  }

  async read() {
    try {
      this.queues = await countQueues();
      this.draw();
    } catch {
      // the counts stay as they were
    }
  }

  /** Reads it when what has just happened is counted. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.read(), KEPT_AFTER_MILLISECONDS);
  }
}
