// @ts-check

/** @typedef {{lon: number, lat: number, accuracyMetres: number}} Here WGS 84 */

const FRESH_MILLISECONDS = 20_000;
const PATIENCE_MILLISECONDS = 8_000;

/** Where the worker is. Nothing is watched while the page is hidden, and nothing is asked for before
 * the worker wanted it. */
export class Position {
  /** @type {Here | null} */
  place = null;
  #at = 0;
  #watch = 0;
  #wanted = false;

  /** @param {() => void} told after every change */
  constructor(told) {
    this.told = told;
    document.addEventListener('visibilitychange', () => this.#adjust());
  }

  /** Begins at once where the worker allowed it before. */
  async begin() {
    const allowed = await navigator.permissions.query({ name: 'geolocation' }).catch(() => null);
    if (allowed?.state === 'granted') this.want();
  }

  /** Watches from now on, while the page is seen. */
  want() {
    this.#wanted = true;
    this.#adjust();
  }

  get watching() {
    return this.#watch !== 0;
  }

  /** The place at this moment; null when the device does not say.
   * @returns {Promise<Here | null>} */
  async now() {
    this.want();
    if (this.place && Date.now() - this.#at < FRESH_MILLISECONDS) return this.place;
    return new Promise((resolve) => {
      if (!navigator.geolocation) return resolve(null);
      navigator.geolocation.getCurrentPosition(
        (position) => resolve(this.#set(position)),
        () => resolve(null),
        { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS, maximumAge: FRESH_MILLISECONDS },
      );
    });
  }

  #adjust() {
    const watch = this.#wanted && !document.hidden;
    if (watch && !this.#watch && navigator.geolocation) {
      this.#watch = navigator.geolocation.watchPosition((position) => this.#set(position), () => undefined,
        { enableHighAccuracy: true });
    } else if (!watch && this.#watch) {
      navigator.geolocation.clearWatch(this.#watch);
      this.#watch = 0;
    }
  }

  /** @param {GeolocationPosition} position */
  #set({ coords }) {
    this.#at = Date.now();
    this.place = { lon: coords.longitude, lat: coords.latitude, accuracyMetres: Math.ceil(coords.accuracy) };
    this.told();
    return this.place;
  }
}
