import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../js');
const modules = list(root).filter((file) => !file.endsWith('early.js'));

/** Which folders a folder may import. */
const MAY_IMPORT = {
  domain: ['domain'],
  api: ['api', 'domain'],
  map: ['map', 'domain'],
  ui: ['ui', 'api', 'map', 'domain'],
  pages: ['pages', 'ui', 'map', 'api', 'domain'],
};

test('imports go down only: pages, then map, ui and api, then domain', () => {
  for (const file of modules) {
    for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
      const from = folderOf(file);
      const to = folderOf(resolve(file, '..', target));
      assert.ok(MAY_IMPORT[from].includes(to), `${relative(root, file)} imports ${target}`);
    }
  }
});

test('the domain imports no library', () => {
  for (const file of modules.filter((each) => folderOf(each) === 'domain')) {
    assert.deepEqual(importsOf(file).filter((name) => !name.startsWith('.')), [], file);
  }
});

test('only the map knows Leaflet', () => {
  for (const file of modules.filter((each) => folderOf(each) !== 'map')) {
    assert.ok(!importsOf(file).includes('leaflet'), file);
  }
});

test('no module imports itself by a detour', () => {
  const visiting = new Set();
  const done = new Set();
  const visit = (file, path) => {
    assert.ok(!visiting.has(file), [...path, file].map((each) => relative(root, each)).join(' → '));
    if (done.has(file)) return;
    visiting.add(file);
    const targets = importsOf(file).filter((name) => name.startsWith('.'));
    targets.forEach((name) => visit(resolve(file, '..', name), [...path, file]));
    visiting.delete(file);
    done.add(file);
  };
  modules.forEach((file) => visit(file, []));
});

test('every module is checked for types and shorter than 250 lines', () => {
  for (const file of modules) {
    const text = readFileSync(file, 'utf8');
    assert.ok(text.startsWith('// @ts-check\n'), file);
    assert.ok(text.split('\n').length <= 250, file);
  }
});

function importsOf(file) {
  const code = readFileSync(file, 'utf8');
  const pattern = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? match[2]);
}

function folderOf(file) {
  return relative(root, file).split('/')[0];
}

function list(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? list(path) : [path];
  });
}
