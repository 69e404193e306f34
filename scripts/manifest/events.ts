import { readFileSync } from 'node:fs';

export interface EventDoc {
  name: string;
  /** A wish that a page may veto or answer, or something that has happened. */
  kind: 'request' | 'fact';
  /** TypeScript of its `detail`, as written. */
  detail: string;
  description: string;
}

const entry = /(?: {2}\/\*\*([\s\S]*?)\*\/\n)? {2}'(laotie-[\w-]+)': ([\s\S]+?);\n(?= {2}\S|\})/g;

/** Every request and fact that an element can fire, from the one file that lists them. */
export function events(): EventDoc[] {
  const source = readFileSync('packages/elements/src/events.ts', 'utf8');
  return [...listed(source, 'Requests', 'request'), ...listed(source, 'Facts', 'fact')];
}

function listed(source: string, name: string, kind: EventDoc['kind']): EventDoc[] {
  const start = source.indexOf(`export interface ${name} {\n`);
  const block = source.slice(source.indexOf('\n', start) + 1, source.indexOf('\n}', start) + 2);
  return [...block.matchAll(entry)].map(([, description = '', name = '', detail = '']) => ({
    name,
    kind,
    detail: detail === 'Record<never, never>' ? '{}' : detail.replace(/\s+/g, ' '),
    description: description.replace(/\n? *\*? +/g, ' ').trim(),
  }));
}
