import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What a folder may import: our packages, and packages of others. Everything not named here is refused. */
interface Direction {
  static: string[];
  /** Only behind `import()`, so that a page pays for it when it is needed. */
  lazy?: string[];
  /** What test files may import on top. */
  tests: string[];
}

const inNode = ['vitest', 'fast-check', 'node:'];
const inBrowsers = ['chai', 'mocha', 'axe-core', 'fast-check', '@web/test-runner-commands', '@laotie/core/testing'];

export const directions: Record<string, Direction> = {
  'packages/protocol': { static: [], tests: [...inNode, 'ajv', 'ajv-formats', 'ts-json-schema-generator'] },
  'packages/intent': { static: [], tests: inNode },
  'packages/core': {
    static: ['@laotie/protocol', '@preact/signals-core'],
    lazy: ['@laotie/intent'],
    tests: [...inNode, '@laotie/endpoint'],
  },
  'packages/elements': {
    static: ['@laotie/core', '@laotie/protocol', '@preact/signals-core', 'lit', 'lit-html'],
    lazy: ['hls.js'],
    tests: [...inBrowsers, 'hls.js'],
  },
  'packages/endpoint': {
    static: ['@laotie/protocol', '@laotie/intent', 'ajv', 'ajv-formats', 'fastify', '@fastify/cors', 'pg', 'node:'],
    tests: ['vitest', 'fast-check', '@laotie/core'],
  },
};

export interface Import {
  specifier: string;
  kind: 'static' | 'type' | 'lazy';
}

/** Every import of a module. Types cost nothing at run time but have to point the right way too. */
export function importsOf(code: string): Import[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statics = bare.matchAll(
    /(?:^|;)\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\bfrom\s*)?(['"])([^'"]+)\2/gm,
  );
  const lazies = bare.matchAll(/\bimport\(\s*(['"`])([^'"`]+)\1/g);
  return [
    ...[...statics].map(([, type, , specifier = '']): Import => ({ specifier, kind: type ? 'type' : 'static' })),
    ...[...lazies].map(([, , specifier = '']): Import => ({ specifier, kind: 'lazy' })),
  ];
}

/** What is wrong with the imports of one module; `file` is relative to the root of the repository. */
export function wrongImports(file: string, code: string): string[] {
  const root = Object.keys(directions).find((folder) => file.startsWith(`${folder}/`));
  const direction = root ? directions[root] : undefined;
  if (!root || !direction) return [];
  return importsOf(code).flatMap(({ specifier, kind }) => {
    // a page that a test writes says where its modules are when it runs
    if (specifier.startsWith('${')) return [];
    if (specifier.startsWith('.')) return wrongPath(file, specifier, root);
    const extra = isForTests(file) ? direction.tests : [];
    const costs = kind === 'static' && !file.endsWith('.d.ts');
    const lazy = costs ? [] : (direction.lazy ?? []);
    const may = [...direction.static, ...extra, ...lazy].some((name) => covers(name, specifier));
    return may ? [] : [`${file} may not import ${specifier}${kind === 'static' ? '' : ` (${kind})`}`];
  });
}

function wrongPath(file: string, specifier: string, root: string): string[] {
  const target = normalize(join(dirname(file), specifier));
  if (!target.startsWith(`${root}/`)) return [`${file} reaches out of its package: ${specifier}`];
  if (!/\.(ts|js|json)(\?.*)?$/.test(specifier)) return [`${file} imports ${specifier} without an ending`];
  return specifier.endsWith('.js') ? [`${file} imports ${specifier}: our modules end in .ts`] : [];
}

/** Only define.ts modules register; a class module that did would take its name from every page that imports it. */
export function wrongRegistration(file: string, code: string): string[] {
  const may = !file.startsWith('packages/') || isForTests(file) || /\/(define|cdn|base\/define)\.ts$/.test(file);
  return !may && /\bcustomElements\s*\.\s*define\b/.test(code)
    ? [`${file} registers an element: only define.ts may`]
    : [];
}

export function wrongs(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...wrongImports(file, code), ...wrongRegistration(file, code)];
}

function covers(name: string, specifier: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
}

/** Test files, suites of several files, the published test kits, what trains the reader, and generators that run while developing. */
function isForTests(file: string): boolean {
  return /\.test\.ts$|\/(test|testing|train|chaos|hostile|states)\/|\/generate\.ts$/.test(file);
}
