// @ts-check

const USUAL_TYPE_PIXELS = 16;

/** The colours of the map, read once from vars.css.
 * @returns {(name: string) => string} a colour by its name without dashes, e.g. `map-water` */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  /** @type {Map<string, string>} */
  const known = new Map();
  return (name) => {
    let colour = known.get(name);
    if (colour === undefined) {
      colour = style.getPropertyValue(`--${name}`).trim();
      known.set(name, colour);
    }
    return colour;
  };
}

/** How much larger than usual the type of this page is: what is written on its map grows alike. */
export const typeScale = () =>
  parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TYPE_PIXELS;

/** @type {Record<import('../domain/load.js').Band, string>} */
export const BAND_COLOURS = {
  farBelow: 'load-far-below',
  below: 'load-below',
  balanced: 'load-balanced',
  above: 'load-above',
  farAbove: 'load-far-above',
  exclusive: 'load-exclusive',
};

/** A seamless hatch for the two ends of the ramp, so that colour is never the only cue.
 * @param {CanvasRenderingContext2D} context
 * @param {'above' | 'below'} kind lines rise to the right above the target, dots below
 * @param {number} scale device pixels per CSS pixel */
export function hatch(context, kind, scale) {
  const side = 8 * scale;
  const cell = document.createElement('canvas');
  cell.width = side;
  cell.height = side;
  const pen = /** @type {CanvasRenderingContext2D} */ (cell.getContext('2d'));
  pen.strokeStyle = pen.fillStyle = 'rgb(23 35 44 / 38%)';
  pen.lineWidth = 1.1 * scale;
  if (kind === 'above') {
    pen.beginPath();
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 1, side + 1);
      pen.lineTo(shift + side + 1, -1);
    }
    pen.stroke();
  } else {
    pen.beginPath();
    pen.arc(side / 2, side / 2, 1.2 * scale, 0, 2 * Math.PI);
    pen.fill();
  }
  return context.createPattern(cell, 'repeat');
}
