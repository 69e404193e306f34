import type { Capabilities } from '@laotie/protocol';

/** What an element may draw. Elements branch on these words only. */
export interface Affordances {
  search: boolean;
  /** Without a cart, "buy" leads to checkout or to the product's own page. */
  addToCart: boolean;
  buyNow: boolean;
  /** `in_page`: our form. `redirect`: a real link to `continue_url`. `link`: the product's own page. */
  checkout: 'in_page' | 'redirect' | 'link';
  codes: 'none' | 'one' | 'many';
  /** "Reserved for you until …". */
  holds: boolean;
  /** … and for longer, when the buyer asks. */
  longerHolds: boolean;
  /** A composer below the comments. */
  composer: boolean;
  comments: boolean;
  likes: boolean;
  purchases: boolean;
  /** Offers with a countdown. */
  countdown: boolean;
  /** `number`: "3 left". `words`: "few left". `none`: nothing is said about stock. */
  stockWords: 'number' | 'words' | 'none';
  /** `list`: the buyer's own from the endpoint. `browser`: those made here. `link`: only the confirmation's link. */
  orders: 'list' | 'browser' | 'link';
  live: boolean;
}

/** The one table of what a shop loses when its endpoint cannot do a thing. */
export function affordances(can: Capabilities): Affordances {
  const checkout = can.checkout === 'in_page' ? 'in_page' : can.checkout === 'none' ? 'link' : 'redirect';
  return {
    search: can.search,
    addToCart: can.cart,
    buyNow: checkout !== 'link',
    checkout,
    codes: can.cart || checkout === 'in_page' ? can.codes : 'none',
    holds: can.holds,
    longerHolds: can.hold_extension,
    composer: can.comments === 'write',
    comments: can.comments !== 'none',
    likes: can.likes,
    purchases: can.purchases,
    countdown: can.offers,
    stockWords: can.stock === 'quantity' ? 'number' : can.stock === 'status' ? 'words' : 'none',
    orders: can.orders === 'list' ? 'list' : can.orders === 'by_token' ? 'browser' : 'link',
    live: can.live !== 'none',
  };
}
