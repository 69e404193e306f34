import type { Shop } from '@laotie/core';
import type { Id, ShowItem } from '@laotie/protocol';

/** Items of a show that a query means: the number that was called out, an alias, a title, or what the endpoint found. */
export function matching(
  shop: Shop,
  items: readonly ShowItem[],
  query: string,
  found: ReadonlySet<Id>,
): readonly ShowItem[] {
  const wanted = fold(query);
  const called = /^\D*(\d{1,6})\D*$/.exec(query)?.[1];
  const exact = called ? items.filter(({ number }) => number === Number(called)) : [];
  const others = items.filter((item) => {
    if (exact.includes(item)) return false;
    if (found.has(item.product_id)) return true;
    if (item.aliases?.some((alias) => fold(alias).includes(wanted))) return true;
    const entry = shop.catalog.entry(item.product_id).peek();
    return entry.state === 'ready' && fold(entry.product.title).includes(wanted);
  });
  return [...exact, ...others];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
