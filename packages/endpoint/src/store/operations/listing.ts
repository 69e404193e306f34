import type { Id, Time } from '@laotie/protocol';
import type { StoredProduct, StoredShow } from '../facts.ts';
import { locked, type Operation, one, Undo } from '../operation.ts';
import { tell } from './outbox.ts';
import { showCommands, writeShow } from './shows.ts';

/** A request that cannot be fulfilled, and the member at fault. */
export interface Refused {
  kind: 'refused';
  path: string;
  detail: string;
}

/** Nothing of the operation remains. */
export function refuse(path: string, detail: string): never {
  throw new Undo({ kind: 'refused', path, detail } satisfies Refused);
}

/** Takes a product into the seller's catalogue, or changes the one that has its id. What may be sold of it stays without `stock`. */
export function* listNew(product: StoredProduct, stock: number | null | undefined, now: Time): Operation<void> {
  const known = yield* one<{ seller_id: Id }>('SELECT seller_id FROM products WHERE id = ?', product.id);
  if (known && known.seller_id !== product.seller_id) refuse('$.product', 'has an id that is taken');
  const [variant] = product.variants;
  const counts = stock === undefined || !variant ? {} : { [variant.id]: stock };
  yield* showCommands.put_product({ product, stock: counts, now });
}

/** Puts on sale what the catalogue has already. */
export function* listKnown(id: Id, seller_id: Id, now: Time): Operation<void> {
  const row = yield* one<{ doc: string }>('SELECT doc FROM products WHERE id = ?', id);
  const known = row && (JSON.parse(row.doc) as StoredProduct);
  if (known?.seller_id !== seller_id) refuse('$.product_id', 'is no product of yours');
  const { for_sale: _, ...product } = known;
  yield* showCommands.put_product({ product, stock: {}, now });
}

/** The last item of the show, under a number that none of its items has ever had. An item that it has stays where it is. */
export function* shelve(
  show_id: Id,
  { product_id, aliases }: { product_id: Id; aliases: string[] },
  seller_id: Id,
  now: Time,
): Operation<void> {
  const row = yield* locked<{ doc: string; epoch: string; last_number: number }>(
    'SELECT doc, epoch, last_number FROM shows WHERE id = ?',
    show_id,
  );
  const show = row && (JSON.parse(row.doc) as StoredShow);
  if (!row || show?.seller_id !== seller_id) refuse('$.show_id', 'is no show of yours');
  if (show.items.some((item) => item.product_id === product_id)) return;
  const number = 1 + Math.max(row.last_number, ...show.items.map((item) => item.number));
  const item = { number, product_id, ...(aliases.length > 0 && { aliases }) };
  const more = { ...show, items: [...show.items, item] };
  yield* writeShow(more, row.epoch, now);
  yield* tell(show_id, 'product.set', product_id, now);
  yield* tell(show_id, 'show.set', more, now);
}
