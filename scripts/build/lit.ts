import type { Plugin } from 'vite';

type Cut = readonly [what: RegExp, instead: string];

/** What a version of Lit tells the page, and the hooks it offers polyfills, under names on the page's `window`. */
const announced: readonly Cut[] = [
  [/\b\w+\.\w+(Polyfill|Hydrate)Support\b/g, 'undefined'],
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'undefined'],
];

/** What our elements never use of Lit. Nothing is left on the page's `window`, and nothing there reaches ours. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/reactive-element.js': [
    ...announced,
    // properties told by decorators
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
    [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?elementProperties\.set\(\w,\w\)\}/g, ''],
  ],
  'lit-html/lit-html.js': announced,
  'lit-element/lit-element.js': announced,
};

/** Adopted style sheets only: every browser that knows our other CSS has them, and no `<style>` is ever written. */
const sheets = { theirs: './css-tag.js', ours: `${import.meta.dirname}/lit-css.ts` };

/** Leaves out what no page of ours needs of Lit. */
export function trimLit(): Plugin {
  return {
    name: 'laotie:trim-lit',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === sheets.theirs ? sheets.ours : null),
    transform(code, id) {
      const file = Object.keys(cuts).find((name) => id.endsWith(`node_modules/${name}`));
      return file ? { code: trimmed(file, code), map: null } : null;
    },
  };
}

/** A module of Lit without those parts; throws where one of them is not there to be left out. */
export function trimmed(file: string, code: string): string {
  return (cuts[file] ?? []).reduce((rest, [what, instead]) => {
    const shorter = rest.replace(what, instead);
    if (shorter === rest)
      throw new Error(`${file} has nothing like ${what}: see what this version of Lit does instead`);
    return shorter;
  }, code);
}
