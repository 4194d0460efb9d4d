// @ts-check
import { html, render } from 'lit';
import { t } from './text.js';

/** Buttons over a map: closer, farther, and when wanted four arrows; dragging is never needed.
 * @param {HTMLElement} frame the positioned element around the map
 * @param {import('../map/townmap.js').TownMap} map
 * @param {{arrows?: boolean}} [wanted] */
export function addMapButtons(frame, map, { arrows = false } = {}) {
  const box = document.createElement('div');
  box.className = 'map-buttons';
  frame.append(box);
  const button = (/** @type {any} */ key, /** @type {string} */ sign, /** @type {() => void} */ act) =>
    html`<button type="button" aria-label=${t(key)} title=${t(key)} @click=${act}>${sign}</button>`;
  render(
    html`
      ${arrows
        ? html`<div class="group arrows">
            ${button('map.left', '←', () => map.step(-1, 0))}
            ${button('map.up', '↑', () => map.step(0, -1))}
            ${button('map.down', '↓', () => map.step(0, 1))}
            ${button('map.right', '→', () => map.step(1, 0))}
          </div>`
        : ''}
      <div class="group">
        ${button('map.closer', '+', () => map.zoomBy(1))}
        ${button('map.farther', '−', () => map.zoomBy(-1))}
      </div>
    `,
    box,
  );
}
