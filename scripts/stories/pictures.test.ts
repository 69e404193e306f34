import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { album, compare, remove, strange, taking } from './album.ts';
import { stories } from './list.ts';
import { everyStory, page } from './open.ts';
import { again, moving } from './pictured.ts';

/** One browser draws for all: what it differs in is found out once. */
let here: { otherwise: string | undefined } | undefined;
const kept: string[] = [];

function pictures(title: string, suffix: string, globals: Record<string, string>, ids?: readonly string[]): void {
  const chosen = stories().filter(({ id, tested }) => tested && !(id in moving) && (!ids || ids.includes(id)));
  kept.push(...chosen.map(({ id }) => id + suffix));
  everyStory(
    title,
    { viewport: page, globals, context: { reducedMotion: 'reduce' }, stopped: true },
    async ({ page, ask, darkroom, story: { id }, skip }) => {
      if (moving[id]) skip(moving[id]);
      here ??= { otherwise: await strange(page) };
      if (here.otherwise) skip(here.otherwise);
      return compare(id + suffix, page, ask, darkroom);
    },
    ({ id }) => !ids || ids.includes(id),
  );
}

pictures('every story looks as in its picture', '', { language: 'en' });
for (const [name, { globals, ids }] of Object.entries(again))
  pictures(`some look as in their pictures, ${name}`, `.${name}`, globals, ids);

test('every picture is one of a story', () => {
  const there = readdirSync(album).flatMap((file) => (file.endsWith('.webp') ? [file.slice(0, -'.webp'.length)] : []));
  const orphans = there.filter((name) => !kept.includes(name));
  if (taking) remove(orphans);
  else expect(orphans).toEqual([]);
  const chosen = Object.values(again).flatMap(({ ids }) => [...ids]);
  expect(chosen.filter((id) => !stories().some((story) => story.id === id))).toEqual([]);
});
