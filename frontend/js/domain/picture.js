// @ts-check

/** The size of a picture made to fit a square, its proportions kept; never enlarged.
 * @param {number} width pixels
 * @param {number} height pixels
 * @param {number} side pixels of the square */
export function fitWithin(width, height, side) {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
