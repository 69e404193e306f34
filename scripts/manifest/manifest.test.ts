import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../packages/elements/src/tokens/index.ts';
import { elementsOf, propertiesOf } from './element.ts';
import { events } from './events.ts';
import { manifest } from './manifest.ts';
import { sourcesOf } from './sources.ts';

const made = await manifest();
const elements = elementsOf(made);

/**
 * What the classes say of themselves when they run, as on a server that renders pages: tag → attribute by property;
 * `null` has none.
 */
const running: Record<string, Record<string, string | null>> = JSON.parse(
  execFileSync(process.execPath, [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '--eval',
    `import '@laotie/elements/define';
     const said = {};
     for (const tag of ${JSON.stringify(elements.map(({ tagName }) => tagName))}) {
       const properties = [...customElements.get(tag).elementProperties].filter(([, { state }]) => !state);
       said[tag] = Object.fromEntries(properties.map(([name, { attribute }]) =>
         [name, attribute === false ? null : typeof attribute === 'string' ? attribute : name.toLowerCase()]));
     }
     console.log(JSON.stringify(said));`,
  ]).toString(),
);

type Validate = ((data: unknown) => boolean) & { errors?: unknown };
// the endpoint's, because linters bring a version of their own to the top
const { Ajv } = createRequire(resolve('packages/endpoint/package.json'))('ajv') as {
  Ajv: new (options: object) => { compile(schema: object): Validate };
};

/** Every name that code has in this form, once. */
function namesIn(code: string, form: RegExp): string[] {
  return [...new Set([...code.matchAll(form)].map(([, name = '']) => name))].sort();
}

const named = (all: readonly { name: string }[]) => all.map(({ name }) => name).sort();

test('the manifest keeps to its schema', () => {
  const schema = JSON.parse(readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  expect(validate(made) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...made, modules: [{}] })).toBe(false);
});

test('every registered element is in it, under the module that exports it', () => {
  const definitions = made.modules.flatMap(({ exports = [] }) => exports).filter(({ kind }) => kind !== 'js');
  expect(elements.length).toBeGreaterThan(15);
  expect(named(definitions)).toEqual(named(elements.map(({ tagName: name }) => ({ name }))));
  const index = readFileSync('packages/elements/src/index.ts', 'utf8');
  for (const { name } of elements) expect(index).toContain(`export { ${name} }`);
});

describe.each(elements.map((element) => [element.tagName, element] as const))('<%s>', (tag, element) => {
  const code = sourcesOf(`packages/elements/${element.source?.href}`);

  test('has the attributes that its class reads', () => {
    const read = Object.entries(running[tag] ?? {}).flatMap(([name, attribute]) =>
      attribute ? `${attribute} → ${name}` : [],
    );
    const said = element.attributes.flatMap(({ name, fieldName }) => (fieldName ? `${name} → ${fieldName}` : []));
    expect(said.sort()).toEqual(read.sort());
    const fields = propertiesOf(element).map(({ name }) => name);
    expect(Object.keys(running[tag] ?? {}).filter((name) => !fields.includes(name))).toEqual([]);
  });

  test('has the slots and parts of its templates', () => {
    expect(named(element.slots)).toEqual(namesIn(code, /<slot(?: name="([\w-]+)")?/g));
    expect(named(element.cssParts)).toEqual(namesIn(code, /\bpart="([\w-]+)"/g));
  });

  test('fires what it requests, and what is told anywhere', () => {
    const requested = namesIn(code, /\brequest\(\s*[\w.]+,\s*'(laotie-[\w-]+)'/g);
    expect(requested.filter((name) => !named(element.events).includes(name))).toEqual([]);
    expect(named(element.events).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
    const known = named(events());
    expect(named(element.events).filter((name) => name.startsWith('laotie-') && !known.includes(name))).toEqual([]);
  });

  test('reads the custom properties that it documents, and of others the tokens alone', () => {
    const read = namesIn(code, /var\(\s*(--laotie-[\w-]+)/g);
    const own = named(element.cssProperties);
    expect(own.filter((name) => !read.includes(name))).toEqual([]);
    expect(read.filter((name) => !own.includes(name) && !named(tokens).includes(name))).toEqual([]);
  });

  test('leaves nothing without a word', () => {
    const { attributes, members, slots, cssParts, cssProperties } = element;
    const silent = [element, ...attributes, ...members, ...slots, ...cssParts, ...cssProperties, ...element.events];
    expect(named(silent.filter(({ description }) => !description))).toEqual([]);
  });
});

test('every request and fact says what it is', () => {
  expect(events().length).toBeGreaterThan(20);
  expect(named(events().filter(({ description, detail }) => !description || !detail))).toEqual([]);
  const source = readFileSync('packages/elements/src/events.ts', 'utf8');
  expect(named(events())).toEqual(namesIn(source, /^ {2}'(laotie-[\w-]+)': (?!0)/gm));
});
