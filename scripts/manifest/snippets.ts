import type { Element } from './element.ts';
import { settables } from './settable.ts';

export const kinds = ['HTML', 'React', 'Vue'] as const;
export type Kind = (typeof kinds)[number];

/** They make the page's default shop themselves, and need no show around them. */
const alone = new Set(['laotie-shop', 'laotie-product-card', 'laotie-product', 'laotie-show-card']);

/** What is in them in most pages. */
const inside: Record<string, string> = {
  'laotie-product-card': '<a href="https://shop.example/">Chili oil, Qinling Kitchen</a>',
  'laotie-show-card': '<a href="https://shop.example/live">Cooking tonight, Qinling Kitchen</a>',
  'laotie-shop': '<!-- the elements of the shop -->',
  'laotie-overlay': '<video src="https://shop.example/show.mp4" playsinline></video>',
};

/** For the host's own pages: the shop needs the host's token. */
const hosts = new Set(['laotie-demand']);
const hostToken = "fetch('/host-token').then((answer) => answer.text())";

/** One value of a property, as its language writes it. */
type Write = (set: { name: string; attribute?: string }, value: string | number | boolean) => string | undefined;

const writes: Record<Kind, Write> = {
  HTML: ({ attribute }, value) => attribute && (value === true ? attribute : `${attribute}="${quoted(value)}"`),
  React: ({ name }, value) => {
    if (value === true) return name;
    const plain = typeof value === 'string' && !/["&{}<>]/.test(value);
    return plain ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
  },
  // in Vue's templates, too, names of properties: an attribute that is bound to `false` would still be there
  Vue: ({ name }, value) => (typeof value === 'string' ? `${name}="${quoted(value)}"` : `:${name}="${value}"`),
};

/** How a page uses an element with these values, to be copied: HTML with the one script, React 19, Vue 3. */
export function snippet(kind: Kind, element: Element, values: Record<string, unknown>): string {
  const facts = element.events.filter(({ type }) => type.text.startsWith('LaotieFact'));
  const first = facts[0]?.name;
  const attributes = settables(element).flatMap((set) => {
    const value = values[set.name] ?? (set.attribute && values[set.attribute]);
    return isPlain(value) ? (writes[kind](set, value) ?? []) : [];
  });
  const listener = {
    HTML: [],
    React: first ? [`on${first}={({ detail }) => console.log(detail)}`] : [],
    Vue: first ? [`@${first}="({ detail }) => console.log(detail)"`] : [],
  }[kind];
  const content = kind === 'React' ? inside[element.tagName]?.replace(/^<!-- (.*) -->$/, '{/* $1 */}') : undefined;
  const lines = tag(element.tagName, [...attributes, ...listener], content ?? inside[element.tagName]);
  const body = alone.has(element.tagName) ? lines : tag('laotie-shop', ['show="show_1"'], lines);
  return pages[kind](element.tagName, typeof body === 'string' ? [body] : body);
}

const pages: Record<Kind, (tagName: string, body: string[]) => string> = {
  HTML: (tagName, body) => [...script(tagName), '', ...body].join('\n'),
  React: (tagName, body) => `import { configure } from '@laotie/elements';
${imports(tagName)}
import type {} from '@laotie/elements/jsx';

${setUp(tagName)}

export function Example() {
  return (
${indent(
  body.map((line) => line.replace(' playsinline>', ' playsInline>')),
  4,
)}
  );
}`,
  Vue: (tagName, body) => `<script setup lang="ts">
import { configure } from '@laotie/elements';
${imports(tagName)}
import type {} from '@laotie/elements/vue';

${setUp(tagName)}
</script>

<template>
${indent(body, 2)}
</template>`,
};

function script(tagName: string): string[] {
  if (!hosts.has(tagName)) return ['<script type="module" src="https://shop.example/laotie.js"></script>'];
  const lines = ["import { configure } from 'https://shop.example/laotie.js';", ...setUp(tagName).split('\n')];
  return ['<script type="module">', ...lines.map((line) => `  ${line}`), '</script>'];
}

function setUp(tagName: string): string {
  if (!hosts.has(tagName)) return "configure({ endpoint: 'https://shop.example' });";
  return `configure({
  endpoint: 'https://shop.example',
  host: () => ${hostToken},
});`;
}

function imports(tagName: string): string {
  const names = alone.has(tagName) ? [tagName] : ['laotie-shop', tagName];
  return names.map((name) => `import '@laotie/elements/${name.replace('laotie-', '')}/define';`).join('\n');
}

function tag(name: string, attributes: string[], content: string | string[] = []): string[] {
  const lines = typeof content === 'string' ? [content] : content;
  const open = [name, ...attributes].join(' ');
  const start =
    open.length < 90 ? [`<${open}>`] : [`<${name}`, ...attributes.map((attribute) => `  ${attribute}`), '>'];
  if (lines.length === 0) return [...start.slice(0, -1), `${start.at(-1)}</${name}>`];
  return [...start, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

function isPlain(value: unknown): value is string | number | boolean {
  return value !== false && value !== '' && ['string', 'number', 'boolean'].includes(typeof value);
}

function quoted(value: unknown): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function indent(lines: string[], by: number): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}
