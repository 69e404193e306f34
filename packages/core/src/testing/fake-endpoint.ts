import {
  type Capabilities,
  type Comment,
  type CommerceEndpoint,
  CommerceError,
  type Product,
  type ShowSnapshot,
  type Write,
} from '@laotie/protocol';
import { type AskingOptions, askingParts } from './fake-asking.ts';
import type { Fault, Method } from './fake-faults.ts';
import { createFakeLedger } from './fake-ledger.ts';
import { createFakeLive, type Pushed } from './fake-live.ts';
import { createFakeStore } from './fake-store.ts';
import { fixtureProducts, fixtureShow } from './fixtures.ts';

export interface FakeOptions extends AskingOptions {
  /** Default: the fixture's, in the language of the show. */
  products?: readonly Product[];
  show?: ShowSnapshot;
  /** Everything is on by default. What is switched off here is really absent. */
  capabilities?: Partial<Capabilities>;
  /** Ms that every call takes. */
  latency?: number;
  /** Asked at every call. */
  fault?: (method: Method, count: number) => Fault | undefined;
  clock?: () => number;
  /** Waits `ms`; default: a real timer. */
  wait?: (ms: number) => Promise<void>;
  /** False: keys are ignored, as on back ends that know none, and what is done twice happens twice. */
  idempotency?: boolean;
  /** False: no revisions, and the last write wins. */
  revisions?: boolean;
}

/** The whole port, working. */
export interface FakeEndpoint extends Required<Pick<CommerceEndpoint, 'connect' | 'catalog'>>, CommerceEndpoint {
  /** Something happens in the show. */
  push(event: Pushed): void;
  readonly stream: ReturnType<typeof createFakeLive>;
  readonly store: ReturnType<typeof createFakeStore>;
  /** What viewers ask for; `set` puts another one in its place. */
  readonly ledger: ReturnType<typeof createFakeLedger>;
  /** Names of the calls that reached the server, in order. */
  readonly calls: Method[];
}

export const allCapabilities: Capabilities = {
  search: true,
  stock: 'quantity',
  cart: true,
  codes: 'many',
  holds: false,
  hold_extension: false,
  checkout: 'in_page',
  orders: 'list',
  sign_in: false,
  live: 'stream',
  offers: true,
  purchases: true,
  comments: 'write',
  likes: true,
  intents: true,
  demand: true,
  waiting_lists: true,
  shipping: true,
  payment_handlers: ['dev.laotie.payment.test'],
  native: { idempotency: true, revisions: true },
};

/** A commerce endpoint in memory, for tests and stories: real behaviour, and faults on demand. */
export function fakeEndpoint(options: FakeOptions = {}): FakeEndpoint {
  const snapshot = options.show ?? fixtureShow();
  const products = [...(options.products ?? (options.show ? snapshot.products : fixtureProducts()))];
  const { idempotency = true, revisions = true } = options;
  const can: Capabilities = { ...allCapabilities, native: { idempotency, revisions }, ...options.capabilities };
  const clock = options.clock ?? Date.now;
  const wait = options.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const currency = products[0]?.price_range.min.currency ?? 'USD';
  const store = createFakeStore(products, currency, { idempotency, revisions, holds: can.holds });
  const live = createFakeLive(snapshot, clock);
  const ledger = createFakeLedger(live.snapshot, clock, [currency]);
  if (options.demand) ledger.set(options.demand, options.asks);
  const calls: Method[] = [];
  const counts = new Map<Method, number>();
  const replays = new Map<string, { body: string; answer: unknown }>();

  async function call<T>(method: Method, run: () => T, signal?: AbortSignal): Promise<T> {
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    const fault = options.fault?.(method, count) ?? {};
    const gone = () => new CommerceError('network', 'No answer', { retry: 'same_key' });
    signal?.throwIfAborted();
    if (options.latency || fault.before) await wait((options.latency ?? 0) + (fault.before ?? 0));
    if (fault.lose === 'request') throw gone();
    if (fault.error) throw fault.error;
    if ('answer' in fault) return fault.answer as T;
    calls.push(method);
    const serve = async () => run();
    const [answered] = await Promise.allSettled([serve(), ...(fault.twice ? [serve()] : [])]);
    if (fault.after) await wait(fault.after);
    // whatever the server said, a refusal too, is not heard
    if (fault.lose === 'answer') throw gone();
    if (answered.status === 'rejected') throw answered.reason;
    signal?.throwIfAborted();
    return copy(answered.value);
  }

  /** Replays the answer that this key got; refusals execute nothing and are not kept. */
  function keyed<T>(method: Method, subject: unknown, { key }: Write, run: () => T): T {
    if (!idempotency) return run();
    const body = JSON.stringify(subject);
    const before = replays.get(`${method} ${key}`);
    if (before) {
      if (before.body !== body)
        throw new CommerceError('invalid', 'Key used for something else', { code: 'idempotency_conflict' });
      return before.answer as T;
    }
    const answer = run();
    replays.set(`${method} ${key}`, { body, answer: copy(answer) });
    return answer;
  }

  const redirect = can.checkout === 'redirect' || can.checkout === 'embedded';
  const sell = (product: Product) => {
    products.push(product);
    store.sell(product);
  };
  const write = <T>(method: Method, subject: unknown, o: Write, run: () => T) =>
    call(method, () => keyed(method, subject, o, run), o.signal);

  return {
    calls,
    store,
    stream: live,
    ledger,
    push: (event) => live.push(event),
    connect: (_context, o) => call('connect', () => can, o?.signal),
    catalog: {
      search: (q, o) =>
        call(
          'catalog.search',
          () => {
            const text = (q.query ?? '').toLowerCase();
            const all = products
              .filter((product) => JSON.stringify(product).toLowerCase().includes(text))
              .map(store.product);
            const start = Number(q.pagination?.cursor ?? 0);
            const end = start + (q.pagination?.limit ?? 24);
            const has_next_page = end < all.length;
            return {
              products: all.slice(start, end),
              pagination: { has_next_page, total_count: all.length, ...(has_next_page && { cursor: String(end) }) },
            };
          },
          o?.signal,
        ),
      lookup: (ids, o) =>
        call(
          'catalog.lookup',
          () =>
            products
              .filter((one) => ids.includes(one.id) || one.variants?.some((variant) => ids.includes(variant.id)))
              .map((one) => (one.variants ? store.product(one) : one)),
          o?.signal,
        ),
    },
    ...(can.cart && {
      cart: {
        create: (c, o) => write('cart.create', c, o, () => store.cart.create(c)),
        get: (id, o) => call('cart.get', () => store.cart.get(id), o?.signal),
        change: (id, c, o) => write('cart.change', [id, c], o, () => store.cart.change(id, c, o.revision)),
      },
    }),
    ...(can.checkout !== 'none' && {
      checkout: {
        create: (from, o) => write('checkout.create', from, o, () => store.checkout.create(from, redirect)),
        get: (id, o) => call('checkout.get', () => store.checkout.get(id), o?.signal),
        change: (id, c, o) => write('checkout.change', [id, c], o, () => store.checkout.change(id, c, o.revision)),
        complete: (id, p, o) =>
          write('checkout.complete', [id, p], o, () => store.checkout.complete(id, p, o.revision, clock())),
        cancel: (id, o) => write('checkout.cancel', id, o, () => store.checkout.cancel(id)),
        ...(can.hold_extension && {
          hold: (id, o) => write('checkout.hold', id, o, () => store.checkout.hold(id, clock())),
        }),
      },
    }),
    ...(can.orders !== 'none' && {
      orders: {
        get: (ref, o) =>
          call(
            'orders.get',
            () => {
              const found = store.orders.get(ref.id);
              if (!found || found.access_token !== ref.access_token) return null;
              const { access_token: _token, ...order } = found;
              return order;
            },
            o?.signal,
          ),
        ...(can.orders === 'list' && {
          list: (_q, o) =>
            call(
              'orders.list',
              () => ({
                orders: [...store.orders.values()].map(({ access_token: _token, ...order }) => order).reverse(),
                pagination: { has_next_page: false },
              }),
              o?.signal,
            ),
        }),
      },
    }),
    ...(can.live !== 'none' && {
      live: {
        shows: (_q, o) =>
          call('live.shows', () => ({ shows: [snapshot.show], pagination: { has_next_page: false } }), o?.signal),
        snapshot: (show, o) =>
          call(
            'live.snapshot',
            () => {
              if (show !== snapshot.show.id) throw new CommerceError('not_found', 'No such show');
              return live.snapshot();
            },
            o?.signal,
          ),
        events: (_show, after, o) => live.events(after, o),
        poll: (_show, after, o) => call('live.poll', () => live.page(after), o?.signal),
        history: (_show, q, o) =>
          call(
            'live.history',
            () => ({ events: live.history(Date.parse(q.from), Date.parse(q.to)), from: q.from, to: q.to }),
            o?.signal,
          ),
        ...(can.comments === 'write' && {
          comment: (_show, c, o) =>
            write('live.comment', c, o, () => {
              const comment: Comment = {
                id: c.id,
                author: { name: c.author_name ?? 'Guest' },
                text: c.text,
                at: new Date(clock()).toISOString(),
                source: 'native',
              };
              ledger.comment(comment);
              return live.comment(comment);
            }),
        }),
        ...(can.intents && { replies: (_show, o) => call('live.replies', () => ledger.replies(), o?.signal) }),
        ...(can.likes && {
          like: (_show, count, o) =>
            write('live.like', count, o, () =>
              live.push({ type: 'stats', data: { likes: (live.snapshot().stats?.likes ?? 0) + count } }),
            ),
        }),
      },
    }),
    ...askingParts({ can, currency, ledger, live, sell, call, write }, options),
  };
}

/** What goes over the wire is not what the server holds. */
const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
