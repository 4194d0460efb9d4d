// @ts-check
import { html, render } from 'lit';
import { follow, listAlike } from '../../api/alike.js';
import { Refused } from '../../api/http.js';
import { number, t } from '../../ui/text.js';
import { phaseOf } from '../../domain/phases.js';
import { stateName } from '../../ui/lifecycle.js';

/** @typedef {import('../../domain/draft.js').Place} Place */
/** @typedef {import('../../api/alike.js').Alike} Alike */

const QUIET_MILLISECONDS = 400;
/** More would push the form out of sight. */
const MOST_SHOWN = 2;

/** What others have reported near the place: to be followed instead of reported again. */
export class AlikeReports {
  /** @type {Place | null} */
  #place = null;
  /** @type {{people: number, items: Alike[]}} */
  #near = { people: 0, items: [] };
  #category = '';
  #fault = '';
  #timer = 0;
  #asking = new AbortController();
  #element = /** @type {HTMLElement} */ (document.getElementById('alike'));

  /** @param {(code: string) => string} categoryName */
  constructor(categoryName) {
    this.categoryName = categoryName;
  }

  /** @param {Place | null} place */
  at(place) {
    this.#place = place;
    clearTimeout(this.#timer);
    this.#asking.abort();
    if (place) this.#timer = window.setTimeout(() => this.#ask(place), QUIET_MILLISECONDS);
  }

  /** Those of the chosen category come first. @param {string} category */
  about(category) {
    this.#category = category;
    this.#draw();
  }

  /** @param {Place} place */
  async #ask(place) {
    this.#asking = new AbortController();
    try {
      this.#near = await listAlike(place, this.#asking.signal);
    } catch {
      this.#near = { people: 0, items: [] }; // the form works without them
    }
    this.#fault = '';
    this.#draw();
  }

  /** @param {Alike} report */
  async #follow(report) {
    if (!this.#place) return;
    try {
      const { number: own } = await follow(report.id, this.#place);
      location.assign(`/track/${encodeURIComponent(own)}?sent`);
    } catch (failure) {
      this.#fault = failure instanceof Refused ? failure.message : t('alike.failed');
      this.#draw();
    }
  }

  #draw() {
    const { people } = this.#near;
    const same = (/** @type {Alike} */ item) => Number(item.category === this.#category);
    const items = [...this.#near.items].sort((a, b) => same(b) - same(a));
    const [first, rest] = [items.slice(0, MOST_SHOWN), items.slice(MOST_SHOWN)];
    render(items.length
      ? html`<section class="alike note" aria-labelledby="alike-title">
          <h2 id="alike-title">${t('alike.title')}</h2>
          <p>${t('alike.people', { count: number(people) })}</p>
          ${this.#fault ? html`<p class="fault" role="alert">${this.#fault}</p>` : ''}
          <ul>${first.map((item) => this.#line(item))}</ul>
          ${rest.length
            ? html`<details><summary>${t('alike.more', { count: number(rest.length) })}</summary>
                <ul>${rest.map((item) => this.#line(item))}</ul></details>`
            : ''}
        </section>`
      : '', this.#element);
  }

  /** @param {Alike} item */
  #line(item) {
    return html`<li>
      <span class="alike-what"><strong>${this.categoryName(item.category)}</strong>
        <span class="state" data-phase=${phaseOf(item.state)}>${stateName(item.state)}</span>
        <span class="hint">${t('alike.item', { metres: item.distanceMetres, people: number(item.people) })}</span></span>
      <button type="button" class="button small" data-follow=${item.id}
        @click=${() => this.#follow(item)}>${t('alike.follow')}</button>
    </li>`;
  }
}
