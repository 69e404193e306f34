import type { Shape } from './check.ts';

const price = { amount: 'count', currency: 'currency' } as const;
const total = { type: 'text', amount: 'integer', 'display_text?': 'text' } as const;
const message = { type: 'text', code: 'text', content: 'text', 'path?': 'text', 'severity?': 'text' } as const;
const media = { type: 'text', url: 'text', 'alt_text?': 'text', 'width?': 'number', 'height?': 'number' } as const;
const description = { 'plain?': 'text', 'html?': 'text' } as const;
const availability = { 'available?': 'boolean', 'status?': 'text', 'quantity?': 'count' } as const;

const variant = {
  id: 'text',
  title: 'text',
  'description?': description,
  price,
  'list_price?': price,
  'availability?': availability,
  'options?': [{ name: 'text', label: 'text' }],
  'media?': [media],
} as const;

const product = {
  id: 'text',
  title: 'text',
  'description?': description,
  'url?': 'text',
  price_range: { min: price, max: price },
  'media?': [media],
  'options?': [{ name: 'text', values: [{ label: 'text' }] }],
  variants: [variant],
  'rating?': { value: 'number', scale_max: 'number', 'count?': 'count' },
  'tags?': ['text'],
  'metadata?': {
    'link_out?': 'boolean',
    'sold_by?': 'text',
    'origin?': 'text',
    'shipping_window?': 'text',
    'unit?': 'text',
    'digital?': 'boolean',
  },
} as const;

const item = { id: 'text', title: 'text', price: 'count', 'image_url?': 'text' } as const;
const discounts = { 'codes?': ['text'], 'applied?': [{ 'code?': 'text', title: 'text', amount: 'integer' }] } as const;

const cart = {
  id: 'text',
  'revision?': 'text',
  currency: 'currency',
  line_items: [{ id: 'text', item, quantity: 'count', totals: [total], 'hold_expires_at?': 'time' }],
  totals: [total],
  'discounts?': discounts,
  'messages?': [message],
  'continue_url?': 'text',
} as const;

const texts = (names: string): Record<string, Shape> =>
  Object.fromEntries(names.split(' ').map((name) => [`${name}?`, 'text' as const]));
const address = texts(
  'first_name last_name street_address extended_address address_locality address_region postal_code address_country phone_number',
);

const method = {
  id: 'text',
  type: 'text',
  line_item_ids: ['text'],
  'destinations?': [{ id: 'text', ...address }],
  'selected_destination_id?': 'text',
  'groups?': [
    {
      id: 'text',
      'options?': [{ id: 'text', title: 'text', 'description?': 'text', totals: [total] }],
      'selected_option_id?': 'text',
    },
  ],
} as const;

const checkout = {
  ...cart,
  status: 'text',
  'buyer?': texts('first_name last_name email phone_number'),
  'fulfillment?': { 'methods?': [method] },
  'links?': [{ type: 'text', url: 'text', 'title?': 'text' }],
  'order?': { id: 'text', 'label?': 'text', permalink_url: 'text', 'access_token?': 'text' },
} as const;

const order = {
  id: 'text',
  'label?': 'text',
  checkout_id: 'text',
  permalink_url: 'text',
  currency: 'currency',
  line_items: [{ id: 'text', item, quantity: { total: 'count', fulfilled: 'count' }, totals: [total], status: 'text' }],
  totals: [total],
  'fulfillment?': {
    'expectations?': [{ id: 'text', 'description?': 'text' }],
    'events?': [{ id: 'text', type: 'text', occurred_at: 'time', 'tracking_url?': 'text' }],
  },
  'messages?': [message],
  'placed_at?': 'time',
} as const;

const show = {
  id: 'text',
  seller_id: 'text',
  title: 'text',
  status: 'text',
  'starts_at?': 'time',
  'ended_at?': 'time',
  'media?': [media],
  'page_url?': 'text',
  'stream?': { type: 'text', url: 'text', 'starts_at?': 'time' },
  items: [{ number: 'count', product_id: 'text', 'aliases?': ['text'] }],
} as const;

const seller = { id: 'text', name: 'text', 'image_url?': 'text', 'place?': 'text', 'url?': 'text' } as const;
const cue = {
  id: 'text',
  product_id: 'text',
  'variant_id?': 'text',
  kind: 'text',
  starts_at: 'time',
  'ends_at?': 'time',
  'offer_id?': 'text',
} as const;
const offer = {
  id: 'text',
  item_ids: ['text'],
  price,
  'list_price?': price,
  starts_at: 'time',
  ends_at: 'time',
  'remaining?': 'count',
  'quantity?': 'count',
  'per_buyer?': 'count',
} as const;
const coupon = { code: 'text', title: 'text', 'starts_at?': 'time', 'ends_at?': 'time' } as const;
const comment = { id: 'text', author: { name: 'text', 'id?': 'text' }, text: 'text', at: 'time' } as const;
const purchases = {
  product_id: 'text',
  orders: 'count',
  quantity: 'count',
  names: ['text'],
  from: 'time',
  to: 'time',
} as const;
const stats = { 'viewers?': 'count', 'likes?': 'count' } as const;

/** Shapes of what a page reads from an endpoint. Lists of products are checked one by one, so that one bad one is one bad card. */
export const shapes = { product, cart, checkout, order, show, seller, cue, offer, coupon, comment, purchases, stats };

/** What each live event must carry. Events of an unknown type are passed over. */
export const eventShapes: Readonly<Record<string, Shape>> = {
  'show.set': show,
  'cue.set': cue,
  'offer.set': offer,
  'coupon.set': coupon,
  'stock.set': [{ item_id: 'text', availability }],
  'product.set': product,
  'comments.add': [comment],
  'comment.hide': { id: 'text' },
  'purchases.add': [purchases],
  stats,
  reset: { reason: 'text' },
};
