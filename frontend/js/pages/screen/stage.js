// @ts-check
import { html, render } from 'lit';
import { boxOfOutline } from '../../domain/outline.js';
import { crumbs } from '../../ui/crumbs.js';
import { dataTime } from '../../ui/panel.js';
import { t } from '../../ui/text.js';
import { HotView } from '../hotspots/hotview.js';

/** @typedef {import('../../domain/drill.js').Step} Step */

/** The middle of the screen: where one is, the finding in a sentence, and the map. */
export class Stage {
  /** @type {import('../../api/hotspots.js').HotAnswer | null} */
  #shown = null;
  /** @type {{type: string, coordinates: any} | null} */
  #ground = null;
  #head = /** @type {HTMLElement} */ (document.getElementById('stage-head'));

  /** @param {{go: (path: Step[]) => void, into: (community: string, code: string) => void,
   *   scene: (index: number) => void, pause: () => void}} act */
  constructor(act) {
    this.act = act;
    this.view = new HotView((code) => {
      const unit = this.#shown?.units.find((each) => each.code === code);
      if (unit?.community) act.into(unit.community.code, code);
    }, { snug: true });
  }

  /** Shows an area, or the whole town. @param {{type: string, coordinates: any} | null} ground */
  async fit(ground) {
    this.#ground = ground;
    if (ground) this.view.map.fit(boxOfOutline(ground));
    else await this.view.begin();
  }

  /** @param {{answer: import('../../api/hotspots.js').HotAnswer | null,
   *   time: import('../../ui/panel.js').DataTime, scenes: {code: string, title: string}[],
   *   scene: number, paused: boolean, path: Step[], below: Step[]}} state */
  draw({ answer, time, scenes, scene, paused, path, below }) {
    if (answer && answer !== this.#shown) {
      const first = this.#shown === null;
      this.#shown = answer;
      this.view.show({ answer, frames: null, density: null }, 'rate', null, null);
      if (first) this.fit(this.#ground); // above the legend, which has only now been drawn
    }
    render(html`
      <div class="stage-row">
        ${crumbs(path, below, {
          up: (depth) => this.act.go(path.slice(0, depth)),
          down: (step) => this.act.go([...path, step]),
        })}
        <select class="scene" aria-label=${t('screen.scenes')}
          @change=${(/** @type {any} */ e) => this.act.scene(e.target.selectedIndex)}>
          ${scenes.map(({ title }, index) => html`<option .selected=${index === scene}>${title}</option>`)}
        </select>
        ${dataTime(time)}
        <button type="button" class="button small" aria-pressed=${paused} @click=${this.act.pause}>${t(
          paused ? 'screen.resume' : 'screen.pause')}</button>
      </div>
      <p class="sentence ${time.stale === null ? '' : 'stale'}">${answer?.sentence ?? t('hot.reading')}</p>
    `, this.#head);
  }
}
