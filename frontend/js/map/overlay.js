// @ts-check
import { ViewCanvas } from './viewcanvas.js';

/** A canvas over the view. What is drawn comes from `paint`, which gets the context in CSS pixels
 * and where a place lies in them. */
export const Overlay = /** @type {any} */ (ViewCanvas).extend({
  draw() {
    const map = this._map;
    if (!map?._loaded) return;
    this.paint(this.fit(map.getSize()),
      (/** @type {[number, number]} longitude, latitude */ [lon, lat]) =>
        map.latLngToContainerPoint([lat, lon]));
  },

  /** @param {CanvasRenderingContext2D} context
   * @param {(lonLat: [number, number]) => {x: number, y: number}} place */
  paint(context, place) {
    void context;
    void place;
  },
});
