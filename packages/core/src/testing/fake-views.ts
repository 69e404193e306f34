import {
  type Address,
  type Cart,
  type Checkout,
  type CheckoutChange,
  type Id,
  type LineItem,
  type Message,
  type Product,
  type Total,
  totalOf,
  type Variant,
} from '@laotie/protocol';

/** What a cart or checkout is on the server's side; `version` counts its changes. */
export interface Held {
  id: Id;
  version: number;
  lines: { id: Id; item_id: Id; quantity: number }[];
  codes: string[];
}
/** The same, on its way to an order. */
export interface HeldCheckout extends Held {
  cart_id?: Id | undefined;
  status: Checkout['status'];
  /** A step at the bank is waited for until then, ms. */
  hold_until?: number;
  buyer?: CheckoutChange['buyer'];
  address?: Address | undefined;
  order?: Checkout['order'];
  messages: Message[];
}

const SHIPPING = 690;

interface Goods {
  variants: ReadonlyMap<Id, { variant: Variant; product: Product }>;
  currency: string;
  revisions: boolean;
}

/** Carts and checkouts as buyers get them: priced, with what is still missing. */
export function createViews({ variants, currency, revisions }: Goods) {
  function priced(one: Held, shipping: number) {
    const line_items = one.lines.map(({ id, item_id, quantity }): LineItem => {
      const { variant, product } = variants.get(item_id) as { variant: Variant; product: Product };
      const amount = variant.price.amount * quantity;
      const image = product.media?.[0]?.url;
      return {
        id,
        item: { id: item_id, title: product.title, price: variant.price.amount, ...(image && { image_url: image }) },
        quantity,
        totals: [
          { type: 'subtotal', amount },
          { type: 'total', amount },
        ],
      };
    });
    const subtotal = line_items.reduce((sum, line) => sum + (totalOf(line.totals) ?? 0), 0);
    const discount = one.codes.includes('LIVE10') ? Math.round(subtotal / 10) : 0;
    const totals: Total[] = [
      { type: 'subtotal', amount: subtotal },
      ...(discount ? [{ type: 'discount', amount: -discount } as const] : []),
      ...(shipping ? [{ type: 'fulfillment', amount: shipping } as const] : []),
      { type: 'total', amount: subtotal - discount + shipping },
    ];
    const messages: Message[] = one.codes
      .filter((code) => code !== 'LIVE10')
      .map((code) => ({
        type: 'warning',
        code: 'discount_code_invalid',
        content: `The code ${code} does not exist.`,
        path: '$.discounts.codes',
      }));
    const applied = discount ? [{ code: 'LIVE10', title: 'Live show, 10 % off', amount: discount }] : [];
    return {
      id: one.id,
      ...(revisions && { revision: String(one.version) }),
      currency,
      line_items,
      totals,
      discounts: { codes: one.codes, applied },
      messages,
    };
  }

  function cartView(one: Held): Cart {
    return { ...priced(one, 0), continue_url: `https://shop.example/cart/${one.id}` };
  }

  const digital = (one: Held) => one.lines.every(({ item_id }) => variants.get(item_id)?.product.metadata?.digital);

  function checkoutView(one: HeldCheckout): Checkout {
    const ships = !digital(one);
    const view = priced(one, ships && one.address ? SHIPPING : 0);
    const lines = view.line_items.map((line) => line.id);
    const missing: Message[] = [];
    if (!one.buyer?.email) missing.push(field('$.buyer.email', 'E-mail is needed'));
    if (ships && !one.address) missing.push(field('$.fulfillment.methods[0].destinations', 'An address is needed'));
    const until = one.hold_until && one.status === 'requires_escalation' && new Date(one.hold_until).toISOString();
    const open = one.status === 'incomplete' || one.status === 'ready_for_complete';
    return {
      ...view,
      ...(until && { line_items: view.line_items.map((line) => ({ ...line, hold_expires_at: until })) }),
      status: open ? (missing.length ? 'incomplete' : 'ready_for_complete') : one.status,
      messages: [...view.messages, ...one.messages, ...(open ? missing : [])],
      links: [{ type: 'terms_of_service', url: 'https://shop.example/terms' }],
      ...(!until && { continue_url: `https://shop.example/checkout/${one.id}` }),
      ...(one.buyer && { buyer: one.buyer }),
      ...(ships && {
        fulfillment: {
          methods: [
            {
              id: 'm_1',
              type: 'shipping',
              line_item_ids: lines,
              ...(one.address && { destinations: [{ id: 'd_1', ...one.address }], selected_destination_id: 'd_1' }),
              groups: [
                {
                  id: 'g_1',
                  line_item_ids: lines,
                  options: [
                    {
                      id: 'ground',
                      title: 'Ground',
                      description: '5–8 days',
                      totals: [{ type: 'total', amount: SHIPPING }],
                    },
                  ],
                  selected_option_id: 'ground',
                },
              ],
            },
          ],
        },
      }),
      ...(one.order && { order: one.order }),
    };
  }

  return { cartView, checkoutView };
}

const field = (path: string, content: string): Message => ({
  type: 'error',
  code: 'field_required',
  severity: 'recoverable',
  path,
  content,
});
