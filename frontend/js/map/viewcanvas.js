// @ts-check
import * as L from 'leaflet';

/** A canvas over the whole view that is drawn anew when the view has come to rest. What extends it
 * has a `draw`. */
export const ViewCanvas = L.Layer.extend({
  canvasClass: 'label-canvas',

  /** The most canvas pixels that one CSS pixel gets in a row. */
  sharpest: 3,

  onAdd() {
    this.canvas = L.DomUtil.create(
      'canvas', `${this.canvasClass} leaflet-zoom-hide`, this.getPane());
    this.redraw();
  },

  onRemove() {
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
  },

  getEvents() {
    return { moveend: this.redraw, resize: this.redraw };
  },

  /** Draws with the next frame. */
  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  },

  /** The canvas, empty, over the view and a rim around it.
   * @param {{x: number, y: number}} size of the view @param {{x: number, y: number}} [rim]
   * @returns {CanvasRenderingContext2D} in CSS pixels */
  fit(size, rim = { x: 0, y: 0 }) {
    const width = size.x + 2 * rim.x;
    const height = size.y + 2 * rim.y;
    const scale = Math.max(1, Math.min(this.sharpest, window.devicePixelRatio));
    if (this.canvas.width !== width * scale || this.canvas.height !== height * scale) {
      this.canvas.width = width * scale;
      this.canvas.height = height * scale;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    L.DomUtil.setPosition(this.canvas, this._map.containerPointToLayerPoint([-rim.x, -rim.y]));
    const context = this.canvas.getContext('2d');
    context.restore(); // whoever drew last may have left its colours, widths and dashes
    context.save();
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  },
});
