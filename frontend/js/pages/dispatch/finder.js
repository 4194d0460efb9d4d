// @ts-check
import { render } from 'lit';
import { Refused } from '../../api/http.js';
import { find } from '../../api/desk.js';
import { choicesOf, groupsOf } from '../../domain/findings.js';
import { findBox } from '../../ui/findbox.js';
import { t } from '../../ui/text.js';

const QUIET_MILLISECONDS = 200;

/** The search box of the board. */
export class FindBoard {
  /** @type {import('../../ui/findbox.js').FindState} */
  #state = { words: '', groups: [], at: -1, open: false, busy: false, fault: '' };
  #element = /** @type {HTMLElement} */ (document.getElementById('find'));
  #timer = 0;
  #asking = new AbortController();

  /** @param {{incident: (number: string) => void, grid: (code: string) => void,
   *   building: (place: {lon: number, lat: number}) => void}} open what a chosen finding does */
  constructor(open) {
    this.open = open;
    this.#draw();
  }

  enter() {
    const input = /** @type {HTMLInputElement} */ (document.getElementById('find-words'));
    input.focus();
    input.select();
  }

  /** @param {string} words */
  #type(words) {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#set({ words, open: true, busy: words.trim() !== '', fault: '' });
    this.#timer = window.setTimeout(() => this.#look(words.trim()), QUIET_MILLISECONDS);
  }

  /** @param {string} words */
  async #look(words) {
    if (!words) return this.#set({ groups: [], at: -1 });
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const groups = groupsOf(await find(words, signal));
      this.#set({ groups, at: groups.length ? 0 : -1, busy: false });
    } catch (failure) {
      if (signal.aborted) return;
      this.#set({ groups: [], at: -1, busy: false, fault: failure instanceof Refused ? failure.message : t('queue.fault') });
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const { at, groups, open } = this.#state;
    const last = choicesOf(groups).length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      this.#set({ at: next > last ? 0 : next < 0 ? last : next });
      document.getElementById(`finding-${this.#state.at}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      this.#choose(at);
    } else if (event.key === 'Escape' && open) {
      this.#set({ open: false });
    } else if (event.key === 'Escape') {
      /** @type {HTMLElement} */ (event.target).blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} index */
  #choose(index) {
    const chosen = choicesOf(this.#state.groups)[index];
    if (!chosen) return;
    this.#set({ open: false });
    const { kind, item } = chosen;
    document.getElementById('find-words')?.blur();
    if (kind === 'grids') this.open.grid(item.code);
    else if (kind === 'workers') this.open.grid(item.grid.code);
    else if (kind === 'buildings') this.open.building(item);
    else this.open.incident(item.number);
  }

  /** @param {Partial<import('../../ui/findbox.js').FindState>} part */
  #set(part) {
    Object.assign(this.#state, part);
    this.#draw();
  }

  #draw() {
    render(findBox(this.#state, {
      type: (words) => this.#type(words),
      key: (event) => this.#key(event),
      choose: (index) => this.#choose(index),
      leave: () => this.#set({ open: false }),
    }), this.#element);
  }
}
