import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Pbf from 'pbf';
import { decodeTile } from '../js/map/mvt.js';

/** A tile with one layer of one feature, by the letter of the specification. */
function tile({ name, type, geometry, tags = [], keys = [], values = [] }) {
  const pbf = new Pbf();
  pbf.writeMessage(3, (layer, out) => {
    out.writeStringField(1, layer.name);
    out.writeMessage(2, (feature, o) => {
      o.writePackedVarint(2, feature.tags);
      o.writeVarintField(3, feature.type);
      o.writePackedVarint(4, feature.geometry);
    }, { type, geometry, tags });
    layer.keys.forEach((key) => out.writeStringField(3, key));
    layer.values.forEach((write) => out.writeMessage(4, (_, o) => write(o), null));
  }, { name, keys, values });
  return pbf.finish();
}

test('a point of the specification is read', () => {
  const [feature] = decodeTile(tile({ name: 'p', type: 1, geometry: [9, 50, 34] })).get('p');
  assert.equal(feature.shape, 'point');
  assert.deepEqual(feature.parts, [[{ x: 25, y: 17 }]]);
});

test('a ring is closed by its first spot', () => {
  const [feature] = decodeTile(
    tile({ name: 'a', type: 3, geometry: [9, 6, 12, 18, 10, 12, 24, 44, 15] }),
  ).get('a');
  assert.equal(feature.shape, 'area');
  assert.deepEqual(feature.parts, [[{ x: 3, y: 6 }, { x: 8, y: 12 }, { x: 20, y: 34 }, { x: 3, y: 6 }]]);
});

test('two lines of one feature stay two', () => {
  const [feature] = decodeTile(
    tile({ name: 'l', type: 2, geometry: [9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8] }),
  ).get('l');
  assert.deepEqual(feature.parts, [
    [{ x: 2, y: 2 }, { x: 2, y: 10 }, { x: 10, y: 10 }],
    [{ x: 1, y: 1 }, { x: 3, y: 5 }],
  ]);
});

test('attributes of every kind are read', () => {
  const [feature] = decodeTile(
    tile({
      name: 'p', type: 1, geometry: [9, 0, 0],
      tags: [0, 0, 1, 1, 2, 2, 3, 3], keys: ['name', 'households', 'major', 'change'],
      values: [
        (o) => o.writeStringField(1, '锦云社区'), (o) => o.writeVarintField(5, 312),
        (o) => o.writeBooleanField(7, true), (o) => o.writeSVarintField(6, -4),
      ],
    }),
  ).get('p');
  assert.deepEqual(feature.attributes, { name: '锦云社区', households: 312, major: true, change: -4 });
});

test('a tile of our PostGIS is read', () => {
  const bytes = readFileSync(join(import.meta.dirname, 'small-town-14-13394-6727.mvt'));
  const town = decodeTile(bytes);
  assert.deepEqual(
    town.get('grid').map(({ attributes }) => [attributes.name, attributes.households]),
    [['锦云社区第1网格', 288], ['锦云社区第2网格', 412], ['柳湾社区第1网格', 334], ['柳湾社区第2网格', 176],
      ['柳湾小学专属网格', 0]],
  );
  assert.equal(town.get('building').length, 32);
  assert.ok(town.get('water').every(({ shape }) => shape === 'area'));
});
