import type { Plugin } from 'vite';

type Cut = readonly [what: RegExp, instead: string];

/** What a version of Lit tells the page, and the hooks it offers polyfills, under names on the page's `window`. */
const announced: readonly Cut[] = [
  [/\b\w+\.\w+(Polyfill|Hydrate)Support\b/g, 'undefined'],
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'undefined'],
];

/** What we never use of Lit and of signals. Nothing is left on the page's `window`, and nothing there reaches ours. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/reactive-element.js': [
    ...announced,
    // properties told by decorators
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
    [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?elementProperties\.set\(\w,\w\)\}/g, ''],
  ],
  'lit-html/lit-html.js': announced,
  'lit-element/lit-element.js': announced,
  '@preact/signals-core/dist/signals-core.module.js': [
    // models, which own what is made inside them, and tell signals from other values by their brand
    [/,\w as createModel\b/g, ''],
    [/var \w=Symbol\.for\("preact-signals"\);/g, ''],
    [/\w\.prototype\.brand=\w;/g, ''],
    [/;if\(n\)n\.push\(this\)/g, ''],
    [/var n,o=void 0;/g, 'var o=void 0;'],
    [/,r=n;o=void 0;n=void 0;(try\{return i\(\)\}finally\{o=t);n=r\}/g, ';o=void 0;$1}'],
    [/\w\.prototype\.dispose=function\(\)\{this\.d\(\)\};/g, ''],
    // `using`, and names to find one's way by
    [/var (\w)=(\w)\.d\.bind\(\2\);\1\[Symbol\.dispose\]=\1;return \1/g, 'return $2.d.bind($2)'],
    [/;this\.name=null==t\?void 0:t\.name/g, ''],
    [/,\{name:"sub"\}/g, ''],
  ],
};

/** Adopted style sheets only: every browser that knows our other CSS has them, and no `<style>` is ever written. */
const sheets = { theirs: './css-tag.js', ours: `${import.meta.dirname}/lit-css.ts` };

/** Leaves out what no page of ours needs of Lit and of signals. */
export function trimLibraries(): Plugin {
  return {
    name: 'laotie:trim-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === sheets.theirs ? sheets.ours : null),
    transform(code, id) {
      const file = Object.keys(cuts).find((name) => id.endsWith(`node_modules/${name}`));
      return file ? { code: trimmed(file, code), map: null } : null;
    },
  };
}

/** A module of theirs without those parts; throws where one of them is not there to be left out. */
export function trimmed(file: string, code: string): string {
  return (cuts[file] ?? []).reduce((rest, [what, instead]) => {
    const shorter = rest.replace(what, instead);
    if (shorter === rest) throw new Error(`${file} has nothing like ${what}: see what this version does instead`);
    return shorter;
  }, code);
}
