import type {
  Availability,
  Currency,
  Media,
  Price,
  Product,
  SelectedOption,
  Seller,
  Show,
  Variant,
} from '@laotie/protocol';
import type { StoredMedia, StoredProduct, StoredSeller, StoredShow, StoredVariant } from '../store/facts.ts';
import { pick } from './text.ts';

/** Below this many, a product is "low in stock". */
const LOW_STOCK = 10;

/** How one viewer sees the seller's facts. */
export interface View {
  languages: readonly string[];
  currency: Currency;
  /** The endpoint's own address: what addresses that start at the site's root are resolved against. */
  public_url: string;
}

/** What is left of a variant: null is unlimited, undefined unknown. */
export type Left = (item_id: string) => number | null | undefined;

/** Undefined where no variant has a price in the view's currency. */
export function presentProduct(product: StoredProduct, left: Left, view: View): Product | undefined {
  const variants = product.variants.flatMap(
    (variant) => presentVariant(product, variant, left(variant.id), view) ?? [],
  );
  const [cheapest, ...rest] = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount);
  if (!cheapest) return undefined;
  return {
    id: product.id,
    title: pick(product.title, view.languages),
    description: { plain: pick(product.description ?? product.title, view.languages) },
    ...(product.url !== undefined && { url: absolute(product.url, view) }),
    ...(product.handle !== undefined && { handle: product.handle }),
    price_range: { min: cheapest, max: rest.at(-1) ?? cheapest },
    ...(product.media && { media: presentMedia(product.media, view) }),
    ...(product.options?.length && {
      options: product.options.map(({ name, values }) => ({
        name: pick(name, view.languages),
        values: values.map(({ id, label }) => ({ id, label: pick(label, view.languages) })),
      })),
    }),
    variants,
    ...(product.rating && { rating: product.rating }),
    ...(product.tags && { tags: [...product.tags] }),
    metadata: metadata(product, view),
  };
}

function presentVariant(
  product: StoredProduct,
  variant: StoredVariant,
  left: number | null | undefined,
  view: View,
): Variant | undefined {
  const price = priceIn(variant.prices, view.currency);
  if (!price) return undefined;
  const list = priceIn(variant.list_prices ?? {}, view.currency);
  const title = pick(variant.title, view.languages);
  return {
    id: variant.id,
    title,
    description: { plain: title },
    price,
    ...(list && list.amount > price.amount && { list_price: list }),
    ...(variant.sku !== undefined && { sku: variant.sku }),
    availability: product.for_sale === false ? { available: false, status: 'out_of_stock' } : availability(left),
    options: (product.options ?? []).flatMap((axis): SelectedOption[] => {
      const value = axis.values.find(({ id }) => id === variant.options?.[axis.id]);
      return value ? [{ name: pick(axis.name, view.languages), label: pick(value.label, view.languages) }] : [];
    }),
    ...(variant.media && { media: presentMedia(variant.media, view) }),
  };
}

/** A hint for display: only the completion of a checkout decides. */
export function availability(left: number | null | undefined): Availability {
  if (left === undefined || left === null) return { available: true, status: 'in_stock' };
  if (left <= 0) return { available: false, status: 'out_of_stock', quantity: 0 };
  return { available: true, status: left < LOW_STOCK ? 'low_stock' : 'in_stock', quantity: left };
}

function metadata(product: StoredProduct, view: View): NonNullable<Product['metadata']> {
  const { origin } = product;
  const text = [origin?.place, origin?.story]
    .flatMap((part) => (part === undefined ? [] : [pick(part, view.languages)]))
    .join('\n');
  return {
    seller_id: product.seller_id,
    ...(product.url !== undefined && {
      link_out: true,
      sold_by: new URL(absolute(product.url, view)).hostname.replace(/^www\./, ''),
    }),
    ...(text !== '' && { origin: text }),
    ...(product.ships && { shipping_window: pick(product.ships.text, view.languages) }),
    ...(product.unit !== undefined && { unit: pick(product.unit, view.languages) }),
    ...(product.digital && { digital: true }),
    ...(product.for_sale === false && { for_sale: false }),
  };
}

export function presentSeller(seller: StoredSeller, view: View): Seller {
  return {
    id: seller.id,
    name: pick(seller.name, view.languages),
    ...(seller.image_url !== undefined && { image_url: absolute(seller.image_url, view) }),
    ...(seller.place !== undefined && { place: pick(seller.place, view.languages) }),
    ...(seller.url !== undefined && { url: absolute(seller.url, view) }),
    ...(seller.fans !== undefined && { fans: seller.fans }),
  };
}

export function presentShow(show: StoredShow, view: View): Show {
  const { title, media, page_url, stream, captions, ...rest } = show;
  return {
    ...rest,
    title: pick(title, view.languages),
    ...(media && { media: presentMedia(media, view) }),
    ...(captions && { captions: captions.map(({ lang, url }) => ({ lang, url: absolute(url, view) })) }),
    ...(page_url !== undefined && { page_url: absolute(page_url, view) }),
    ...(stream && { stream: { ...stream, url: absolute(stream.url, view) } }),
  };
}

function presentMedia(media: readonly StoredMedia[], view: View): Media[] {
  return media.map(({ alt_text, ...rest }) => ({
    ...rest,
    url: absolute(rest.url, view),
    ...(alt_text !== undefined && { alt_text: pick(alt_text, view.languages) }),
  }));
}

export const absolute = (url: string, { public_url }: Pick<View, 'public_url'>): string =>
  new URL(url, public_url).href;

/** Undefined where the seller has no price in that currency. */
export function priceIn(amounts: Readonly<Record<string, number>>, currency: Currency): Price | undefined {
  return Object.hasOwn(amounts, currency) ? { amount: amounts[currency] as number, currency } : undefined;
}
