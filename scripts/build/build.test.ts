import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packagesOf } from './licences.ts';
import { constants, shortNames, withoutSteps } from './names.ts';
import { gathered } from './sheets.ts';
import { squeeze } from './templates.ts';
import { guardPolicy } from './trusted-types.ts';

describe("Lit's Trusted Types policy", () => {
  test.each(['lit-html.js', 'development/lit-html.js'])('is ours and guarded in %s', (file) => {
    const guarded = guardPolicy(readFileSync(`node_modules/lit-html/${file}`, 'utf8'));
    expect(guarded).not.toMatch(/createPolicy\(["']lit-html/);
    expect(guarded).toMatch(/try\{return \w+\.createPolicy\('laotie-html'/);
  });

  test('that a page refuses leaves Lit without one, or stops it where nothing could render', () => {
    const refusing = { createPolicy: () => expect.fail('refused') };
    const code = 'policy = trustedTypes ? trustedTypes.createPolicy("lit-html", { createHTML: (s) => s }) : undefined';
    const run = new Function('trustedTypes', 'document', `let policy = 1; ${guardPolicy(code)}; return policy;`);
    const page = { createElement: () => ({}) };
    const strict = {
      createElement: () => ({
        set innerHTML(_text: string) {
          throw new TypeError('This document requires TrustedHTML');
        },
      }),
    };
    expect(run(refusing, page)).toBeUndefined();
    expect(run({ createPolicy: (name: string) => name }, page)).toBe('laotie-html');
    expect(() => run(refusing, strict)).toThrow(/add laotie-html to its list/);
  });

  test('that cannot be found stops the build', () => {
    expect(() => guardPolicy('const policy = trustedTypes.makePolicy("lit-html")')).toThrow(/Trusted Types/);
  });
});

describe('templates', () => {
  test('of CSS lose comments and needless space, and keep what matters', () => {
    const code =
      'css`\n  a , b {\n    /* why */ margin: calc(1px + 2px);\n    ${x};\n  }\n  c > d:hover { --e: 1; f: g(0.5, 10.5) -0.2em }\n`';
    expect(squeeze(code)).toBe('css` a,b{margin:calc(1px + 2px);${x}}c>d:hover{--e:1;f:g(.5,10.5) -.2em}`');
  });

  test('of HTML keep one whitespace where there was some', () => {
    const code = 'html`<p>\n    a  ${html`<b>\n  c</b>`}\n  </p>`';
    expect(squeeze(code)).toBe('html`<p>\na  ${html`<b>\nc</b>`}\n</p>`');
  });

  test('of nobody else are left alone', () => {
    const code = 'sql`a\n  b`; `c\n  d`';
    expect(squeeze(code)).toBe(code);
  });
});

test('tokens become short names that no page has, each its own', () => {
  const sheet = ':host {\n  --_ink: var(--laotie-ink, red);\n  --_ink-soft: mix(var(--_ink));\n  --_ink: blue;\n}';
  expect([...shortNames(sheet)]).toEqual([
    ['--_ink', '--_a'],
    ['--_ink-soft', '--_b'],
  ]);
});

test('steps of the type scale are written where they are used', () => {
  const sheet =
    ':host {\n  --_small: .75em;\n  --_ink: red;\n}\np {\n  font-size: var(--_small); color: var(--_ink);\n}';
  const written = withoutSteps(sheet, constants(sheet));
  expect(written).toBe(':host {\n  --_ink: red;\n}\np {\n  font-size: .75em; color: var(--_ink);\n}');
});

test('licences are shipped for every package in the bundle, once', () => {
  const at = (path: string) => `/home/somebody/laotie/node_modules/${path}`;
  expect(
    packagesOf([
      at('lit-html/lit-html.js'),
      '/home/somebody/laotie/packages/elements/src/cdn.ts',
      at('@lit/x/y.js'),
      at('lit-html/directive.js'),
    ]),
  ).toEqual(['@lit/x', 'lit-html']);
});

describe('style sheets', () => {
  test('of a chunk stand together behind its imports', () => {
    const code =
      "import { css } from 'x';\nconst a = 1;\nconst b = css`b`;\nclass C { static styles = [b, d] }\nvar d = css`d`;";
    expect(gathered(code).trim().split(/\n+/)).toEqual([
      "import { css } from 'x';",
      'const b = css`b`;',
      'var d = css`d`;',
      'const a = 1;',
      'class C { static styles = [b, d] }',
    ]);
  });

  test('stay where they are when they need something else, or make their own tag', () => {
    const needing = "import { css } from 'x';\nconst a = 1;\nconst b = css`${a}`;";
    expect(gathered(needing).replace(/\n+/g, '\n')).toBe(needing);
    const making = 'const css = String.raw;\nconst b = css`b`;';
    expect(gathered(making)).toBe(making);
  });
});
