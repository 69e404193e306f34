import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { CustomElementDeclaration } from 'custom-elements-manifest';

export interface Found {
  /** Folder of the element, which is also its name among the package's exports. */
  folder: string;
  tagName: string;
  declaration: CustomElementDeclaration;
  /** Members that are public for the element's own parts alone; the analyzer finds them again in the constructor. */
  internal: string[];
  /** Properties that are no attributes, which the analyzer's plugin takes them for. */
  states: string[];
}

const sources = 'packages/elements/src';
const internal = /\/\*\* (?:@internal|For the parts)[^/]*\*\/\s+(?:(?:declare|get|async|readonly) )*(\w+)/g;
const state = /^ {4}(\w+): \{ state: true/gm;

/** The classes of all registered elements, as the analyzer reads them: too much, and in places too little. */
export function analyze(): Found[] {
  const tags = registered();
  const files = [`${sources}/base/watcher.ts`, `${sources}/base/element.ts`, ...tags.map(({ file }) => file)];
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true),
  );
  const found = create({ modules, plugins: litPlugin() }).modules.flatMap(({ declarations = [] }) => declarations);
  return tags.map(({ file, tagName, className }) => ({
    folder: basename(dirname(file)),
    tagName,
    declaration: found.find(({ name }) => name === className) as CustomElementDeclaration,
    internal: [...named(file, internal), ...named(`${sources}/base/element.ts`, internal)],
    states: named(file, state),
  }));
}

function named(file: string, form: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(form)].map(([, name = '']) => name);
}

/** What `@laotie/elements/define` registers, each by a define module of its own. */
function registered() {
  const imports = readFileSync(`${sources}/define.ts`, 'utf8').matchAll(/import '\.\/([\w-]+)\/define\.ts'/g);
  return [...imports].flatMap(([, folder = '']) => {
    const code = readFileSync(`${sources}/${folder}/define.ts`, 'utf8');
    const [, tagName, className] = /\bdefine\('(laotie-[\w-]+)', (\w+)\)/.exec(code) ?? [];
    const [, module] = new RegExp(`import \\{ ${className} \\} from '\\./([\\w-]+\\.ts)'`).exec(code) ?? [];
    if (!tagName || !className || !module) throw new Error(`${folder}/define.ts registers no element`);
    return { file: `${sources}/${folder}/${module}`, tagName, className };
  });
}

/** The package's unions of literals by their name, since the reader of an attribute cannot look a name up. */
export function literals(): ReadonlyMap<string, string> {
  const files = globSync(`${sources}/**/*.ts`, { exclude: (name) => String(name).endsWith('.test.ts') });
  const alias = /^(?:export )?type (\w+) =\s*((?:\|?\s*'[^']+'\s*)+);/gm;
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(alias)].map(([, name = '', union = '']): [string, string] => [
        name,
        [...union.matchAll(/'[^']+'/g)].join(' | '),
      ]),
    ),
  );
}
