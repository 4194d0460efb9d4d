// @ts-check
import { bandOf } from '../domain/load.js';
import { BAND_COLOURS, hatch } from './palette.js';

/** @typedef {import('./mvt.js').Feature} Feature */
/**
 * @typedef {object} Look
 * @property {(name: string) => string} colour
 * @property {import('../domain/load.js').Measure | null} load fill grids by their load, measured so
 * @property {Map<string, import('./fills.js').Fill> | null} judged how grids are filled, by code; instead
 *   of the load
 * @property {Map<string, string> | null} [notes] second lines of the names of grids, by code; instead of
 *   the load
 * @property {boolean} calm paler, with shorter names, when other things are to stand out
 * @property {boolean} [faint] published grids only hinted at, because a draft is drawn over them
 * @property {string | null} chosenGrid code of the grid to lift out
 * @property {string | null} chosenBuilding code of the building to lift out
 */

const UNITS = 4096;

/** Draws one tile of the town.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./mvt.js').DecodedTile} tile
 * @param {number} zoom the map's zoom
 * @param {number} scale device pixels per CSS pixel
 * @param {Look} look */
export function paintTile(canvas, tile, zoom, scale, look) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const pen = new Pen(context, canvas.width / UNITS, scale);
  const of = (/** @type {string} */ name) => tile.get(name) ?? [];
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.lineJoin = context.lineCap = 'round';
  pen.fill(of('community'), look.colour('map-land'));
  const filled = look.load || look.judged !== null;
  if (look.judged) paintJudged(pen, of('grid'), look);
  else if (look.load) paintLoad(pen, of('grid'), look, look.load);
  pen.fill(of('green'), look.colour('map-green'), filled ? 0.35 : 1);
  pen.fill(of('water').filter(isArea), look.colour('map-water'));
  pen.stroke(of('water').filter((f) => !isArea(f)), look.colour('map-water'), zoom - 11);
  paintStreets(pen, of('street'), zoom, look);
  paintBuildings(pen, of('building'), zoom, look);
  paintGridEdges(pen, of('grid'), zoom, look);
  pen.stroke(of('community'), look.colour('map-community-edge'), zoom < 14 ? 1.6 : 2.4, 0.55);
}

/** @param {Pen} pen @param {Feature[]} grids @param {Look} look
 * @param {import('../domain/load.js').Measure} measure */
function paintLoad(pen, grids, look, measure) {
  for (const grid of grids) {
    const band = bandOf(/** @type {any} */ (grid.attributes), measure);
    pen.fill([grid], look.colour(BAND_COLOURS[band]), look.calm ? 0.5 : 0.75);
    if (band === 'farAbove') pen.fill([grid], hatch(pen.context, 'above', pen.scale) ?? '');
    if (band === 'farBelow') pen.fill([grid], hatch(pen.context, 'below', pen.scale) ?? '');
  }
}

/** @param {Pen} pen @param {Feature[]} grids @param {Look} look */
function paintJudged(pen, grids, look) {
  for (const grid of grids) {
    const fill = look.judged?.get(grid.attributes.code);
    if (!fill) continue;
    pen.fill([grid], look.colour(fill.colour), fill.alpha);
    if (fill.hatched) pen.fill([grid], hatch(pen.context, 'above', pen.scale) ?? '');
  }
}

/** @param {Pen} pen @param {Feature[]} grids @param {Look} look */
function paintJudgedEdges(pen, grids, look) {
  for (const grid of grids) {
    const fill = look.judged?.get(grid.attributes.code);
    if (fill?.edge) pen.stroke([grid], look.colour(fill.colour), fill.edge);
  }
}

/** @param {Pen} pen @param {Feature[]} streets @param {number} zoom @param {Look} look */
function paintStreets(pen, streets, zoom, look) {
  const major = streets.filter((street) => street.attributes.major);
  const minor = streets.filter((street) => !street.attributes.major);
  const wide = Math.max(1.2, 3.4 * 1.55 ** (zoom - 14));
  const narrow = Math.max(0.5, 1.7 * 1.6 ** (zoom - 14));
  if (zoom >= 13) {
    pen.stroke(minor, look.colour('map-street-edge'), narrow + (zoom >= 15 ? 2 : 1));
  }
  pen.stroke(major, look.colour('map-major-edge'), wide + (zoom >= 14 ? 2 : 1));
  if (zoom >= 13) pen.stroke(minor, look.colour('map-street'), narrow);
  pen.stroke(major, look.colour('map-major'), wide);
}

/** @param {Pen} pen @param {Feature[]} buildings @param {number} zoom @param {Look} look */
function paintBuildings(pen, buildings, zoom, look) {
  pen.fill(buildings, look.colour('map-building'), look.load || look.judged ? 0.6 : 1);
  if (zoom >= 15) pen.stroke(buildings, look.colour('map-building-edge'), 0.8);
  const chosen = buildings.filter((b) => b.attributes.code === look.chosenBuilding);
  pen.fill(chosen, look.colour('map-building-chosen'));
  pen.stroke(chosen, look.colour('pin'), 2);
}

/** @param {Pen} pen @param {Feature[]} grids @param {number} zoom @param {Look} look */
function paintGridEdges(pen, grids, zoom, look) {
  if (look.faint) return;
  const colour = look.colour('map-grid-edge');
  pen.stroke(grids, colour, zoom < 13 ? 0.6 : zoom < 15 ? 1 : 1.5, zoom < 13 ? 0.5 : 0.85);
  if (look.judged) paintJudgedEdges(pen, grids, look);
  const chosen = grids.filter((grid) => grid.attributes.code === look.chosenGrid);
  pen.fill(chosen, colour, 0.1);
  pen.stroke(chosen, colour, 3);
}

/** @param {Feature} feature */
const isArea = (feature) => feature.shape === 'area';

/** Draws features given in tile units with widths in CSS pixels. */
class Pen {
  /** @param {CanvasRenderingContext2D} context @param {number} unit @param {number} scale */
  constructor(context, unit, scale) {
    this.context = context;
    this.unit = unit;
    this.scale = scale;
  }

  /** @param {Feature[]} features @param {string | CanvasPattern} paint @param {number} [alpha] */
  fill(features, paint, alpha = 1) {
    this.context.fillStyle = paint;
    this.context.globalAlpha = alpha;
    this.context.beginPath();
    for (const feature of features) this.#trace(feature);
    this.context.fill();
    this.context.globalAlpha = 1;
  }

  /** @param {Feature[]} features @param {string} colour @param {number} width @param {number} [alpha] */
  stroke(features, colour, width, alpha = 1) {
    this.context.strokeStyle = colour;
    this.context.lineWidth = Math.max(0.4, width) * this.scale;
    this.context.globalAlpha = alpha;
    this.context.beginPath();
    for (const feature of features) this.#trace(feature);
    this.context.stroke();
    this.context.globalAlpha = 1;
  }

  /** @param {Feature} feature */
  #trace(feature) {
    for (const part of feature.parts) {
      part.forEach((spot, index) => {
        const x = spot.x * this.unit;
        const y = spot.y * this.unit;
        if (index) this.context.lineTo(x, y);
        else this.context.moveTo(x, y);
      });
    }
  }
}
