import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getDefaultHTMLDataProvider,
  getLanguageService,
  newHTMLDataProvider,
  TextDocument,
} from 'vscode-html-languageservice';
import { buildPackages } from '../build/packages.ts';
import { type Element, elementsOf } from './element.ts';
import { manifest } from './manifest.ts';
import { snippet } from './snippets.ts';

// a page of somebody who installed the packages, beside our own node_modules for React, Vue and Lit
const home = mkdtempSync(resolve('node_modules/.laotie-types-'));
const installed = join(home, 'node_modules/@laotie');
let elements: Element[];

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  expect(await buildPackages(['protocol', 'intent', 'core', 'elements'], installed)).toBe(true);
  elements = elementsOf(await manifest());
}, 300_000);

test('what is installed is without our own suites and their helpers', () => {
  const names = ['hostile', 'states', 'testing'].flatMap((name) =>
    globSync(`elements/dist/${name}/*`, { cwd: installed }),
  );
  expect(names).toEqual([]);
  expect(globSync('core/dist/testing/index.js', { cwd: installed })).toHaveLength(1);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Values as a story has them, one of each kind. */
const values: Record<string, Record<string, unknown>> = {
  'laotie-product-card': { product: 'p_1', shape: 'row', number: 2 },
  'laotie-comments': { overVideo: true, withoutComposer: false },
  'laotie-countdown': { endsAt: '2026-03-01T12:00:00Z', label: 'Ends "soon" & for good' },
};

/** What a compiler says of one folder. An error that is expected and does not come is one, too. */
async function compile(name: string, files: Record<string, string>, options: object, compiler: string[]) {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const compilerOptions = {
    target: 'es2022',
    module: 'preserve',
    moduleResolution: 'bundler',
    // a shop can be disposed of by `using`
    lib: ['es2022', 'esnext.disposable', 'dom', 'dom.iterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...options,
  };
  const vueCompilerOptions = { strictTemplates: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, vueCompilerOptions, include: ['*'] }));
  const run = promisify(execFile)(process.execPath, [...compiler, '-p', folder]);
  return run.then(
    () => [],
    ({ stdout, stderr }) => `${stdout}${stderr}`.trim().split('\n'),
  );
}

describe('React 19', () => {
  const tsc = ['node_modules/typescript/bin/tsc'];
  const react = { jsx: 'react-jsx' };

  test('takes every element as its snippet has it', async () => {
    const files = elements.map((element): [string, string] => [
      `${element.name}Page.tsx`,
      snippet('React', element, values[element.tagName] ?? {}),
    ]);
    expect(await compile('snippets-react', Object.fromEntries(files), react, tsc)).toEqual([]);
  });

  test('is told what is wrong: a value, an attribute, an event, a tag', async () => {
    const code = `
      import type { LaotieProductCard } from '@laotie/elements';
      import type {} from '@laotie/elements/jsx';
      import { useRef } from 'react';
      const App = () => {
        const card = useRef<LaotieProductCard>(null);
        return <>
          <laotie-product-card ref={card} className="mine" product="p_1" shape="tile" number={2}
            onlaotie-cart-add-request={(event) => { event.preventDefault(); const q: number = event.detail.quantity; }} />
          <laotie-comments over-video withoutFeed={false} />
          <laotie-answer onclose={() => {}} />
          {/* @ts-expect-error no such shape */}
          <laotie-product-card shape="round" />
          {/* @ts-expect-error a number */}
          <laotie-product-card number="2" />
          {/* @ts-expect-error no such attribute */}
          <laotie-product-card produkt="p_1" />
          {/* @ts-expect-error no such detail */}
          <laotie-cart onlaotie-cart-set-request={({ detail }) => detail.wheels} />
          {/* @ts-expect-error no such element */}
          <laotie-wheel />
        </>;
      };
      export default App;
    `;
    expect(await compile('react', { 'app.tsx': code }, react, tsc)).toEqual([]);
  });
});

describe('Vue 3', () => {
  // Vue's checker needs the compiler's old interface, which the tool that makes our schemas brings
  const vueTsc = join(home, 'vue-tsc.cjs');
  const schemas = createRequire(createRequire(import.meta.url).resolve('ts-json-schema-generator'));
  beforeAll(() =>
    writeFileSync(vueTsc, `require('vue-tsc').run(${JSON.stringify(schemas.resolve('typescript/lib/tsc.js'))});`),
  );

  test('takes every element as its snippet has it, and is told what is wrong: a value, an attribute, a detail', async () => {
    const files = elements.map((element): [string, string] => [
      `${element.name}Page.vue`,
      snippet('Vue', element, values[element.tagName] ?? {}),
    ]);
    const wrong = `
      <script setup lang="ts">
      import type {} from '@laotie/elements/vue';
      const count = (n: number) => n;
      </script>
      <template>
        <laotie-product-card class="mine" product="p_1" shape="tile" :number="2" @laotie-cart-add-request="(event) => count(event.detail.quantity)" />
        <laotie-comments :overVideo="true" />
        <!-- @vue-expect-error no such shape -->
        <laotie-product-card shape="round" />
        <!-- @vue-expect-error a number -->
        <laotie-product-card number="2" />
        <!-- @vue-expect-error no such attribute -->
        <laotie-product-card produkt="p_1" />
        <!-- @vue-expect-error no such detail -->
        <laotie-cart @laotie-cart-set-request="(event) => count(event.detail.wheels)" />
      </template>
    `;
    const all = { ...Object.fromEntries(files), 'Wrong.vue': wrong };
    expect(await compile('vue', all, { jsx: 'preserve' }, [vueTsc])).toEqual([]);
  });
});

describe('editors', () => {
  /** What VS Code's own service offers at the caret. */
  function offered(text: string): string[] {
    const data = JSON.parse(readFileSync(join(installed, 'elements/dist/vscode.html-custom-data.json'), 'utf8'));
    const service = getLanguageService({
      useDefaultDataProvider: false,
      customDataProviders: [getDefaultHTMLDataProvider(), newHTMLDataProvider('laotie', data)],
    });
    const caret = text.indexOf('|');
    const document = TextDocument.create('page.html', 'html', 1, text.replace('|', ''));
    const { items } = service.doComplete(document, document.positionAt(caret), service.parseHTMLDocument(document));
    return items.map(({ label }) => label);
  }

  test('offer the tags', () => {
    expect(offered('<|')).toEqual(expect.arrayContaining(elements.map(({ tagName }) => tagName)));
  });

  test("offer an element's attributes, and the words that one takes", () => {
    expect(offered('<laotie-product-card |')).toEqual(expect.arrayContaining(['product', 'shape', 'number']));
    expect(offered('<laotie-cart |')).not.toContain('shape');
    expect(offered('<laotie-product-card shape="|"')).toEqual(['tile', 'row', 'spotlight']);
  });

  test('offer the custom properties of the look', () => {
    const data = JSON.parse(readFileSync(join(installed, 'elements/dist/vscode.css-custom-data.json'), 'utf8'));
    const names = data.properties.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['--laotie-wheat', '--laotie-card-ratio']));
    expect(new Set(names).size).toBe(names.length);
  });

  test('of JetBrains find every tag, slot, part and event', () => {
    const types = JSON.parse(readFileSync(join(installed, 'elements/dist/web-types.json'), 'utf8'));
    const card = types.contributions.html.elements.find((one: Element) => one.name === 'laotie-product-card');
    expect(types.contributions.html.elements).toHaveLength(elements.length);
    expect(card.attributes).toContainEqual(
      expect.objectContaining({ name: 'shape', value: { type: ["'tile'", "'row'", "'spotlight'"], default: 'tile' } }),
    );
    expect(card.slots.map(({ name }: { name: string }) => name)).toEqual(['', 'note']);
  });

  test('find them where the package says', () => {
    const { customElements, ...rest } = JSON.parse(readFileSync('packages/elements/package.json', 'utf8'));
    for (const file of [customElements, rest['web-types']]) {
      expect(JSON.parse(readFileSync(join(installed, 'elements', file), 'utf8'))).toBeTruthy();
    }
  });
});
