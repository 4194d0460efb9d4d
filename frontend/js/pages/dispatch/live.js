// @ts-check
import { html, render } from 'lit';
import { clockText } from '../../ui/moments.js';
import { t } from '../../ui/text.js';

/** Says whether the board hears of changes, and since when it does not. */
export class Live {
  #state = /** @type {{on: boolean, since: number} | null} */ (null);
  #element = /** @type {HTMLElement} */ (document.getElementById('live'));

  constructor() {
    this.#draw();
  }

  /** @param {boolean} on */
  set(on) {
    if (this.#state?.on === on) return;
    this.#state = { on, since: Date.now() };
    this.#draw();
  }

  #draw() {
    const state = this.#state;
    const words = !state ? t('live.connecting')
      : state.on ? t('live.on') : t('live.stale', { time: clockText(state.since) });
    render(html`<span class="live ${state?.on ? '' : 'stale'}">${words}</span>`, this.#element);
  }
}
