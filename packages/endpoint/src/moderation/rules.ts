import { folded, plain } from './fold.ts';
import { WordList } from './word-list.ts';
import list from './words.json' with { type: 'json' };

/** What the seller changes about the list that we bring (`words.json`). Spelling, width, case and spaces do not matter. */
export interface ModerationOptions {
  /** More words that no comment may hold. */
  add?: readonly string[];
  /** Words, or names of patterns (`phone`, `email`, `account`, `link`), that need not be looked for. */
  remove?: readonly string[];
  /** Longer words that are harmless, although they hold one of the others. */
  allow?: readonly string[];
  /** Hosts that may be linked to, beside the endpoint's own. */
  sites?: readonly string[];
  /** How long one buyer does not say the same thing again, milliseconds. Default 30 000. */
  repeat_ms?: number;
}

/** Why a comment is not shown. */
export type Blocked = 'advert' | 'insult' | 'word';

/** Says why a text may not be shown, undefined where it may. */
export type Rules = (text: string) => Blocked | undefined;

export function createRules({ add = [], remove = [], allow = [], sites = [] }: ModerationOptions): Rules {
  const gone = new Set(remove.map(spelt));
  const kept = (words: readonly string[], why: Blocked) =>
    words.filter((word) => !gone.has(spelt(word))).map((word) => [word, why] as const);
  const words = new WordList<Blocked | 'allowed'>(
    [
      ...[...list.allowed, ...allow].map((word) => [word, 'allowed'] as const),
      ...add.map((word) => [word, 'word'] as const),
      ...kept(list.words.advert, 'advert'),
      ...kept(list.words.insult, 'insult'),
    ],
    'allowed',
  );
  const patterns = Object.entries(list.patterns)
    .filter(([name]) => !gone.has(name))
    .map(([, source]) => new RegExp(source, 'gu'));

  const tells = (match: RegExpMatchArray): boolean => {
    const { site, domain, short } = match.groups ?? {};
    const host = site ?? domain ?? short;
    return host === undefined || !sites.some((own) => host === own || host.endsWith(`.${own}`));
  };

  return (text) => {
    const legible = plain(text);
    const found = words.find(folded(legible));
    if (found !== undefined && found !== 'allowed') return found;
    return patterns.some((pattern) => [...legible.matchAll(pattern)].some(tells)) ? 'advert' : undefined;
  };
}

const spelt = (word: string): string => folded(plain(word));
