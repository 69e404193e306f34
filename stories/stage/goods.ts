import type { Availability, Product } from '@laotie/protocol';

type Change = (products: Product[]) => Product[];

const stocked =
  (availability: Availability): Change =>
  (products) =>
    products.map((product) => ({
      ...product,
      variants: product.variants.map((variant) => ({ ...variant, availability })),
    }));

/** So many of each. */
export const left = (quantity: number): Change => stocked({ available: true, status: 'low_stock', quantity });
/** Shown, not sold yet. */
export const upcoming: Change = stocked({ available: false, status: 'preorder' });

/** Names and prices, and nothing else. */
export const only: Change = (products) =>
  products.map(({ media: _media, rating: _rating, ...product }) => ({
    ...product,
    variants: product.variants.map(({ list_price: _list, ...variant }) => variant),
  }));

/** So many products out of these few. */
export const many =
  (count: number): Change =>
  (products) =>
    Array.from({ length: count }, (_, at) => {
      const one = structuredClone(products[at % products.length] as Product);
      return {
        ...one,
        id: `p${at}`,
        title: `${one.title} ${at + 1}`,
        variants: one.variants.map((variant) => ({ ...variant, id: `${variant.id}_${at}` })),
      };
    });
