// @ts-check
import { countIncidents, listIncidents } from '../../api/incidents.js';
import { numberBeside, withChange, withPage } from '../../domain/board.js';
import { placeIn } from '../../domain/order.js';
import { t } from '../../ui/text.js';

const COUNT_PAUSE_MILLISECONDS = 400;

/** The incidents on the board, one page after the other, kept true as they change. */
export class IncidentList {
  /** @type {import('../../ui/queue.js').QueueState} */
  state = {
    items: [], total: null, loading: false, fault: '', more: false, chosen: null,
    fresh: new Set(), cluster: null, now: Date.now(), picked: new Set(),
  };
  /** @type {string | null} */
  #after = null;
  #asking = new AbortController();
  #timer = 0;
  /** @type {Record<string, string>} */
  #parameters = {};

  /** @type {import('../../domain/order.js').Order} */
  order = 'NEWEST';

  /** @param {() => void} changed draws the list */
  constructor(changed) {
    this.changed = changed;
  }

  /** Reads the list anew. @param {Record<string, string>} parameters */
  async load(parameters) {
    this.#parameters = parameters;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#after = null;
    Object.assign(this.state, { items: [], total: null, more: false, now: Date.now() });
    this.#count();
    await this.loadMore();
  }

  async loadMore() {
    const { signal } = this.#asking;
    Object.assign(this.state, { loading: true, fault: '' });
    this.changed();
    try {
      const page = await listIncidents(this.#parameters, this.#after, signal);
      this.#after = page.next;
      this.state.items = withPage(this.state.items, page.items);
      this.state.more = page.next !== null;
    } catch (failure) {
      if (signal.aborted) return;
      this.state.fault = t('queue.fault');
    }
    this.state.loading = false;
    this.changed();
  }

  /** Takes in what happened to one incident.
   * @param {import('../../api/incidents.js').Summary} incident
   * @param {boolean} belongs @param {boolean} isNew it was reported just now */
  take(incident, belongs, isNew) {
    if (isNew && belongs) this.state.fresh.add(incident.number);
    const { items, more } = this.state;
    const at = placeIn(items, incident, this.order, more);
    this.state.items = withChange(items, incident, belongs, at);
    this.state.now = Date.now();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#count(), COUNT_PAUSE_MILLISECONDS);
    this.changed();
  }

  /** @param {string | null} number */
  choose(number) {
    this.state.chosen = number;
    this.changed();
  }

  /** Chooses the one a step away; reads the next page when the end comes near.
   * @param {number} step 1 down, −1 up
   * @returns {import('../../api/incidents.js').Summary | undefined} */
  step(step) {
    const number = numberBeside(this.state.items, this.state.chosen, step);
    this.choose(number);
    const { items, more, loading } = this.state;
    if (more && !loading && items[items.length - 1]?.number === number) this.loadMore();
    return this.find(number);
  }

  /** @param {string | null} number */
  find(number) {
    return this.state.items.find((item) => item.number === number);
  }

  async #count() {
    try {
      this.state.total = await countIncidents(this.#parameters, this.#asking.signal);
      this.changed();
    } catch {
      // the list stands without its total
    }
  }
}
