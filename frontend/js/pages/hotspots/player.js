// @ts-check

const STEP_MILLISECONDS = 1100;

/** Plays week after week, and ends with the last. */
export class WeekPlayer {
  #timer = 0;

  /** @param {{count: () => number, at: () => number | null, to: (week: number) => void,
   *   changed: () => void}} show */
  constructor(show) {
    this.show = show;
  }

  get playing() {
    return this.#timer !== 0;
  }

  toggle() {
    if (this.playing) return this.stop();
    const at = this.show.at();
    if (at === null || at >= this.show.count() - 1) this.show.to(0);
    this.#timer = window.setInterval(() => this.#step(), STEP_MILLISECONDS);
    return this.show.changed();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.show.changed();
  }

  #step() {
    const next = (this.show.at() ?? 0) + 1;
    if (next >= this.show.count()) this.stop();
    else this.show.to(next);
  }
}
