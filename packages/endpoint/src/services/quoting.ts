import { hash } from 'node:crypto';
import type { Context, Id, LineItem, Message } from '@laotie/protocol';
import { absolute, priceIn } from '../catalog/present.ts';
import { pick } from '../catalog/text.ts';
import { type Quote, type QuoteLine, quote } from '../pricing/quote.ts';
import type { OfferRule, Place } from '../pricing/rules.ts';
import type { StoredProduct, StoredVariant } from '../store/facts.ts';
import type { CheckoutWanted, Wanted } from '../store/operations/carts.ts';
import type { FactsNow } from '../store/operations/facts.ts';
import { message } from '../words.ts';
import type { Catalogue, Edition } from './catalogue.ts';

/** What wanted lines come to now: the only bridge between what is stored and what is answered. */
export interface Quoted {
  wanted: Wanted;
  edition: Edition;
  facts: FactsNow;
  quote: Quote;
  lines: { product: StoredProduct; line: QuoteLine }[];
  line_items: LineItem[];
  messages: Message[];
}

export interface Quoting {
  quote(
    wanted: Wanted & Partial<CheckoutWanted>,
    facts: FactsNow,
    languages: readonly string[],
    now: number,
  ): Promise<Quoted>;
}

const MOST_OF_ONE = 1000;

export function createQuoting(catalogue: Catalogue, public_url: string): Quoting {
  return {
    async quote(wanted, facts, languages, now) {
      const stock = new Map(facts.stock.map((row) => [row.item_id, row]));
      const edition = await catalogue.edition(facts.version, [
        ...new Set(facts.stock.map(({ product_id }) => product_id)),
      ]);
      const messages: Message[] = [];
      const lines: Quoted['lines'] = [];
      const line_items: LineItem[] = [];
      const taken = new Map<Id, number>();

      for (const { id, item_id, quantity } of wanted.lines) {
        const row = stock.get(item_id);
        const product = row && edition.products.get(row.product_id);
        const variant = product?.variants.find((one) => one.id === item_id);
        const price = variant && priceIn(variant.prices, wanted.currency);
        if (!product || !variant || !price || product.for_sale === false || product.url !== undefined) {
          const code = product?.url === undefined ? 'item_unavailable' : 'item_elsewhere';
          messages.push(message('error', code, languages, { path: '$.line_items' }));
          continue;
        }
        const left = row.available === null ? MOST_OF_ONE : Math.max(0, row.available - (taken.get(item_id) ?? 0));
        const given = Math.min(quantity, left);
        const path = `$.line_items[${line_items.length}]`;
        if (given === 0) messages.push(message('error', 'out_of_stock', languages, { path }));
        else if (given < quantity)
          messages.push(shortened(row.available === null, given, languages, `${path}.quantity`));
        taken.set(item_id, (taken.get(item_id) ?? 0) + given);
        const line = lineOf(id, product, variant, price.amount, given === 0 ? quantity : given);
        lines.push({ product, line });
        line_items.push(itemOf(line, product, variant, languages, public_url));
      }

      const answer = quote({
        currency: wanted.currency,
        lines: lines.map(({ line }) => line),
        offers: facts.offers.flatMap((offer) => offerRule(offer, wanted.currency)),
        coupons: edition.coupons,
        codes: wanted.codes,
        regions: edition.regions,
        ...(wanted.destination && { destination: placeOf(wanted.destination) }),
        ...(wanted.context && { context: placeOf(wanted.context) }),
        ...(wanted.selected_shipping !== undefined && { selected_shipping: wanted.selected_shipping }),
        used: facts.used,
        now,
        languages,
      });
      for (const [index, { totals }] of answer.lines.entries()) (line_items[index] as LineItem).totals = totals;
      return { wanted, edition, facts, quote: answer, lines, line_items, messages: [...messages, ...answer.messages] };
    },
  };
}

/**
 * Names a state and the quote that goes with it: whoever sends it back agrees to these lines at these prices. The part
 * before the dot counts the buyer's own changes.
 */
export function revisionOf(n: number, { quote, lines }: Pick<Quoted, 'quote' | 'lines'>): string {
  const said = [
    quote.currency,
    lines.map(({ line }) => [line.id, line.item_id, line.quantity, line.unit_price]),
    quote.totals.map(({ type, amount }) => [type, amount]),
    quote.shipping.selected,
  ];
  return `${n}.${hash('sha1', JSON.stringify(said), 'base64url').slice(0, 12)}`;
}

export const changesOf = (revision: string): string => revision.split('.', 1)[0] ?? '';

function lineOf(
  id: Id,
  product: StoredProduct,
  variant: StoredVariant,
  unit_price: number,
  quantity: number,
): QuoteLine {
  const { tax_class, digital = false } = product;
  return {
    id,
    item_id: variant.id,
    product_id: product.id,
    unit_price,
    quantity,
    tax_class,
    weight_grams: variant.weight_grams ?? 0,
    digital,
  };
}

function itemOf(
  line: QuoteLine,
  product: StoredProduct,
  variant: StoredVariant,
  languages: readonly string[],
  public_url: string,
): LineItem {
  const title = pick(product.title, languages);
  const own = product.variants.length > 1 ? pick(variant.title, languages) : '';
  const image = [...(variant.media ?? []), ...(product.media ?? [])].find(({ type }) => type === 'image');
  return {
    id: line.id,
    item: {
      id: line.item_id,
      title: own === '' ? title : `${title}, ${own}`,
      price: line.unit_price,
      ...(image && { image_url: absolute(image.url, { public_url }) }),
    },
    quantity: line.quantity,
    totals: [],
  };
}

function shortened(unlimited: boolean, count: number, languages: readonly string[], path: string): Message {
  return message('warning', unlimited ? 'quantity_limited' : 'quantity_adjusted', languages, {
    path,
    values: { count },
  });
}

function offerRule(offer: FactsNow['offers'][number], currency: string): OfferRule[] {
  const price = priceIn(offer.prices, currency);
  if (!price || offer.starts_at === undefined || offer.ends_at === undefined) return [];
  const { id, item_ids, starts_at, ends_at, remaining, per_buyer, code } = offer;
  return [
    {
      id,
      item_ids,
      starts_at,
      ends_at,
      price: price.amount,
      ...(remaining !== undefined && { remaining }),
      ...(per_buyer !== undefined && { per_buyer }),
      ...(code !== undefined && { code }),
    },
  ];
}

function placeOf({ address_country, address_region }: Context): Place {
  return {
    ...(address_country !== undefined && { address_country }),
    ...(address_region !== undefined && { address_region }),
  };
}
