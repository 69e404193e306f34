import type { Shape } from '../check.ts';
import { cartShape, item, messageShape, total } from './cart.ts';

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

export const checkoutShape = {
  ...cartShape,
  status: 'text',
  'buyer?': texts('first_name last_name email phone_number'),
  'fulfillment?': { 'methods?': [method] },
  'links?': [{ type: 'text', url: 'text', 'title?': 'text' }],
  'order?': { id: 'text', 'label?': 'text', permalink_url: 'text', 'access_token?': 'text' },
} as const;

export const orderShape = {
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
  'messages?': [messageShape],
  'placed_at?': 'time',
} as const;
