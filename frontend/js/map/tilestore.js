// @ts-check
import { decodeTile } from './mvt.js';

/** @typedef {{z: number, x: number, y: number}} TileAddress */

/** Fetches and keeps decoded tiles. A tile that cannot be had counts as empty and is asked for
 * again the next time. */
export class TileStore {
  /** @type {Map<string, Promise<import('./mvt.js').DecodedTile>>} */
  #tiles = new Map();
  #most;
  #layers;

  /** @param {string[]} layers names of the service's tile layers
   * @param {number} [most] how many tiles are kept */
  constructor(layers, most = 160) {
    this.#layers = layers.join(',');
    this.#most = most;
  }

  /** @param {TileAddress} address
   * @returns {Promise<import('./mvt.js').DecodedTile>} */
  get({ z, x, y }) {
    const key = `${z}/${x}/${y}`;
    const known = this.#tiles.get(key);
    if (known) {
      this.#tiles.delete(key);
      this.#tiles.set(key, known);
      return known;
    }
    const coming = this.#fetch(key);
    this.#tiles.set(key, coming);
    if (this.#tiles.size > this.#most) this.#tiles.delete(this.#tiles.keys().next().value ?? '');
    return coming;
  }

  /** Forgets everything, so that the next look sees what is new. */
  clear() {
    this.#tiles.clear();
  }

  /** @param {string} key */
  async #fetch(key) {
    try {
      const answer = await fetch(`/tiles/${this.#layers}/${key}.mvt`);
      if (answer.status === 204) return new Map();
      if (!answer.ok) throw new Error(`tile ${key}: ${answer.status}`);
      return decodeTile(await answer.arrayBuffer());
    } catch {
      this.#tiles.delete(key);
      return new Map();
    }
  }
}

/** What the map can show: its box in degrees, west, south, east, north; null before an import.
 * @param {string[]} layers
 * @returns {Promise<[number, number, number, number] | null>} */
export async function readExtent(layers) {
  const answer = await fetch(`/tiles/${layers.join(',')}.json`);
  return answer.ok ? ((await answer.json()).bounds ?? null) : null;
}
