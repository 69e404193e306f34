// npm run bench: what is measured, or one of it by name with its own arguments.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../bench/', import.meta.url);
const [name, ...rest] = process.argv.slice(2);
const all = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const file = all.find((each) => each === `${name}.ts`);

if (file) {
  const child = spawn(process.execPath, [...process.execArgv, new URL(file, folder).pathname, ...rest], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} else {
  if (name) console.log(`There is no bench called ${name}.`);
  for (const each of all) console.log(`${each.replace('.ts', '').padEnd(12)} ${about(each)}`);
  process.exitCode = name ? 1 : 0;
}

/** The first sentence of its comment. */
function about(each: string): string {
  const [, text = ''] = /\/\*\*?([\s\S]*?)\*\//.exec(readFileSync(new URL(each, folder), 'utf8')) ?? [];
  const [first = ''] = text
    .replace(/\s*\*\s*/g, ' ')
    .trim()
    .split(/\.\s|Run:/);
  return first.trim();
}
