import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementsOf } from './element.ts';
import { events } from './events.ts';
import { manifest } from './manifest.ts';
import { reference } from './reference.ts';

test('docs/reference.md says what the sources say; `npm run reference` writes it again', async () => {
  expect(readFileSync('docs/reference.md', 'utf8')).toBe(reference(elementsOf(await manifest()), events()));
});
