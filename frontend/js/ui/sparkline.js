// @ts-check
import { html, svg } from 'lit';
import { barsOf } from '../domain/spark.js';
import { number, t } from './text.js';

const WIDTH = 96;
const HEIGHT = 26;

/** One bar a week; the week that is not over is hollow.
 * @param {number[] | null} series null when the counts are too small to be told
 * @param {import('../api/hotspots.js').Week[]} weeks
 * @param {number} top the count that fills the height, for all lines of a list alike */
export function sparkline(series, weeks, top) {
  if (!series) return html`<span class="hint">–</span>`;
  const bars = barsOf(series, weeks, { width: WIDTH, height: HEIGHT, top });
  const words = t('spark.words', { counts: series.map((count) => number(count)).join(' ') });
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} role="img"
    aria-label=${words}><title>${words}</title>
    <line class="spark-base" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT}></line>
    ${bars.map(({ x, y, width, height, complete }) => svg`<rect class=${complete ? '' : 'open'}
      x=${x} y=${y} width=${width} height=${height}></rect>`)}
  </svg>`;
}
