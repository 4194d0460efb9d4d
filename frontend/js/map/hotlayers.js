// @ts-check
import * as L from 'leaflet';
import { MarkLayer } from './marklayer.js';
import { UnitLayer } from './unitlayer.js';

/** @typedef {import('./fills.js').Fill} Fill */
/**
 * @typedef {object} HotPicture What the map shows, one layer at a time.
 * @property {{code: string, outline: any}[]} units
 * @property {Map<string, Fill>} fills by code
 * @property {import('./marklayer.js').Mark[]} marks those that matter most first
 * @property {string | null} density address of the tiles of the density, `{z}/{x}/{y}` in it
 * @property {string | null} chosen code of the unit to lift out
 */

const DENSITY_ALPHA = 0.78;

/** The layers of hot spots on the map of the town. */
export class HotLayers {
  /** @type {L.TileLayer | null} */
  #density = null;
  #address = '';
  #drawsOutlines = false;

  /** @param {import('./townmap.js').TownMap} town */
  constructor(town) {
    this.town = town;
    const colour = town.look.colour;
    for (const name of ['density', 'units', 'marks']) {
      town.leaflet.createPane(name).classList.add(`pane-${name}`);
    }
    this.units = new (/** @type {any} */ (UnitLayer))(colour);
    this.units.options.pane = 'units';
    this.marks = new (/** @type {any} */ (MarkLayer))(colour);
    this.marks.options.pane = 'marks';
    this.units.addTo(town.leaflet);
    this.marks.addTo(town.leaflet);
    town.keepNamesOff(this.marks);
  }

  /** @param {HotPicture} picture */
  show({ units, fills, marks, density, chosen }) {
    this.#drawsOutlines = density === null && units.some(({ outline }) => outline);
    this.units.show(this.#drawsOutlines ? units : [], fills, chosen);
    this.marks.show(marks);
    this.#showDensity(density);
    this.town.restyle({
      load: null,
      judged: this.#drawsOutlines || density !== null ? new Map() : fills,
      chosenGrid: this.#drawsOutlines ? null : chosen,
    });
  }

  /** Lifts one unit out, or none. @param {string | null} code */
  lift(code) {
    if (this.#drawsOutlines) this.units.lift(code);
    else this.town.restyle({ chosenGrid: code });
  }

  /** The code of the unit that was clicked, or null.
   * @param {import('../domain/mercator.js').LonLat} place @param {{x: number, y: number}} spot
   * @returns {Promise<string | null>} */
  async codeAt(place, spot) {
    const marked = this.marks.codeAt(spot);
    if (marked) return marked;
    if (this.#drawsOutlines) return this.units.unitAt(place)?.code ?? null;
    return (await this.town.gridAt(place))?.code ?? null;
  }

  /** @param {string | null} address */
  #showDensity(address) {
    if (address === (this.#density && this.#address)) return;
    this.#density?.remove();
    this.#density = null;
    if (address === null) return;
    this.#address = address;
    this.#density = L.tileLayer(address, {
      pane: 'density', opacity: DENSITY_ALPHA, minZoom: 8, maxZoom: 20, className: 'density-tile',
    }).addTo(this.town.leaflet);
  }
}
