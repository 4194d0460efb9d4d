// @ts-check
import { html, svg } from 'lit';
import { decimal, t } from './text.js';

const SIDE = 22;

/** A fixed scale: one field a step, the break written where two fields meet.
 * @param {string} title @param {string} unitText @param {number[]} breaks rising
 * @param {string[]} colours one a step, from the first break on */
export function scaleLegend(title, unitText, breaks, colours) {
  const width = SIDE * 2 * colours.length;
  const words = t('legend.scale', { unit: unitText, breaks: breaks.map(decimal).join(' · ') });
  return html`<p>${title}</p>
    <svg class="scale" viewBox="0 0 ${width} 34" width=${width} height="34" role="img" aria-label=${words}>
      ${colours.map((colour, step) => svg`
        <rect x=${step * SIDE * 2} y="0" width=${SIDE * 2} height="14" fill=${colour}></rect>
        <text x=${step * SIDE * 2} y="30">${decimal(breaks[step])}</text>`)}
    </svg>
    <p class="hint">${unitText} · ${t('legend.fixed')}</p>`;
}
