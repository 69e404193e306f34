import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One fenced block of a page of the documentation. */
export interface Snippet {
  /** The page, relative to the repository. */
  page: string;
  /** Line of the page that the code begins on, from 1. */
  line: number;
  language: string;
  code: string;
  /** Why nobody tries it, where a comment before it says so: `<!-- untested: … -->`. */
  untested: string | undefined;
}

/** Every page that people read here: the README, `docs`, and those of the packages. */
export const pages: readonly string[] = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root })
  .filter((page) => !page.includes('node_modules'))
  .sort();

export const textOf = (page: string): string => readFileSync(`${root}${page}`, 'utf8');

export function snippetsOf(page: string, text = textOf(page)): Snippet[] {
  const found: Snippet[] = [];
  const fences = /(?:^ *<!-- untested: ([^\n]+?) -->\n+)?^( *)```(\w+)\n(.*?)^\2```$/gms;
  for (const { index, 0: whole, 1: untested, 2: indent = '', 3: language = '', 4: code = '' } of text.matchAll(
    fences,
  )) {
    const line = text.slice(0, index + whole.indexOf('```')).split('\n').length + 1;
    found.push({ page, line, language, untested, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') });
  }
  return found;
}

/** Those that can be tried, in these languages. */
export const tried = (...languages: string[]): Snippet[] =>
  pages
    .flatMap((page) => snippetsOf(page))
    .filter(({ language, untested }) => languages.includes(language) && untested === undefined);

/** What a page's own code may take for given: names that a reader replaces by their own. */
export const given = `
declare const hls: import('hls.js').default;
declare const myCart: { add(item: string, quantity?: number): Promise<void> };
declare const myHostToken: (why: 'start' | 'expired') => Promise<string>;
declare const myConnector: import('@laotie/protocol').CommerceEndpoint;
declare const makeSubject: () => Promise<import('@laotie/core/testing').ContractSubject>;
declare const thank: (order: { id: string }) => void;
declare const products: { id: string; title: string }[];
declare const catalogFile: unknown;
declare const test: (name: string, run: () => Promise<unknown>) => void;
declare module '*/my-card-fields.js' {
  export const handler: import('@laotie/protocol').PaymentHandler;
}
`;
