import { readdirSync, readFileSync } from 'node:fs';

interface Written {
  text: string;
  intents: string[];
}

/** How many of a hundred comments only talk. */
const TALK = 60;
const folder = new URL('../../packages/intent/data/', import.meta.url);

/** Comments as they come in a show, made from what is written for the reader: both languages, most of it talk. */
export function commentsFrom(random: () => number): () => string {
  const rows = readdirSync(folder).flatMap((language) =>
    readdirSync(new URL(`${language}/`, folder)).flatMap((file) =>
      readFileSync(new URL(`${language}/${file}`, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Written),
    ),
  );
  const talks = ({ intents }: Written): boolean => intents.every((kind) => kind === 'none' || kind === 'testimonial');
  const talk = rows.filter(talks);
  const asking = rows.filter((row) => !talks(row));
  return () => {
    const from = random() * 100 < TALK ? talk : asking;
    return from[Math.floor(random() * from.length)]?.text ?? '';
  };
}
