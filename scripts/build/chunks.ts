import type { Rolldown } from 'vite';

type Context = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...all: never[]) => unknown>>[1];

const source = `${process.cwd()}/packages/elements/src`;
const loader = `${source}/cdn.ts`;
const definitions = (...elements: string[]) => elements.map((name) => `${source}/${name}/define.ts`);

/**
 * Few files instead of one for every pair of elements that share a line: what the loader is made of, what one card
 * needs on top, what the first paint of the live overlay needs, and what the pages of the shop share with each other.
 *
 * No chunk may import the loader itself: a page asks for it with a query, so that it would be another module.
 */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  group('start', 4, [loader]),
  group('base', 3, definitions('product-card')),
  group('live', 2, definitions('shop', 'overlay', 'spotlight')),
  { ...group('pages', 1, definitions('cart', 'checkout', 'orders', 'product', 'shelf', 'panel')), minShareCount: 2 },
];

/** Files are named after their element; `define.ts` would name them all. Whatever changes changes the name. */
export function chunkFileName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const element = /([\w-]+)[\\/]define\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return `chunks/${element ?? name}-[hash].js`;
}

function group(name: string, priority: number, entries: string[]): Rolldown.CodeSplittingGroup {
  return {
    priority,
    debugName: name,
    name: (id, context) => (id !== loader && needed(entries, context).has(id) ? name : null),
  };
}

/** The modules and everything that they import statically. */
function needed(entries: string[], context: Context): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  for (const entry of entries) visit(entry);
  return seen;
}
