import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Gives our private tokens (`--_chili-ink`) names of a letter: hardly anything is written as often. Only those that
 * every element sets on its own host, so that two versions on one page never read each other's.
 */
export function shortenTokens(): Plugin {
  const shorter = shortNames(readFileSync('packages/elements/src/base/tokens.ts', 'utf8'));
  return {
    name: 'laotie:shorten-tokens',
    apply: 'build',
    transform: {
      filter: { id: /packages[\\/]elements[\\/]src/, code: '--_' },
      handler: (code) => ({ code: code.replace(/--_[a-z-]+/g, (name) => shorter.get(name) ?? name), map: null }),
    },
  };
}

/** What each property declared in a style sheet is to be called. The prefix stays: a page may have an `--a` of its own. */
export function shortNames(sheet: string): ReadonlyMap<string, string> {
  const declared = new Set(Array.from(sheet.matchAll(/^\s*(--_[a-z-]+):/gm), ([, name]) => name!));
  return new Map(Array.from(declared, (name, i) => [name, `--_${(i + 10).toString(36)}`]));
}
