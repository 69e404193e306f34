/**
 * English. Values are texts, or functions where a number or a name goes in. Keys are grouped by the element that
 * speaks; `zh.ts` has the same keys. Codes of messages from the endpoint are under `code.`.
 */
export const en = {
  'common.close': 'Close',
  'common.back': 'Back',
  'common.retry': 'Try again',
  'common.loading': 'Loading',
  'common.offline': 'You are offline. We carry on when you are back.',
  'common.error': 'Something went wrong.',
  'common.unavailable': 'The shop does not answer just now.',

  'product.add': 'Add to cart',
  'product.added': 'Added. View cart',
  'product.buy': 'Buy now',
  'product.soldOut': 'Sold out',
  'product.missing': 'No longer for sale',
  'product.malformed': 'This product cannot be shown.',
  'product.left': ({ n }: { n: number }) => `${n} left`,
  'product.few': 'Few left',
  'product.at': ({ shop }: { shop: string }) => `At ${shop}`,

  'cart.title': 'Cart',
  'cart.empty': 'Your cart is empty',
  'cart.count': ({ n }: { n: number }) => (n === 1 ? '1 item' : `${n} items`),
  'cart.adjusted': ({ n, title }: { n: number; title: string }) =>
    n === 0 ? `${title} is no longer available.` : `Only ${n} of ${title} could be put into the cart.`,

  'checkout.changed': 'Something changed meanwhile. Please look at the total again.',
  'checkout.checking': 'We are checking whether your order went through. Please do not pay again.',

  'code.quantity_adjusted': 'There is less left than you asked for.',
  'code.out_of_stock': 'Sold out',
};

/** The texts of one language. */
export type Messages = {
  [K in keyof typeof en]: (typeof en)[K] extends (params: infer P) => string ? (params: P) => string : string;
};
