// @ts-check
import { html, render } from 'lit';
import { Refused, Unreachable } from '../../api/http.js';
import { sendReport } from '../../api/reports.js';
import { t } from '../../ui/text.js';

/** Sends a report once, however often the button is pressed, and says how it goes. */
export class Sending {
  #busy = false;
  #button = /** @type {HTMLButtonElement} */ (document.getElementById('send'));
  #status = /** @type {HTMLElement} */ (document.getElementById('sending'));

  /** @param {(receipt: import('../../api/reports.js').Receipt) => void} done
   * @param {() => void} retry sends again, when the network is back
   * @param {() => void} renewKey gives the draft a key of its own after it was changed */
  constructor(done, retry, renewKey) {
    this.done = done;
    this.retry = retry;
    this.renewKey = renewKey;
  }

  /** @param {import('../../domain/draft.js').Draft} draft @param {Blob[]} photos */
  async send(draft, photos) {
    if (this.#busy) return;
    this.#setBusy(true);
    this.say(html`<p class="note">${t('send.sending')}</p>`);
    try {
      this.done(await sendReport(draft, photos));
    } catch (failure) {
      this.#setBusy(false);
      this.#explain(failure);
    }
  }

  /** @param {unknown} words a template or text */
  say(words) {
    render(words, this.#status);
  }

  /** @param {unknown} failure */
  #explain(failure) {
    if (failure instanceof Unreachable) {
      this.say(html`
        <p class="note warn">${t('send.offline')}</p>
        <button class="button" type="button" @click=${this.retry}>${t('send.again')}</button>
      `);
      addEventListener('online', this.retry, { once: true });
    } else if (failure instanceof Refused && failure.slug === 'idempotency-key-reused') {
      this.renewKey();
      this.say(html`<p class="note warn">${t('send.changed')}</p>`);
    } else {
      const words = failure instanceof Refused ? failure.message : t('send.failed');
      this.say(html`<p class="note bad">${words}</p>`);
    }
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    this.#busy = busy;
    this.#button.setAttribute('aria-disabled', String(busy));
    this.#button.textContent = t(busy ? 'send.busy' : 'send.button');
  }
}
