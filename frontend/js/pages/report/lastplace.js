// @ts-check
import { lastPlace } from '../../ui/memory.js';

/** A button that goes where the last report was, once there was one.
 * @param {(place: import('../../domain/draft.js').Place) => void} choose */
export function offerLastPlace(choose) {
  const place = lastPlace();
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('last-place'));
  button.hidden = place === null;
  if (place) button.addEventListener('click', () => choose(place));
}
