import {
  type Ask,
  type Capabilities,
  type CommerceEndpoint,
  CommerceError,
  type Demand,
  type Id,
  type NewProduct,
  type Price,
  type Product,
  type ShippingOption,
  type ShowItem,
  type TopicRequest,
  type Write,
} from '@laotie/protocol';
import type { Method } from './fake-faults.ts';
import type { createFakeLedger } from './fake-ledger.ts';
import type { createFakeLive } from './fake-live.ts';

/** What tests and stories say of the part that is asked. */
export interface AskingOptions {
  /** The ledger to begin with. Default: empty, and fed by comments and captures. */
  demand?: Demand;
  /** Its comments. */
  asks?: readonly Ask[];
  /** Default: two ways, in the shop's currency. */
  shipping?: readonly ShippingOption[];
}

interface Server {
  can: Capabilities;
  currency: string;
  ledger: ReturnType<typeof createFakeLedger>;
  live: ReturnType<typeof createFakeLive>;
  /** Puts a product on sale. */
  sell(product: Product): void;
  call<T>(method: Method, run: () => T, signal?: AbortSignal): Promise<T>;
  write<T>(method: Method, subject: unknown, o: Write, run: () => T): Promise<T>;
}

type Parts = Pick<CommerceEndpoint, 'waiting' | 'shipping' | 'demand'>;

/** The parts of the port with which viewers wait and ask, and the seller answers. */
export function askingParts(server: Server, { shipping }: AskingOptions): Parts {
  const { can, currency, ledger, live, call, write } = server;
  const waiting = new Set<Id>();

  /** What it costs in the one currency in which this shop is seen; undefined: it is not seen. */
  function priceOf({ price, prices = [] }: NewProduct): Price | undefined {
    const taken = ledger.demand.currencies ?? [currency];
    const all = [price, ...prices];
    const isOdd = (one: Price, at: number) =>
      one.amount <= 0 || !taken.includes(one.currency) || all.findIndex((each) => each.currency === one.currency) < at;
    if (all.some(isOdd)) throw new CommerceError('invalid', 'One price in each currency that the shop takes');
    return all.find((one) => one.currency === currency);
  }

  function decide(id: Id, request: TopicRequest) {
    const { product, show_id } = request;
    const made = product && newProduct(id, product, priceOf(product));
    const product_id = product ? productId(id) : request.product_id;
    const decided = ledger.decide(id, { ...request, ...(product_id !== undefined && { product_id }) });
    if (!decided) throw new CommerceError('not_found', 'No such topic');
    if (made) {
      server.sell(made);
      live.push({ type: 'product.set', data: made });
    }
    const { show } = live.snapshot();
    if (product_id !== undefined && show_id === show.id && !show.items.some((one) => one.product_id === product_id)) {
      const number = Math.max(0, ...show.items.map((one) => one.number)) + 1;
      const item: ShowItem = { number, product_id };
      live.push({ type: 'show.set', data: { ...show, items: [...show.items, item] } });
    }
    live.push({ type: 'topic.set', data: decided.news });
    if (decided.answer) live.push({ type: 'answer.set', data: decided.answer });
    return decided.topic;
  }

  const known = (show: Id | undefined) => {
    if (show !== undefined && show !== live.snapshot().show.id) throw new CommerceError('not_found', 'No such show');
  };

  return {
    ...(can.waiting_lists && {
      waiting: {
        list: (o) => call('waiting.list', () => [...waiting], o?.signal),
        set: (id, on, o) =>
          write('waiting.set', [id, on], o, () => {
            if (waiting.has(id) !== on) ledger.wait(id, on ? 1 : -1);
            if (on) waiting.add(id);
            else waiting.delete(id);
          }),
      },
    }),
    ...(can.shipping && {
      shipping: (o) => call('shipping', () => [...(shipping ?? usualShipping(currency))], o?.signal),
    }),
    ...(can.demand && {
      demand: {
        read: (show, { version }, o) =>
          call(
            'demand.read',
            () => {
              known(show);
              return version === ledger.demand.version ? null : ledger.demand;
            },
            o?.signal,
          ),
        asks: (show, q, o) =>
          call(
            'demand.asks',
            () => {
              known(show);
              return ledger.asks(q);
            },
            o?.signal,
          ),
        decide: (topic, decision, o) => write('demand.decide', [topic, decision], o, () => decide(topic, decision)),
        capture: (show, messages, o) =>
          write('demand.capture', [show, messages], o, () => {
            known(show);
            return ledger.capture(messages);
          }),
      },
    }),
  };
}

const productId = (topic: Id): Id => `p_${topic}`;

function newProduct(
  topic: Id,
  { title, quantity, image_url, description, shipping_window }: NewProduct,
  price: Price | undefined,
): Product | undefined {
  if (!price) return undefined;
  const plain = description ?? '';
  return {
    id: productId(topic),
    title,
    description: { plain },
    price_range: { min: price, max: price },
    ...(image_url && { media: [{ type: 'image', url: image_url, alt_text: title }] }),
    variants: [
      {
        id: `v_${topic}`,
        title,
        description: { plain },
        price,
        availability: { available: true, status: 'in_stock', ...(quantity !== undefined && { quantity }) },
      },
    ],
    ...(shipping_window && { metadata: { shipping_window } }),
  };
}

const usualShipping = (currency: string): ShippingOption[] => [
  { id: 'standard', title: 'Standard', price: { amount: 690, currency }, delivery_days: [3, 5] },
  { id: 'express', title: 'Express', price: { amount: 1290, currency }, delivery_days: [1, 2] },
];
