import { type KnownProduct, read } from '../../packages/intent/src/index.ts';

interface Listed {
  id: string;
  no: string;
  title: string;
}

const shelves = new Map<string, KnownProduct[]>();

/** The reader in the shape that the data's scorer calls: `node score.mjs --module bench/lib/intent-classifier.ts`. */
export function classify(text: string, { lang, catalog }: { lang?: string; catalog?: Listed[] } = {}) {
  const { intents, product, item, variant, quantity } = read(text, {
    ...(lang ? { locale: lang } : {}),
    ...(catalog ? { products: shelf(catalog) } : {}),
  });
  return { intents, item: catalog ? null : item, variant, quantity, product: product?.id ?? null };
}

/** One list for one catalogue, as a page has it. */
function shelf(catalog: Listed[]): KnownProduct[] {
  const key = JSON.stringify(catalog);
  let products = shelves.get(key);
  if (!products) shelves.set(key, (products = catalog.map(({ id, no, title }) => ({ id, number: no, title }))));
  return products;
}
