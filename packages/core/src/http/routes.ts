import {
  type Call,
  type Cart,
  type Checkout,
  type CommerceEndpoint,
  CommerceError,
  cartShape,
  checkoutShape,
  commentShape,
  type GuestToken,
  type Id,
  type LineItemRequest,
  type Order,
  orderShape,
  type PageQuery,
  type Pagination,
  replyShape,
  type Shape,
  type Show,
  shippingShape,
  showShape,
  type Write,
} from '@laotie/protocol';
import { newKey } from '../key.ts';
import { actionsOf, code, later } from '../later.ts';
import { readLiveEvents, type StreamNotes } from '../sse.ts';
import { checked, fitting } from './answers.ts';
import { createBearer } from './bearer.ts';
import type { HttpOptions } from './index.ts';
import type { Line, Question } from './line.ts';
import { replacement } from './replacement.ts';
import { askStream } from './stream.ts';

interface Asked extends Question {
  /** `held`: the buyer's bearer if there is one. `needed`: one is fetched. */
  as: 'held' | 'needed';
  /** This bearer instead of the buyer's. */
  token?: string;
}

export type Routes = Required<
  Pick<CommerceEndpoint, 'cart' | 'checkout' | 'orders' | 'live' | 'waiting' | 'shipping' | 'demand'>
>;

/** The host's own. */
const deskCode = code(() => import('./desk-routes.ts'));

/** All routes but those to the catalog: what is the buyer's, and what is live. */
export function createRoutes(line: Line, options: HttpOptions): Routes {
  /** The last cart seen: what the next change of it is merged into. */
  let seen: Cart | undefined;
  /** The last cart write's body: sent again under its key, it must be the same. */
  let sent: { key: string; body: unknown } | undefined;
  const { host = async () => null } = options;
  const bearer = createBearer({ ...options, guest });

  async function ask(path: string, { as, token: own, ...question }: Asked): Promise<unknown> {
    const { extended } = await line.discover(question.signal);
    const token = own ? undefined : as === 'needed' && extended ? await bearer.needed() : bearer.held();
    try {
      return await line.ask(path, { ...question, bearer: own ?? token });
    } catch (error) {
      const expired =
        token && error instanceof CommerceError && error.kind === 'unauthorized' && error.code !== 'forbidden';
      if (!expired) throw error;
      return line.ask(path, { ...question, bearer: await bearer.again(token) });
    }
  }

  const get = (path: string, o?: Call, more?: Partial<Asked>) =>
    ask(path, { as: 'held', query: line.context, signal: o?.signal, ...more });
  const write = (path: string, body: unknown, o: Write, more?: Partial<Asked>) =>
    ask(path, { as: 'needed', body, key: o.key, revision: o.revision, signal: o.signal, ...more });
  /** Public, without a header that would need a preflight. */
  const live = (path: string, o?: Call, query?: object) =>
    line.ask(path, { plain: true, query: { ...line.context, ...query }, signal: o?.signal });
  const listIn = <T>(body: unknown, name: string, shape: Shape): T[] =>
    fitting<T>(checked<Record<string, unknown>>(body, { [name]: ['any'] })[name], shape);
  /** Who has never written anything is nobody yet, and has nothing. */
  const mine = async <T>(path: string, name: string, shape: Shape, o?: Call): Promise<T[]> =>
    (await bearer.known()) === undefined ? [] : listIn(await get(path, o), name, shape);
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
    const body = await line.ask('guests', { body: {}, key: newKey() });
    return checked<GuestToken>(body, { token: 'text', expires_at: 'text' });
  }

  function cartOf(body: unknown): Cart {
    seen = checked<Cart>(body, cartShape);
    return seen;
  }
  const checkoutOf = (body: unknown) => checked<Checkout>(body, checkoutShape);
  const at = (route: string, id: Id, verb = '') => `${route}/${encodeURIComponent(id)}${verb && `/${verb}`}`;
  const wanted = (lines: readonly { item_id: Id; quantity: number }[]): LineItemRequest[] =>
    lines.map(({ item_id, quantity }) => ({ item: { id: item_id }, quantity }));

  const getCart = async (id: Id, o?: Call) => {
    const cart = await orNull<Cart>(get(at('carts', id), o), cartShape);
    return cart && cartOf(cart);
  };

  return {
    cart: {
      create: async (change, o) => cartOf(await write('carts', replacement(undefined, change, line.context), o)),
      get: getCart,
      async change(id, change, o) {
        if (sent?.key !== o.key) {
          const known = seen?.id === id && seen.revision === o.revision && seen.revision !== undefined;
          const current = known ? seen : await getCart(id, o);
          if (!current) throw new CommerceError('not_found', 'The cart is gone');
          sent = { key: o.key, body: replacement(current, change, line.context) };
        }
        return cartOf(await write(at('carts', id), sent.body, o, { method: 'PUT' }));
      },
    },

    checkout: {
      create: async (from, o) => {
        const body = 'cart_id' in from ? from : { ...from, line_items: wanted(from.line_items) };
        return checkoutOf(await write('checkout-sessions', { ...body, context: line.context }, o));
      },
      get: (id, o) => orNull<Checkout>(get(at('checkout-sessions', id), o), checkoutShape),
      async change(id, { codes, ...change }, o) {
        const body = { ...change, ...(codes && { discounts: { codes } }) };
        return checkoutOf(await write(at('checkout-sessions', id), body, o, { method: 'PUT' }));
      },
      complete: async (id, payment, o) =>
        checkoutOf(await write(at('checkout-sessions', id, 'complete'), { payment }, o, { timeout: 'complete' })),
      cancel: async (id, o) => void (await write(at('checkout-sessions', id, 'cancel'), {}, o)),
      hold: async (id, o) => checkoutOf(await write(at('checkout-sessions', id, 'hold'), {}, o)),
    },

    orders: {
      get: ({ id, access_token }, o) =>
        orNull<Order>(get(at('orders', id), o, access_token ? { token: access_token } : {}), orderShape),
      async list(q, o) {
        // who has never written anything is nobody yet, and has ordered nothing
        if ((await bearer.known()) === undefined) return { orders: [], pagination: { has_next_page: false } };
        const body = checked<{ orders: unknown[]; pagination: Pagination }>(
          await get('orders', o, { query: { ...line.context, ...q } }),
          { orders: ['any'], pagination: { has_next_page: 'boolean' } },
        );
        return { ...body, orders: fitting<Order>(body.orders, orderShape) };
      },
    },

    live: {
      async shows(q: PageQuery, o) {
        const body = checked<{ shows: unknown[]; pagination: Pagination }>(await live('live/shows', o, q), {
          shows: ['any'],
          pagination: { has_next_page: 'boolean' },
        });
        return { ...body, shows: fitting<Show>(body.shows, showShape) };
      },
      // members are checked by the feed, so that one bad cue does not hide the show
      snapshot: async (show, o) =>
        checked(await live(at('live/shows', show), o), { show: showShape, cursor: 'text', server_time: 'text' }),
      async *events(show, after, o: Call & StreamNotes) {
        const response = await line.send(askStream, at('live/shows', show, 'events'), {
          plain: true,
          accept: 'text/event-stream',
          timeout: 'stream',
          query: { ...line.context, after },
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
        checked(await write(at('live/shows', show, 'comments'), comment, o), commentShape),
      like: async (show, count, o) => void (await write(at('live/shows', show, 'likes'), { count }, o)),
      replies: (show, o) => mine(at('live/shows', show, 'replies'), 'replies', replyShape, o),
    },

    waiting: {
      list: (o) => mine('waiting-lists', 'ids', 'text', o),
      set: async (id, on, o) =>
        void (await write(at('waiting-lists', id), on ? {} : undefined, o, { method: on ? 'PUT' : 'DELETE' })),
    },
    shipping: async (o) => listIn(await live('shipping-options', o), 'options', shippingShape),
    demand: actionsOf(later(deskCode, ({ createDeskRoutes }) => createDeskRoutes(line, host)).use, (it) => it),
  };
}
