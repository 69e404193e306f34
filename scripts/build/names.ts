import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Gives our private tokens (`--_chili-ink`) names of a letter: hardly anything is written as often. Only those that
 * every element sets on its own host, so that two versions on one page never read each other's. Steps of the type
 * scale, which nobody can set, are written where they are used instead.
 */
export function shortenTokens(): Plugin {
  const sheet = readFileSync('packages/elements/src/base/tokens.ts', 'utf8');
  const steps = constants(sheet);
  const shorter = shortNames(withoutSteps(sheet, steps));
  return {
    name: 'laotie:shorten-tokens',
    apply: 'build',
    transform: {
      filter: { id: /packages[\\/]elements[\\/]src/, code: '--_' },
      handler: (code) => ({
        code: withoutSteps(code, steps).replace(/--_[a-z-]+/g, (name) => shorter.get(name) ?? name),
        map: null,
      }),
    },
  };
}

/** What each property declared in a style sheet is to be called. The prefix stays: a page may have an `--a` of its own. */
export function shortNames(sheet: string): ReadonlyMap<string, string> {
  const declared = new Set(Array.from(sheet.matchAll(/^\s*(--_[a-z-]+):/gm), ([, name]) => name!));
  return new Map(Array.from(declared, (name, i) => [name, `--_${(i + 10).toString(36)}`]));
}

/** Sizes in em that a style sheet names, by their names. */
export function constants(sheet: string): ReadonlyMap<string, string> {
  return new Map(Array.from(sheet.matchAll(/^\s*(--_[a-z-]+): ([\d.]+em);$/gm), ([, name, size]) => [name!, size!]));
}

/** The same code with the sizes themselves, and no names for them. */
export function withoutSteps(code: string, steps: ReadonlyMap<string, string>): string {
  return code
    .replace(/^\s*(--_[a-z-]+): [\d.]+em;\n/gm, (line, name: string) => (steps.has(name) ? '' : line))
    .replace(/var\((--_[a-z-]+)\)/g, (use, name: string) => steps.get(name) ?? use);
}
