// @ts-check
import * as L from 'leaflet';

/** A canvas over the whole view that is drawn anew when the view has come to rest. What is drawn
 * comes from `paint`, which gets the context in CSS pixels and where a place lies in them. */
export const Overlay = L.Layer.extend({
  onAdd() {
    this.canvas = L.DomUtil.create('canvas', 'label-canvas leaflet-zoom-hide', this.getPane());
    this.redraw();
  },

  onRemove() {
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
  },

  getEvents() {
    return { moveend: this.redraw, resize: this.redraw };
  },

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  },

  draw() {
    const map = this._map;
    if (!map?._loaded) return;
    const size = map.getSize();
    const scale = Math.max(1, Math.min(3, window.devicePixelRatio));
    this.canvas.width = size.x * scale;
    this.canvas.height = size.y * scale;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
    const context = this.canvas.getContext('2d');
    context.scale(scale, scale);
    this.paint(context, (/** @type {[number, number]} longitude, latitude */ [lon, lat]) =>
      map.latLngToContainerPoint([lat, lon]));
  },

  /** @param {CanvasRenderingContext2D} context
   * @param {(lonLat: [number, number]) => {x: number, y: number}} place */
  paint(context, place) {
    void context;
    void place;
  },
});
