import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tokens } from '../../packages/elements/src/tokens/index.ts';
import { given, pages, snippetsOf, textOf, tried } from './snippets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a link into a page may lead: its headings, as GitHub names them, and what it names itself. */
const anchorsOf = (text: string): string[] => [
  ...[...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  ),
  ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
];

/** Links and pictures of a page that lead nowhere. */
function deadLinks(page: string): string[] {
  const prose = textOf(page).replaceAll(/^( *)```.*?^\1```$/gms, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^(https?|mailto):/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = path ? normalize(join(dirname(page), path)) : page;
    if (!existsSync(join(root, file))) return true;
    return anchor !== undefined && !anchorsOf(textOf(file)).includes(anchor);
  });
}

describe('links lead somewhere', () => {
  test.each(pages)('%s', (page) => expect(deadLinks(page)).toEqual([]));
});

describe('snippets', () => {
  test('are found, with their lines, and with the reason where nobody tries them', () => {
    const text = '# A\n\n```ts\nlet a = 1;\n```\n\n<!-- untested: the rest is up to you -->\n```html\n<p>\n```\n';
    expect(snippetsOf('a.md', text)).toEqual([
      { page: 'a.md', line: 4, language: 'ts', untested: undefined, code: 'let a = 1;\n' },
      { page: 'a.md', line: 9, language: 'html', untested: 'the rest is up to you', code: '<p>\n' },
    ]);
  });

  test('in TypeScript and JavaScript fit the packages as they are', async () => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache/docs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const snippets = tried('ts', 'js', 'tsx', 'jsx');
    expect(snippets.length).toBeGreaterThan(10);
    const files = snippets.map(({ page, line, language, code }) => {
      const file = `${page.replaceAll('/', '.')}.${line}.${language}`;
      // as far down as in the page, so that a complaint names the page's own line
      writeFileSync(join(folder, file), `${'\n'.repeat(line - 1)}${code}`);
      return file;
    });
    writeFileSync(join(folder, 'given.d.ts'), given);
    writeFileSync(join(folder, 'control.ts'), "export const wrong: number = 'a text';\n");
    const compilerOptions = {
      ...{ allowJs: true, checkJs: true, moduleDetection: 'force', noUnusedLocals: false, noUnusedParameters: false },
      ...{ jsx: 'react-jsx', noImplicitAny: false },
    };
    const project = {
      extends: '../../tsconfig.json',
      compilerOptions,
      files: [...files, 'given.d.ts', 'control.ts'],
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compiled = promisify(execFile)(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { cwd: root });
    // it ends badly: one is wrong on purpose, and no other
    const { stdout } = await compiled.catch((error: { stdout: string }) => error);
    const here = `.cache/${basename(folder)}/`;
    const complaints = stdout.split('\n').filter((line) => line.startsWith(here) || line.startsWith('error'));
    expect(complaints.map((line) => line.replace(here, ''))).toEqual([
      expect.stringMatching(/^control\.ts\(1,14\): error TS2322/),
    ]);
  });
});

describe('names in the documentation are names of ours', () => {
  const sources = (pattern: RegExp, text: string) => new Set([...text.matchAll(pattern)].map(([name]) => name));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  test('tags and events', () => {
    const known = sources(
      /laotie-[a-z-]+[a-z]/g,
      read('packages/elements/src/load-on-sight.ts') + read('packages/elements/src/events.ts'),
    );
    for (const also of ['laotie-html', 'laotie-endpoint', 'laotie-doctor']) known.add(also);
    const unknown = pages.flatMap((page) =>
      [...sources(/(?<![\w-])(?<!@laotie\/[\w/-]*)laotie-[a-z-]+[a-z]/g, textOf(page))]
        .filter((name) => !known.has(name))
        .map((name) => `${page}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('custom properties', () => {
    const sheets = globSync('packages/elements/src/**/*.ts', { cwd: root }).map(read).join('');
    const known = sources(/--laotie-[a-z-]+[a-z]/g, sheets);
    const named = sources(/--laotie-[a-z-]+[a-z]/g, pages.map((page) => textOf(page)).join(''));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
    expect(tokens.map(({ name }) => name).filter((name) => name.startsWith('--laotie') && !named.has(name))).toEqual(
      [],
    );
  });
});
