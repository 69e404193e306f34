import {
  type Call,
  type Cart,
  type Checkout,
  type CommerceEndpoint,
  CommerceError,
  type Context,
  type GuestToken,
  type Id,
  type LineItemRequest,
  type Order,
  type PageQuery,
  type Pagination,
  type Shape,
  type Show,
  shapes,
  type TokenProvider,
  type Write,
} from '@laotie/protocol';
import { newKey } from '../key.ts';
import { readLiveEvents, type StreamNotes } from '../sse.ts';
import type { Store } from '../storage.ts';
import type { Tabs } from '../tabs.ts';
import { checked, fitting } from './answers.ts';
import { createBearer } from './bearer.ts';
import { type Profile, readProfile, withSlash } from './profile.ts';
import { replacement } from './replacement.ts';
import { type Ask, askJson, askStream, type Timeouts, timeouts } from './request.ts';

export interface HttpOptions {
  /** Bearer of a signed-in buyer; null from it means guest. */
  token?: TokenProvider | undefined;
  /** Where a guest's bearer is kept; default: memory. */
  store?: Store | undefined;
  tabs?: Tabs | undefined;
  /** Milliseconds until an answer is given up; what is absent stays as it is. */
  timeouts?: Partial<Timeouts> | undefined;
}

interface Asked extends Omit<Ask, 'url' | 'timeout' | 'bearer'> {
  timeout?: keyof Timeouts;
  query?: object;
  /** `held`: the buyer's bearer if there is one. `needed`: one is fetched. Default: none, a public read. */
  as?: 'held' | 'needed' | undefined;
  /** This bearer instead of the buyer's. */
  token?: string;
}

/**
 * The default connector: UCP over HTTP with our live extension. `base` is an origin or a base URL; the routes are where
 * the profile at its origin says.
 */
export function httpEndpoint(base: string, options: HttpOptions = {}): CommerceEndpoint {
  const root = withSlash(new URL(base));
  let context: Context = {};
  let profile: Promise<Profile> | undefined;
  /** The last cart seen: what the next change of it is merged into. */
  let seen: Cart | undefined;
  /** The last cart write's body: sent again under its key, it must be the same. */
  let sent: { key: string; body: unknown } | undefined;
  const bearer = createBearer({ ...options, guest });
  const patience = { ...timeouts, ...options.timeouts };

  function discover(signal?: AbortSignal): Promise<Profile> {
    profile ??= askJson({ url: new URL('/.well-known/ucp', root), timeout: patience.read, plain: true, signal })
      .then((body) => readProfile(checked(body, 'any'), root))
      .catch((error) => {
        profile = undefined;
        throw error;
      });
    return profile;
  }

  async function send<T>(
    how: (ask: Ask) => Promise<T>,
    path: string,
    { query, as, token: own, ...ask }: Asked,
  ): Promise<T> {
    const { base: routes, extended } = await discover(ask.signal);
    const url = new URL(path, routes);
    for (const [name, value] of Object.entries(query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const timeout = patience[ask.timeout ?? (ask.key ? 'write' : 'read')];
    const token = own || !as ? undefined : as === 'needed' && extended ? await bearer.needed() : bearer.held();
    try {
      return await how({ ...ask, url, timeout, bearer: own ?? token });
    } catch (error) {
      const expired =
        token && error instanceof CommerceError && error.kind === 'unauthorized' && error.code !== 'forbidden';
      if (!expired) throw error;
      return how({ ...ask, url, timeout, bearer: await bearer.again(token) });
    }
  }

  const ask = (path: string, asked: Asked) => send(askJson, path, asked);
  const get = (path: string, o?: Call, more?: Partial<Asked>) =>
    ask(path, { as: 'held', query: context, signal: o?.signal, ...more });
  const write = (path: string, body: unknown, o: Write, more?: Partial<Asked>) =>
    ask(path, { as: 'needed', body, key: o.key, revision: o.revision, signal: o.signal, ...more });
  /** Public, without a header that would need a preflight. */
  const live = (path: string, o?: Call, query?: object) =>
    ask(path, { plain: true, query: { ...context, ...query }, signal: o?.signal });
  /** None and "not yours" look alike. */
  const orNull = <T>(answer: Promise<unknown>, shape: Shape): Promise<T | null> =>
    answer.then(
      (body) => checked<T>(body, shape),
      (error) => {
        if (error instanceof CommerceError && error.kind === 'not_found') return null;
        throw error;
      },
    );

  async function guest(): Promise<GuestToken | undefined> {
    const { base: routes } = await discover();
    const ask: Ask = { url: new URL('guests', routes), body: {}, timeout: patience.write, key: newKey() };
    const body = await askJson(ask);
    return checked<GuestToken>(body, { token: 'text', expires_at: 'text' });
  }

  function cartOf(body: unknown): Cart {
    seen = checked<Cart>(body, shapes.cart);
    return seen;
  }
  const checkoutOf = (body: unknown) => checked<Checkout>(body, shapes.checkout);
  const at = (route: string, id: Id, verb = '') => `${route}/${encodeURIComponent(id)}${verb && `/${verb}`}`;
  const wanted = (lines: readonly { item_id: Id; quantity: number }[]): LineItemRequest[] =>
    lines.map(({ item_id, quantity }) => ({ item: { id: item_id }, quantity }));

  const getCart = async (id: Id, o?: Call) => {
    const cart = await orNull<Cart>(get(at('carts', id), o), shapes.cart);
    return cart && cartOf(cart);
  };

  return {
    async connect(next, o) {
      context = next;
      return (await discover(o?.signal)).capabilities;
    },

    catalog: {
      async search(q, o) {
        const body = await ask('catalog/search', { body: { ...q, context }, signal: o?.signal });
        // products are checked one by one where they are put down
        return checked(body, { products: ['any'], 'pagination?': { has_next_page: 'boolean' } });
      },
      async lookup(ids, o) {
        const body = await ask('catalog/lookup', { body: { ids, context }, signal: o?.signal });
        return checked<{ products: [] }>(body, { products: ['any'] }).products;
      },
    },

    cart: {
      create: async (change, o) => cartOf(await write('carts', replacement(undefined, change, context), o)),
      get: getCart,
      async change(id, change, o) {
        if (sent?.key !== o.key) {
          const known = seen?.id === id && seen.revision === o.revision && seen.revision !== undefined;
          const current = known ? seen : await getCart(id, o);
          if (!current) throw new CommerceError('not_found', 'The cart is gone');
          sent = { key: o.key, body: replacement(current, change, context) };
        }
        return cartOf(await write(at('carts', id), sent.body, o, { method: 'PUT' }));
      },
    },

    checkout: {
      create: async (from, o) => {
        const body = 'cart_id' in from ? from : { ...from, line_items: wanted(from.line_items) };
        return checkoutOf(await write('checkout-sessions', { ...body, context }, o));
      },
      get: (id, o) => orNull<Checkout>(get(at('checkout-sessions', id), o), shapes.checkout),
      async change(id, { codes, ...change }, o) {
        const body = { ...change, ...(codes && { discounts: { codes } }) };
        return checkoutOf(await write(at('checkout-sessions', id), body, o, { method: 'PUT' }));
      },
      complete: async (id, payment, o) =>
        checkoutOf(await write(at('checkout-sessions', id, 'complete'), { payment }, o, { timeout: 'complete' })),
      cancel: async (id, o) => void (await write(at('checkout-sessions', id, 'cancel'), {}, o)),
    },

    orders: {
      get: ({ id, access_token }, o) =>
        orNull<Order>(get(at('orders', id), o, access_token ? { token: access_token } : {}), shapes.order),
      async list(q, o) {
        const body = checked<{ orders: unknown[]; pagination: Pagination }>(
          await get('orders', o, { query: { ...context, ...q } }),
          { orders: ['any'], pagination: { has_next_page: 'boolean' } },
        );
        return { ...body, orders: fitting<Order>(body.orders, shapes.order) };
      },
    },

    live: {
      async shows(q: PageQuery, o) {
        const body = checked<{ shows: unknown[]; pagination: Pagination }>(await live('live/shows', o, q), {
          shows: ['any'],
          pagination: { has_next_page: 'boolean' },
        });
        return { ...body, shows: fitting<Show>(body.shows, shapes.show) };
      },
      // members are checked by the feed, so that one bad cue does not hide the show
      snapshot: async (show, o) =>
        checked(await live(at('live/shows', show), o), { show: shapes.show, cursor: 'text', server_time: 'text' }),
      async *events(show, after, o: Call & StreamNotes) {
        const response = await send(askStream, at('live/shows', show, 'events'), {
          plain: true,
          accept: 'text/event-stream',
          timeout: 'stream',
          query: { ...context, after },
          signal: o.signal,
        });
        yield* readLiveEvents(response, o);
      },
      poll: async (show, after, o) =>
        checked(await live(at('live/shows', show, 'events'), o, { after }), {
          events: ['any'],
          cursor: 'text',
          poll_after_ms: 'integer',
        }),
      history: async (show, q, o) =>
        checked(await live(at('live/shows', show, 'history'), o, q), {
          events: ['any'],
          from: 'text',
          to: 'text',
          'next?': 'text',
        }),
      comment: async (show, comment, o) =>
        checked(await write(at('live/shows', show, 'comments'), comment, o), shapes.comment),
      like: async (show, count, o) => void (await write(at('live/shows', show, 'likes'), { count }, o)),
    },
  };
}
