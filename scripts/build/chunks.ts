import type { Rolldown } from 'vite';

const elements = `${process.cwd()}/packages/elements/src`;
const core = `${process.cwd()}/packages/core/src`;
const definitions = (...names: string[]) => names.map((name) => `${elements}/${name}/define.ts`);

const pages = ['cart', 'checkout', 'orders', 'product', 'shelf', 'panel', 'comments', 'countdown', 'purchases'];

/**
 * Few files instead of one for every pair of elements that share a line, because what is compressed together is smaller.
 * Each is what the modules named here use, as far as no file above it has it.
 *
 * No chunk may import the loader itself: a page asks for it with a query, so that it would be another module.
 */
const files: [name: string, modules: string[]][] = [
  // what the loader is made of
  ['start', ['configure', 'events', 'load-on-sight', 'base/url'].map((name) => `${elements}/${name}.ts`)],
  // one card, and what every element needs
  ['base', definitions('product-card')],
  // what the overlay has in common with the pages that a card opens
  ['shared', [`${elements}/panel/page-view.ts`, `${elements}/base/icons/live.ts`]],
  // the overlay's first paint, how a connector asks for more than products, and the show that fills the overlay
  ['overlay', definitions('shop', 'overlay', 'spotlight')],
  ['routes', [`${core}/http/routes.ts`, `${core}/http/refusals.ts`]],
  ['show', [`${core}/live.ts`]],
  // what opens, or moves, later
  ['pages', [...definitions(...pages), `${core}/search.ts`, `${elements}/overlay/motion.ts`]],
];

export const chunks = files.map(([name, modules], i) => group(name, files.length - i, modules));

/** Files are named after their element; `define.ts` would name them all. Whatever changes changes the name. */
export function chunkFileName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const element = /([\w-]+)[\\/]define\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return `chunks/${element ?? name}-[hash].js`;
}

/** The modules, and by the setting beside this one everything of which they use something. */
function group(name: string, priority: number, entries: string[]): Rolldown.CodeSplittingGroup {
  return { priority, debugName: name, name: (id) => (entries.includes(id) ? name : null) };
}
