// @ts-check
import Pbf from 'pbf';

/** @typedef {{x: number, y: number}} Spot Tile units, 0 to 4096 inside the tile, y downwards. */
/** @typedef {'point' | 'line' | 'area' | 'unknown'} Shape */
/** @typedef {{shape: Shape, parts: Spot[][], attributes: Record<string, any>}} Feature */
/** @typedef {Map<string, Feature[]>} DecodedTile Features by layer. */

/** @type {Shape[]} */
const SHAPES = ['unknown', 'point', 'line', 'area'];

/** Reads a vector tile (Mapbox Vector Tile 2.1). Layers of equal name are joined.
 * @param {ArrayBuffer} bytes
 * @returns {DecodedTile} */
export function decodeTile(bytes) {
  /** @type {DecodedTile} */
  const tile = new Map();
  new Pbf(bytes).readFields((tag, into, pbf) => {
    if (tag === 3) {
      const layer = readLayer(pbf);
      into.set(layer.name, [...(into.get(layer.name) ?? []), ...layer.features]);
    }
  }, tile);
  return tile;
}

/** @param {Pbf} pbf */
function readLayer(pbf) {
  /** @type {{name: string, keys: string[], values: any[], raw: RawFeature[]}} */
  const layer = { name: '', keys: [], values: [], raw: [] };
  pbf.readMessage((tag, into, p) => {
    if (tag === 1) into.name = p.readString();
    else if (tag === 2) into.raw.push(p.readMessage(readFeature, emptyFeature()));
    else if (tag === 3) into.keys.push(p.readString());
    else if (tag === 4) into.values.push(p.readMessage(readValue, { value: null }).value);
  }, layer);
  return { name: layer.name, features: layer.raw.map((raw) => toFeature(raw, layer)) };
}

/** @typedef {{tags: number[], type: number, parts: Spot[][]}} RawFeature */

/** @returns {RawFeature} */
const emptyFeature = () => ({ tags: [], type: 0, parts: [] });

/** @param {number} tag @param {RawFeature} feature @param {Pbf} pbf */
function readFeature(tag, feature, pbf) {
  if (tag === 2) pbf.readPackedVarint(feature.tags);
  else if (tag === 3) feature.type = pbf.readVarint();
  else if (tag === 4) feature.parts = readParts(pbf);
}

/** @param {number} tag @param {{value: any}} into @param {Pbf} pbf */
function readValue(tag, into, pbf) {
  if (tag === 1) into.value = pbf.readString();
  else if (tag === 2) into.value = pbf.readFloat();
  else if (tag === 3) into.value = pbf.readDouble();
  else if (tag === 4) into.value = pbf.readVarint64();
  else if (tag === 5) into.value = pbf.readVarint();
  else if (tag === 6) into.value = pbf.readSVarint();
  else if (tag === 7) into.value = pbf.readBoolean();
}

/** Lines and rings; a ring is closed by repeating its first spot.
 * @param {Pbf} pbf */
function readParts(pbf) {
  const end = pbf.readVarint() + pbf.pos;
  /** @type {Spot[][]} */
  const parts = [];
  let x = 0;
  let y = 0;
  while (pbf.pos < end) {
    const word = pbf.readVarint();
    const command = word & 7;
    for (let left = word >> 3; left > 0; left--) {
      const part = parts[parts.length - 1];
      if (command === 7) {
        if (part?.length) part.push({ ...part[0] });
        continue;
      }
      x += pbf.readSVarint();
      y += pbf.readSVarint();
      if (command === 1) parts.push([{ x, y }]);
      else part.push({ x, y });
    }
  }
  return parts;
}

/** @param {RawFeature} raw @param {{keys: string[], values: any[]}} layer @returns {Feature} */
function toFeature(raw, layer) {
  /** @type {Record<string, any>} */
  const attributes = {};
  for (let i = 0; i + 1 < raw.tags.length; i += 2) {
    attributes[layer.keys[raw.tags[i]]] = layer.values[raw.tags[i + 1]];
  }
  return { shape: SHAPES[raw.type] ?? 'unknown', parts: raw.parts, attributes };
}
