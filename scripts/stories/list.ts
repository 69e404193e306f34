import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from './build.ts';

/** A story as Storybook lists it. */
export interface Story {
  id: string;
  /** Title and name, as tests are called: `Elements/Cart › Empty`. */
  name: string;
  /** False where the story says by its tags that no test can open it; its `parameters.why` says the reason. */
  tested: boolean;
}

interface Index {
  entries: Record<string, { type: string; id: string; title: string; name: string; tags: string[] }>;
}

/** Every story of the built site, in Storybook's order. */
export function stories(): Story[] {
  const { entries } = JSON.parse(readFileSync(join(site(), 'index.json'), 'utf8')) as Index;
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name, tags }) => ({ id, name: `${title} › ${name}`, tested: tags.includes('test') }));
}
