import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

// Names on the map are drawn on a canvas over streets, water and coloured grids. No checker of pages
// can judge that, so each is written with a halo 3.2 pixels wide: against it they are measured here.
const css = readFileSync(join(import.meta.dirname, '../css/vars.css'), 'utf8');
const light = coloursOf(css.slice(css.indexOf(':root {'), css.indexOf(':root.large')));
const dark = { ...light, ...coloursOf(css.slice(css.indexOf(':root.dark'))) };

const NAMES = ['map-label', 'map-grid-edge', 'map-community-edge', 'ink-soft'];
const KINDS = ['new', 'growing', 'lasting', 'easing', 'cold', 'next'];

for (const [theme, colours] of Object.entries({ light, dark })) {
  describe(`the ${theme} map`, () => {
    for (const name of NAMES) {
      test(`${name} on its halo has a contrast of 4.5 or more`, () => {
        assert.ok(contrast(colours[name], colours['map-halo']) >= 4.5);
      });
    }
    for (const kind of KINDS) {
      test(`the word on a sign of ${kind} can be read`, () => {
        assert.ok(contrast(colours[`hot-${kind}-ink`], colours[`hot-${kind}`]) >= 4.5);
      });
    }
  });
}

test('white on black has a contrast of 21', () => {
  assert.equal(Math.round(contrast('#ffffff', '#000000')), 21);
});

function coloursOf(text) {
  return Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one, other) {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
