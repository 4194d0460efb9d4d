// @ts-check
import { signedPercent } from '../domain/load.js';
import { alongStreet, writeLabels } from './labels.js';
import { Overlay } from './overlay.js';
import { typeScale } from './palette.js';

/** @typedef {import('./labels.js').Label} Label */
/** @typedef {import('./mvt.js').Feature} Feature */

const UNITS = 4096;
const SAME_NAME_APART = 320;

/** Names over the whole view on one canvas, so that none is cut at the edge of a tile. */
export const LabelLayer = Overlay.extend({
  /** @param {any} town the TownLayer whose tiles are named
   * @param {import('./paint.js').Look} look
   * @param {(households: number) => string} householdsText */
  initialize(town, look, householdsText) {
    this.town = town;
    this.look = look;
    this.householdsText = householdsText;
  },

  /** Boxes in pixels of the view on which nothing is written; others say what lies there.
   * @returns {import('../domain/shape.js').Box[]} */
  obstacles() {
    return [];
  },

  onAdd() {
    /** @type {any} */ (Overlay).prototype.onAdd.call(this);
    this.town.on('load', this.redraw, this);
  },

  onRemove() {
    this.town.off('load', this.redraw, this);
    /** @type {any} */ (Overlay).prototype.onRemove.call(this);
  },

  /** @param {CanvasRenderingContext2D} context */
  paint(context) {
    const font = getComputedStyle(document.body).fontFamily;
    writeLabels(context, this.gather(this._map), {
      font, halo: this.look.colour('map-halo'), taken: this.obstacles(),
    });
  },

  /** @param {any} map @returns {Label[]} */
  gather(map) {
    /** @type {Label[]} */
    const labels = [];
    const zoom = map.getZoom();
    const origin = map.getPixelBounds().min;
    const side = this.town.getTileSize().x;
    const level = Math.round(zoom);
    const scale = map.getZoomScale(zoom, level);
    for (const { coords, current } of Object.values(this.town._tiles)) {
      const canvas = this.town._tiles[`${coords.x}:${coords.y}:${coords.z}`]?.el;
      const drawn = this.town.drawn.get(canvas);
      if (!current || !drawn || coords.z !== level) continue;
      const place = (/** @type {import('./mvt.js').Spot} */ spot) => ({
        x: scale * (coords.x * side + (spot.x * side) / UNITS) - origin.x,
        y: scale * (coords.y * side + (spot.y * side) / UNITS) - origin.y,
      });
      labels.push(...this.ofTile(drawn.tile, place, zoom));
    }
    const larger = typeScale();
    return thinned(labels).map((label) => ({ ...label, size: label.size * larger }));
  },

  /** @param {import('./mvt.js').DecodedTile} tile
   * @param {(spot: import('./mvt.js').Spot) => import('./mvt.js').Spot} place
   * @param {number} zoom
   * @returns {Label[]} */
  ofTile(tile, place, zoom) {
    const colour = this.look.colour;
    const points = (/** @type {string} */ layer, /** @type {(f: Feature) => any} */ style) =>
      (tile.get(layer) ?? []).map((f) => ({ ...place(f.parts[0][0]), ...style(f) }));
    /** @type {Label[]} */
    const labels = [];
    if (zoom >= 15 && !this.look.faint) labels.push(...points('grid_label', (f) => this.noted(f, this.gridStyle(f, zoom))));
    if (zoom >= 11 && zoom <= (this.look.faint ? 14 : this.look.calm ? 17 : 15)) {
      labels.push(
        ...points('community_label', (f) => ({
          text: f.attributes.name, size: zoom >= 15 ? 15 : 13, bold: true, rank: zoom <= 14 ? 0 : 2,
          colour: colour('map-community-edge'),
        })),
      );
    }
    if (zoom >= 17 && !this.look.faint) {
      labels.push(
        ...points('building_label', (f) => ({
          text: f.attributes.name, size: 11, rank: 5, colour: colour('ink-soft'),
        })),
      );
    }
    if (zoom >= 14) labels.push(...this.streetNames(tile, place, zoom));
    return labels.filter((label) => label.text);
  },

  /** @param {Feature} feature @param {any} style @returns {any} */
  noted({ attributes }, style) {
    if (!this.look.notes) return style;
    return { ...style, second: this.look.notes.get(attributes.code), colour: this.look.colour('map-label') };
  },

  /** @param {Feature} feature @param {number} zoom @returns {any} */
  gridStyle({ attributes }, zoom) {
    const exclusive = attributes.kind === 'EXCLUSIVE';
    const inFull = zoom >= (this.look.calm ? 18 : 16);
    const load = () => {
      const percent = signedPercent(attributes.households, this.look.load.target);
      return inFull ? `${this.householdsText(attributes.households)} ${percent}` : percent;
    };
    return {
      text: inFull ? attributes.name : shortName(attributes.name),
      second: this.look.load && !exclusive ? load() : undefined,
      size: inFull ? 13 : 11.5,
      bold: true,
      rank: 1,
      colour: this.look.load ? this.look.colour('map-label') : this.look.colour('map-grid-edge'),
    };
  },

  /** @param {import('./mvt.js').DecodedTile} tile @param {any} place @param {number} zoom */
  streetNames(tile, place, zoom) {
    const names = [];
    for (const { attributes, parts } of tile.get('street') ?? []) {
      if (!attributes.name || (zoom < 16 && !attributes.major)) continue;
      const size = attributes.major ? 12 : 11;
      const spot = alongStreet((parts[0] ?? []).map(place), attributes.name, size);
      const style = { text: attributes.name, size, rank: attributes.major ? 3 : 4 };
      if (spot) names.push({ ...spot, ...style, colour: this.look.colour('ink-soft') });
    }
    return names;
  },
});

/** A grid's name without that of its community, which stands close by.
 * @param {string} name */
const shortName = (name) => /社区(.+网格)$/.exec(name)?.[1] ?? name;

/** Drops a name that stands again close by: a street is in many tiles.
 * @param {Label[]} labels */
function thinned(labels) {
  /** @type {Label[]} */
  const kept = [];
  for (const label of labels) {
    const again = kept.some(
      (other) =>
        other.text === label.text && Math.hypot(other.x - label.x, other.y - label.y) < SAME_NAME_APART,
    );
    if (!again || label.rank === 5) kept.push(label);
  }
  return kept;
}
