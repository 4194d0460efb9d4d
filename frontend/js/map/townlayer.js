// @ts-check
import * as L from 'leaflet';
import { paintTile } from './paint.js';

/** CSS pixels of a tile: at the map's zoom z it holds the service's tile of zoom z − 1. */
export const TILE_SIDE = 512;

/** The town drawn on canvas from vector tiles, one canvas a tile, sharp on every screen. */
export const TownLayer = L.GridLayer.extend({
  options: { tileSize: TILE_SIDE, minZoom: 1, maxZoom: 20, updateWhenZooming: false, keepBuffer: 1 },

  /** @param {import('./tilestore.js').TileStore} store @param {import('./paint.js').Look} look */
  initialize(store, look) {
    this.store = store;
    this.look = look;
    /** @type {Map<HTMLCanvasElement, {z: number, tile: import('./mvt.js').DecodedTile}>} */
    this.drawn = new Map();
    this.on('tileunload', (/** @type {any} */ event) => this.drawn.delete(event.tile));
  },

  /** @param {{x: number, y: number, z: number}} coords @param {(e: any, tile: any) => void} done */
  createTile(coords, done) {
    const canvas = L.DomUtil.create('canvas', 'town-tile');
    const scale = Math.max(1, Math.min(3, window.devicePixelRatio));
    canvas.width = canvas.height = TILE_SIDE * scale;
    this.store.get({ z: coords.z - 1, x: coords.x, y: coords.y }).then(
      (/** @type {import('./mvt.js').DecodedTile} */ tile) => {
        this.drawn.set(canvas, { z: coords.z, tile });
        paintTile(canvas, tile, coords.z, scale, this.look);
        done(undefined, canvas);
      },
    );
    return canvas;
  },

  /** Draws again what is on screen, after the look changed. */
  repaint() {
    for (const [canvas, { z, tile }] of this.drawn) {
      paintTile(canvas, tile, z, canvas.width / TILE_SIDE, this.look);
    }
  },
});
