// @ts-check
import { html, render } from 'lit';
import { HotLayers } from '../../map/hotlayers.js';
import { TownMap } from '../../map/townmap.js';
import { kindLegend } from '../../ui/kinds.js';
import { addMapButtons } from '../../ui/mapbuttons.js';
import { scaleLegend } from '../../ui/scalelegend.js';
import { number, t } from '../../ui/text.js';
import { pictureOf } from './picture.js';

const CLOSE = 17;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The map side of the hot spots. */
export class HotView {
  /** @type {string | null} */
  #chosen = null;

  /** @param {(code: string, fromMap: boolean) => void} choose
   * @param {{snug?: boolean}} [options] snug: what is shown fills the view */
  constructor(choose, { snug = false } = {}) {
    this.map = new TownMap(element('map'), {
      label: t('map.hotspots'),
      households: (count) => t('load.households', { count: number(count) }),
      calm: true,
      snug,
    });
    this.layers = new HotLayers(this.map);
    this.map.onClick(async (place, spot) => {
      const code = await this.layers.codeAt(place, spot);
      if (code) choose(code, true);
    });
    addMapButtons(element('ground'), this.map);
  }

  async begin() {
    await this.map.showTown();
  }

  /** @param {Parameters<typeof pictureOf>[0]} read
   * @param {import('../../domain/hotquery.js').HotLayer} layer @param {number | null} week
   * @param {string | null} chosen */
  show(read, layer, week, chosen) {
    this.#chosen = chosen;
    this.layers.show(pictureOf(read, layer, week, chosen));
    render(legendOf(read, layer, week), element('legend'));
  }

  /** Lifts a unit out while the pointer is on its row. @param {string | null} code */
  hover(code) {
    this.layers.lift(code ?? this.#chosen);
  }

  /** @param {import('../../domain/mercator.js').LonLat} place */
  goTo(place) {
    this.map.moveTo(place, Math.max(CLOSE, this.map.zoom()));
  }
}

/** @param {Parameters<typeof pictureOf>[0]} read
 * @param {import('../../domain/hotquery.js').HotLayer} layer @param {number | null} week */
function legendOf({ density }, layer, week) {
  if (layer === 'count') {
    if (!density) return '';
    return scaleLegend(t('legend.density'), density.unitText, density.breaks, density.colours);
  }
  if (layer === 'forecast') {
    return html`<p>${t('legend.forecast')}</p><p class="hint">${t('legend.next')}</p>`;
  }
  return html`<p>${t(week === null ? 'legend.judged' : 'legend.week')}</p>${kindLegend(week !== null)}`;
}
