import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ADMIN_ENGLISH } from '../js/ui/admin/text-en.js';
import { ADMIN_CHINESE } from '../js/ui/admin/text-zh.js';
import { DIALOG_ENGLISH } from '../js/ui/plan/dialog-text-en.js';
import { DIALOG_CHINESE } from '../js/ui/plan/dialog-text-zh.js';
import { PLAN_ENGLISH } from '../js/ui/plan/text-en.js';
import { PLAN_CHINESE } from '../js/ui/plan/text-zh.js';
import { ENGLISH as COMMON_ENGLISH } from '../js/ui/text-en.js';
import { CHINESE as COMMON_CHINESE } from '../js/ui/text-zh.js';

const CHINESE = { ...COMMON_CHINESE, ...PLAN_CHINESE, ...DIALOG_CHINESE, ...ADMIN_CHINESE };
const ENGLISH = { ...COMMON_ENGLISH, ...PLAN_ENGLISH, ...DIALOG_ENGLISH, ...ADMIN_ENGLISH };

const HAN = /\p{Script=Han}/u;
const code = list(join(import.meta.dirname, '../js'))
  .filter((file) => !/text-(zh|en)(-\w+)?\.js$/.test(file))
  .map((file) => [file, readFileSync(file, 'utf8')]);

test('both languages have the same texts with the same places', () => {
  assert.deepEqual(Object.keys(ENGLISH).sort(), Object.keys(CHINESE).sort());
  for (const [key, chinese] of Object.entries(CHINESE)) {
    assert.deepEqual(places(ENGLISH[key]), places(chinese), key);
  }
});

test('no Chinese is left in the English texts', () => {
  for (const [key, text] of Object.entries(ENGLISH)) assert.doesNotMatch(text, HAN, key);
});

test('a reader sees only texts of the tables', () => {
  for (const [file, text] of code) {
    const shown = text.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
    const names = file.endsWith('labellayer.js') ? shown.replace('社区(.+网格)', '') : shown;
    assert.doesNotMatch(names, HAN, file);
  }
});

test('every text that is asked for by name exists', () => {
  for (const [file, text] of code) {
    for (const [, key] of text.matchAll(/\bt\(\s*'([\w.]+)'/g)) assert.ok(key in CHINESE, `${file}: ${key}`);
  }
});

test('every text is asked for', () => {
  const all = code.map(([, text]) => text).join('\n');
  for (const key of Object.keys(CHINESE)) {
    const family = key.slice(0, key.lastIndexOf('.') + 1);
    assert.ok(all.includes(`'${key}'`) || all.includes(`\`${family}\${`), key);
  }
});

function places(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
}

function list(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? list(path) : [path];
  });
}
