import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, wrongImports, wrongRegistration, wrongs } from './imports.ts';

describe('imports point one way', () => {
  const files = globSync('packages/*/{src,test}/**/*.ts');

  test('in every module of every package', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(wrongs)).toEqual([]);
  });

  test('and no module is in a package without directions', () => {
    expect(files.filter((file) => wrongImports(file, 'import "nobody-may-import-this"').length === 0)).toEqual([]);
  });

  test('every form of import is read', () => {
    const code = `
      import a from 'a';
      import { b,
        c } from "b";
      import * as d from 'c'; import 'd';
      export { e } from 'e';
      export * from 'f';
      import type { G } from 'g';
      const h = () => import('h');
      // import 'comment';
      /* import 'block'; */
      const text = "import of nothing";
    `;
    expect(importsOf(code).map(({ specifier, kind }) => `${kind} ${specifier}`)).toEqual([
      ...['static a', 'static b', 'static c', 'static d', 'static e', 'static f', 'type g', 'lazy h'],
    ]);
  });

  test.each([
    ['packages/protocol/src/a.ts', "import { signal } from '@preact/signals-core'"],
    ['packages/protocol/src/a.ts', "import { readFileSync } from 'node:fs'"],
    ['packages/core/src/a.ts', "import { LitElement } from 'lit'"],
    ['packages/core/src/a.ts', "import type { LaotieCart } from '@laotie/elements'"],
    ['packages/core/src/a.ts', "import { read } from '@laotie/intent'"],
    ['packages/core/src/a.ts', "import { x } from '../../protocol/src/a.ts'"],
    ['packages/core/src/a.ts', "import { x } from '../../../demo/a.ts'"],
    ['packages/elements/src/a/a.ts', "import Hls from 'hls.js'"],
    ['packages/elements/src/a/a.ts', "export * from '@laotie/endpoint'"],
    ['packages/elements/src/a/a.ts', "import { a } from './b'"],
    ['packages/elements/src/a/a.ts', "import { a } from './b.js'"],
    ['packages/elements/src/a/a.ts', "import { axe } from 'axe-core'"],
    ['packages/endpoint/src/a.ts', "import { createShop } from '@laotie/core'"],
    ['packages/endpoint/src/a.ts', "const a = await import('express')"],
  ])('%s: refuses %s', (file, code) => expect(wrongImports(file, code)).toHaveLength(1));

  test.each([
    ['packages/core/src/a.ts', "const { read } = await import('@laotie/intent')"],
    ['packages/core/src/a.test.ts', "import { test } from 'vitest'"],
    ['packages/elements/src/a/a.ts', "const Hls = await import('hls.js')"],
    ['packages/elements/src/a/a.ts', "import type Hls from 'hls.js'"],
    ['packages/elements/src/a/a.d.ts', "export { default } from 'hls.js'"],
    ['packages/elements/src/a/a.ts', "import { repeat } from 'lit/directives/repeat.js'"],
    ['packages/elements/src/a/a.ts', "import { a } from '../b/b.ts'"],
    ['packages/endpoint/src/a.ts', "import { DatabaseSync } from 'node:sqlite'"],
  ])('%s: allows %s', (file, code) => expect(wrongImports(file, code)).toEqual([]));
});

describe('registration', () => {
  const code = "customElements.define('laotie-cart', LaotieCart)";

  test('is refused in class modules', () => {
    expect(wrongRegistration('packages/elements/src/cart/cart.ts', code)).toHaveLength(1);
  });

  test('is what define.ts is for', () => {
    expect(wrongRegistration('packages/elements/src/cart/define.ts', code)).toEqual([]);
    expect(wrongRegistration('packages/elements/src/base/define.ts', code)).toEqual([]);
  });
});
