import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictures } from './source/pictures.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.svg'));

test('the files are what the sources draw', () => {
  expect(files.sort()).toEqual(
    Object.keys(pictures)
      .map((name) => `${name}.svg`)
      .sort(),
  );
  for (const file of files)
    expect(
      readFileSync(new URL(file, import.meta.url), 'utf8') === pictures[file.slice(0, -4)],
      `${file} is stale: node demo/art/generate.ts`,
    ).toBe(true);
});

test('every shade that is used is defined, and no picture needs a font or another file', () => {
  for (const [name, text] of Object.entries(pictures)) {
    const defined = new Set(Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(defined, name).toContain(id);
    expect(text, name).not.toMatch(/<text|<image|<script|href=|NaN|undefined/);
  }
});
