import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementsOf } from './element.ts';
import { events } from './events.ts';
import { manifest } from './manifest.ts';
import { reference } from './reference.ts';

test('docs/reference.md says what the sources say; `npm run reference` writes it again', async () => {
  expect(readFileSync('docs/reference.md', 'utf8')).toBe(reference(elementsOf(await manifest()), events()));
});

test('what it links to is there', () => {
  const text = readFileSync('docs/reference.md', 'utf8');
  const targets = [...text.matchAll(/<a id="([\w-]+)/g)].map(([, id]) => id);
  // as GitHub names headings
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(' ', '-')
      .replace(/[^\w-]/g, ''),
  );
  const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((id) => ![...targets, ...headings].includes(id))).toEqual([]);
});
