import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, kinds } from '../src/kinds.ts';

/** One line of a data file: a comment, what it asks for, and where it is from. */
export interface Row {
  text: string;
  lang: 'zh' | 'en';
  intents: Kind[];
  source: string;
}

/** All rows of a JSONL file, or of every one below a folder, in the order of their paths. */
export function readRows(path: string): Row[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .sort()
      .flatMap((name) => readRows(join(path, name)));
  }
  if (!path.endsWith('.jsonl')) return [];
  const known = new Set<string>(kinds);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row)
    .filter(({ text, intents }) => text && intents?.length > 0 && intents.every((kind) => known.has(kind)));
}

/** A comment once: the same words from two files would be seen in training and held out at once. */
export function distinct(rows: Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ text, lang }) => {
    const key = `${lang} ${text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Rows by what is asked of `key`. */
export function groupBy(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, key);
}
