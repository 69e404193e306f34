// What is made from the tokens files, and where it goes.
import { execFileSync } from 'node:child_process';
import { listTokens } from './list.ts';
import { listModule } from './module.ts';
import { sheetModule } from './sheet.ts';
import { themeSheet } from './theme.ts';

const elements = 'packages/elements/src';

/** Every generated file with its text. */
export function tokenFiles(): Map<string, string> {
  const laotie = listTokens(`${elements}/tokens/laotie.tokens.json`);
  const files: [string, string][] = [
    [`${elements}/base/tokens.ts`, sheetModule(laotie)],
    [`${elements}/tokens/index.ts`, listModule(laotie)],
    ...['harbour'].map((name): [string, string] => {
      const path = `${elements}/themes/${name}`;
      return [`${path}.css`, themeSheet(name, listTokens(`${path}.tokens.json`), laotie)];
    }),
  ];
  return new Map(files.map(([file, text]) => [file, formatted(file, text)]));
}

/** As `npm run fix` would leave it, so that both agree. */
function formatted(file: string, text: string): string {
  const arguments_ = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, arguments_, { input: text, encoding: 'utf8' });
}
