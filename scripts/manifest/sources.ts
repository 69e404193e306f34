import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf } from '../imports.ts';

/** The code that draws an element: its module and what that imports, short of other elements. */
export function sourcesOf(module: string): string {
  const seen = new Set<string>();
  const follow = (file: string): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    const next = importsOf(code).filter(({ specifier, kind }) => kind !== 'type' && specifier.startsWith('.'));
    const rest = next.map(({ specifier }) => join(dirname(file), specifier)).filter((file) => !isElsewhere(file));
    return [code, ...rest.map(follow)].join('\n');
  };
  return follow(module);
}

/** Another element is brought by its define module. */
function isElsewhere(file: string): boolean {
  return file.endsWith('/define.ts');
}
