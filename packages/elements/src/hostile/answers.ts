import type { Cart, Checkout, Message, Order, Product, Total } from '@laotie/protocol';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const sums = (amount: number): Total[] => [
  { type: 'subtotal', amount, display_text: '' },
  { type: 'total', amount },
];

/** A product all of whose texts are this one; every second is sold elsewhere. */
export function product(text: string, i: number): Product {
  return {
    id: `p_${i}`,
    title: text,
    description: { plain: text, html: text, markdown: text },
    url: `https://shop.test/p/${i}`,
    price_range: { min: usd(100), max: usd(200) },
    media: [{ type: 'image', url: `${location.origin}/none/x.svg`, alt_text: text }],
    options: [{ name: text, values: [{ label: text }, { label: `${text} 2` }] }],
    variants: [
      {
        id: `v_${i}_1`,
        title: text,
        description: { plain: text },
        price: usd(100),
        options: [{ name: text, label: text }],
      },
      {
        id: `v_${i}_2`,
        title: text,
        description: { plain: text },
        price: usd(200),
        options: [{ name: text, label: `${text} 2` }],
      },
    ],
    rating: { value: 4.5, scale_max: 5, count: 3 },
    tags: [text],
    metadata: { sold_by: text, origin: text, shipping_window: text, unit: text, ...(i % 2 && { link_out: true }) },
  };
}

const message = (content: string, i: number): Message => ({
  type: i % 2 ? 'warning' : 'info',
  code: `of_the_shop_${i}`,
  content,
});
const lines = (texts: readonly string[]) =>
  texts.map((title, i) => ({
    id: `l_${i}`,
    item: { id: `i_${i}`, title, price: 100 },
    quantity: 1,
    totals: sums(100),
  }));

/** A cart all of whose texts are these. */
export function cartOf(texts: readonly string[]): Cart {
  return {
    id: 'cart_1',
    currency: 'USD',
    line_items: lines(texts),
    totals: [...texts.map((display_text): Total => ({ type: 'fee', amount: 1, display_text })), ...sums(100)],
    discounts: {
      codes: texts.map((text) => `${text} `),
      applied: texts.map((title) => ({ code: `${title} `, title, amount: 1 })),
    },
    messages: texts.map(message),
  };
}

/** A checkout all of whose texts are these. */
export function checkoutOf(texts: readonly string[]): Checkout {
  const [text = ''] = texts;
  return {
    ...cartOf(texts),
    id: 'checkout_1',
    status: 'ready_for_complete',
    buyer: { first_name: text, last_name: text, email: text, phone_number: text },
    links: texts.map((title) => ({ type: 'terms_of_service', url: 'https://shop.test/terms', title })),
    fulfillment: {
      methods: [
        {
          id: 'm_1',
          type: 'shipping',
          line_item_ids: [],
          destinations: [
            {
              id: 'd_1',
              last_name: text,
              street_address: text,
              extended_address: text,
              address_locality: text,
              address_region: text,
              postal_code: text,
              address_country: 'US',
            },
          ],
          selected_destination_id: 'd_1',
          groups: [
            {
              id: 'g_1',
              line_item_ids: [],
              options: texts.map((title, i) => ({ id: `o_${i}`, title, description: title, totals: sums(1) })),
              selected_option_id: 'o_0',
            },
          ],
        },
      ],
    },
  };
}

/** An order all of whose texts are this one. */
export function orderOf(text: string, i: number): Order {
  return {
    id: `order_${i}`,
    label: text,
    checkout_id: 'c',
    permalink_url: 'https://shop.test/o',
    currency: 'USD',
    line_items: [
      {
        id: 'l',
        item: { id: 'i', title: text, price: 100 },
        quantity: { original: 1, total: 1, fulfilled: 0 },
        totals: sums(100),
        status: 'processing',
      },
    ],
    totals: [{ type: 'fee', amount: 1, display_text: text }, ...sums(100)],
    fulfillment: {
      expectations: [{ id: 'e', description: text }],
      events: [
        { id: 'v', type: text, description: text, tracking_number: text, occurred_at: '2026-11-22T19:00:00Z' } as never,
      ],
    },
    messages: [message(text, i)],
    placed_at: '2026-11-22T19:00:00Z',
  };
}
