import type { Rolldown } from 'vite';

const source = `${process.cwd()}/packages/elements/src`;
const definitions = (...elements: string[]) => elements.map((name) => `${source}/${name}/define.ts`);

/**
 * Few files instead of one for every pair of elements that share a line: what the loader is made of, what one card
 * needs on top, what the first paint of the live overlay needs, and what the pages of the shop share with each other.
 *
 * No chunk may import the loader itself: a page asks for it with a query, so that it would be another module.
 */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  group('start', 4, ['configure', 'events', 'load-on-sight', 'base/url'].map((name) => `${source}/${name}.ts`)),
  group('base', 3, definitions('product-card')),
  group('live', 2, definitions('shop', 'overlay', 'spotlight')),
  group('pages', 1, definitions('cart', 'checkout', 'orders', 'product', 'shelf', 'panel', 'comments')),
];

/** Files are named after their element; `define.ts` would name them all. Whatever changes changes the name. */
export function chunkFileName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const element = /([\w-]+)[\\/]define\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return `chunks/${element ?? name}-[hash].js`;
}

/** The modules, and by the setting beside this one everything of which they use something. */
function group(name: string, priority: number, entries: string[]): Rolldown.CodeSplittingGroup {
  return { priority, debugName: name, name: (id) => (entries.includes(id) ? name : null) };
}
