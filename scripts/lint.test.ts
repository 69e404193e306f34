import { globSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { physical } from './lint/physical.js';

// Each rule of ours with a text that must be caught and one beside it that must not.
const element = 'packages/elements/src/cart/cart.ts';
const model = 'packages/core/src/cart.ts';

const cases: { rule: string; by: string; file: string; bad: string[]; good: string[] }[] = [
  {
    rule: 'no rem in CSS',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['css`a { margin: 1.5rem }`', 'css`a { margin: calc(2rem + ${x}) }`'],
    good: ['css`a { margin: 1.5em; --theorem: 2px }`'],
  },
  {
    rule: 'no left and right in CSS',
    by: 'laotie/no-physical',
    file: element,
    bad: [
      'css`a { left: 0 }`',
      'css`a { margin-right: 4px }`',
      'css`a { color: red; text-align: left; }`',
      'css`a { inset: 0 0 0 auto }`',
      'css`a { padding: 4px ${x} 4px 5px }`',
      'css`a { border-radius: 22px 0 0 22px }`',
      'css`a { translate: 100% 0 }`',
      'css`a { transform: translateX(4px) }`',
      'css`a { background: linear-gradient(90deg, red, blue) }`',
      'css`a { /* physical: */ left: 0 }`',
    ],
    good: [
      'css`a { inset-inline-start: 0; margin-inline: 1px 2px; text-align: start }`',
      'css`a { inset: auto 0 0; padding: 4px 5px 6px; margin: 1px ${x} 3px ${x}; border-radius: ${r} ${r} 0 0 }`',
      'css`a { translate: calc(var(--_side) * 100%) 0 }`',
      'css`a { translate: 0 100%; background: linear-gradient(red, blue) }`',
      'css`a { /* physical: a video has no direction */ left: 0 }`',
    ],
  },
  {
    rule: 'colours are tokens',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['css`a { color: #fff }`', 'css`a { color: rgb(0 0 0 / 0.5) }`', 'css`a { color: oklch(0.7 0.1 40) }`'],
    good: [
      'css`a { color: oklch(from var(--_leaf) l c 40) }`',
      'css`a { color: color-mix(in oklab, var(--_ink), red) }`',
    ],
  },
  {
    rule: 'corners and movements are tokens',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['css`a { border-radius: 4px }`', 'css`a { transition: opacity 200ms }`'],
    good: ['css`a { border-radius: var(--_radius) }`', 'css`a { transition: opacity calc(var(--_motion) * 2) }`'],
  },
  {
    rule: 'no style attribute',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['html`<p style="color: red"></p>`', 'html`<p style=${x}></p>`'],
    good: ['html`<p class="style"></p>`', 'html`<p data-style="x"></p>`'],
  },
  {
    rule: 'no <style>',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['html`<style>a {}</style>`'],
    good: ['html`<p>style</p>`'],
  },
  {
    rule: 'no <script>',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['html`<script src="x"></script>`'],
    good: ['html`<p>script</p>`'],
  },
  {
    rule: 'no on… attribute',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['html`<p onclick="x()"></p>`'],
    good: ['html`<button @click=${x}>Buy</button>`'],
  },
  {
    rule: 'no unsafe directives',
    by: 'no-restricted-syntax',
    file: element,
    bad: [
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js'",
      "import * as all from 'lit/directives/unsafe-svg.js'",
      "import { unsafeStatic } from 'lit/static-html.js'",
      "import { unsafeCSS } from 'lit'",
    ],
    good: ["import { repeat } from 'lit/directives/repeat.js'"],
  },
  {
    rule: 'no markup from strings',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['a.innerHTML = b', 'a.insertAdjacentHTML("beforeend", b)', 'document.write(b)'],
    good: ['a.textContent = b'],
  },
  {
    rule: 'no code from strings',
    by: 'no-',
    file: element,
    bad: ['new Function("return 1")', 'eval("1")', 'setTimeout("x()", 1)'],
    good: ['setTimeout(() => x(), 1)'],
  },
  {
    rule: 'nothing on window',
    by: 'no-restricted-syntax',
    file: element,
    bad: ['window.laotie = 1', 'globalThis.laotie ??= {}', 'Object.assign(window, { a: 1 })'],
    good: ['const width = window.innerWidth'],
  },
  {
    rule: 'no DOM in core',
    by: 'laotie/no-dom',
    file: model,
    bad: ['document.title', 'window.addEventListener("online", x)', 'class A extends HTMLElement {}'],
    good: ['new EventTarget()', 'typeof document === "undefined"', 'const window = 1; window.toFixed()'],
  },
  {
    rule: 'Lit bindings are where Lit allows them',
    by: 'lit/',
    file: element,
    bad: ['html`<${tag}></${tag}>`', 'html`<p .a=${1} .a=${2}></p>`'],
    good: ['html`<p .a=${1}></p>`'],
  },
  {
    rule: 'accessible templates',
    by: 'lit-a11y/',
    file: element,
    bad: ['html`<img src="x">`', 'html`<div role="buton"></div>`'],
    good: ['html`<img src="x" alt="">`'],
  },
];

describe('lint', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint();
  });

  async function complaints(code: string, file: string): Promise<string[]> {
    const [result] = await eslint.lintText(`import { html } from 'lit';\n${code};\n`, { filePath: file });
    return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
  }

  for (const { rule, by, file, bad, good } of cases) {
    test.each(bad)(`${rule}: refuses %s`, async (code) => {
      expect(await complaints(code, file)).toContainEqual(expect.stringContaining(by));
    });
    test.each(good)(`${rule}: allows %s`, async (code) => expect(await complaints(code, file)).toEqual([]));
  }

  test('no left and right in style sheets either', () => {
    const sheets = ['packages/elements/src', 'demo/pages'].flatMap((folder) => globSync(`${folder}/**/*.css`));
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(physical(readFileSync(sheet, 'utf8')), sheet).toEqual([]);
  });

  test('reads the TypeScript we write', async () => {
    const code =
      'import type { A } from "./a.ts"; export class B<T> { declare a: A; static #b = 1 as const satisfies 1; }';
    expect(await complaints(code, element)).toEqual([]);
  });
});
