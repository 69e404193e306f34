import type { Currency, Id, NewProduct, TopicRequest } from '@laotie/protocol';
import { currenciesOf, type Region } from '../pricing/rules.ts';
import type { StoredProduct } from '../store/facts.ts';
import { refuseField } from './refusal.ts';

const states: ReadonlySet<string> = new Set(['open', 'listed', 'waiting_list', 'pre_order', 'answered', 'declined']);
/** Ids that are derived from a topic's stay within what an id may be. */
const MOST_OF_ID = 240;
const USUAL_CLASS = 'standard';

/** Refuses what a schema cannot see, and what could not be bought. */
export function checkDecision(request: TopicRequest, regions: readonly Region[]): void {
  const { state, text, product_id, product } = request;
  if (!states.has(state)) throw refuseField('$.state', `is one of ${[...states].join(', ')}`);
  const sells = state === 'listed' || state === 'pre_order';
  if (sells && !product && product_id === undefined) throw refuseField('$.product', 'or a product_id is needed');
  if (sells && product && product_id !== undefined) throw refuseField('$.product_id', 'is in place of a new product');
  if (!sells && product) throw refuseField('$.product', `does not go with "${state}"`);
  if (!sells && product_id !== undefined) throw refuseField('$.product_id', `does not go with "${state}"`);
  if (state === 'answered' && (text ?? '').trim() === '') throw refuseField('$.text', 'is what the askers are told');
  if (product) checkProduct(product, regions);
}

function checkProduct({ title, price, prices = [] }: NewProduct, regions: readonly Region[]): void {
  if (title.trim() === '') throw refuseField('$.product.title', 'is needed');
  const currencies = currenciesOf(regions);
  const priced = new Set<Currency>();
  for (const [index, { amount, currency }] of [price, ...prices].entries()) {
    const path = index === 0 ? '$.product.price' : `$.product.prices[${index - 1}]`;
    if (amount <= 0) throw refuseField(`${path}.amount`, 'is more than nothing');
    if (!currencies.includes(currency))
      throw refuseField(`${path}.currency`, `is one that the shop takes: ${currencies.join(', ')}`);
    if (priced.has(currency)) throw refuseField(`${path}.currency`, 'has a price already');
    priced.add(currency);
  }
}

/** What the catalogue keeps of a product that comes of a topic: listed again, it is the same one. */
export function productOf(
  topic_id: Id,
  seller_id: Id,
  { title, price, prices = [], image_url, description, shipping_window }: NewProduct,
  regions: readonly Region[],
): StoredProduct {
  const name = topic_id.slice(0, MOST_OF_ID);
  return {
    id: `product_${name}`,
    seller_id,
    title: title.trim(),
    ...(description !== undefined && description.trim() !== '' && { description }),
    tax_class: usualClass(regions),
    ...(shipping_window !== undefined && shipping_window.trim() !== '' && { ships: { text: shipping_window } }),
    ...(image_url !== undefined && { media: [{ type: 'image', url: image_url }] }),
    variants: [
      {
        id: `item_${name}`,
        title: title.trim(),
        prices: Object.fromEntries([price, ...prices].map(({ currency, amount }) => [currency, amount])),
      },
    ],
  };
}

/** The class that most goods are taxed as; where none has that name, the seller's first. */
function usualClass(regions: readonly Region[]): string {
  const classes = regions.flatMap(({ tax }) => tax.rates.map(({ tax_class }) => tax_class));
  return classes.includes(USUAL_CLASS) ? USUAL_CLASS : (classes[0] ?? USUAL_CLASS);
}
