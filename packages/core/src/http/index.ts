import type { CommerceEndpoint, TokenProvider } from '@laotie/protocol';
import { code, later } from '../later.ts';
import type { Store } from '../storage.ts';
import type { Tabs } from '../tabs.ts';
import { checked } from './answers.ts';
import { createLine } from './line.ts';
import type { Timeouts } from './request.ts';
import type { Routes } from './routes.ts';

export interface HttpOptions {
  /** Bearer of a signed-in buyer; null from it means guest. */
  token?: TokenProvider | undefined;
  /** Bearer of the seller's host: brings the part `demand`. */
  host?: TokenProvider | undefined;
  /** Where a guest's bearer is kept; default: memory. */
  store?: Store | undefined;
  tabs?: Tabs | undefined;
  /** Milliseconds until an answer is given up; what is absent stays as it is. */
  timeouts?: Partial<Timeouts> | undefined;
}

type Method = (...args: unknown[]) => unknown;

/** Looking at products needs two routes; the others are brought when one of them is asked. */
export const routesCode = code(() => import('./routes.ts'));

/**
 * The default connector: UCP over HTTP with our live extension. `base` is an origin or a base URL; the routes are where
 * the profile at its origin says.
 */
export function httpEndpoint(base: string, options: HttpOptions = {}): CommerceEndpoint {
  const line = createLine(base, options.timeouts);
  const routes = later(routesCode, ({ createRoutes }) => createRoutes(line, options));
  /** Plain objects, so that whoever joins or wraps connectors can copy them. */
  const methods = <G extends keyof Routes>(group: G, names: readonly (keyof Routes[G])[]): Routes[G] => {
    const does =
      (name: keyof Routes[G]) =>
      (...args: unknown[]) =>
        routes.use((it) => (it[group][name] as Method)(...args));
    return Object.fromEntries(names.map((name) => [name, does(name)])) as Routes[G];
  };

  return {
    async connect(next, o) {
      line.context = next;
      const { capabilities } = await line.discover(o?.signal);
      return { ...capabilities, demand: capabilities.demand && !!options.host };
    },

    catalog: {
      async search(q, o) {
        const body = await line.ask('catalog/search', { body: { ...q, context: line.context }, signal: o?.signal });
        // products are checked one by one where they are put down
        return checked(body, { products: ['any'], 'pagination?': { has_next_page: 'boolean' } });
      },
      async lookup(ids, o) {
        const body = await line.ask('catalog/lookup', { body: { ids, context: line.context }, signal: o?.signal });
        return checked<{ products: [] }>(body, { products: ['any'] }).products;
      },
    },

    cart: methods('cart', ['create', 'get', 'change']),
    checkout: methods('checkout', ['create', 'get', 'change', 'complete', 'cancel', 'hold']),
    orders: methods('orders', ['get', 'list']),
    live: {
      ...methods('live', ['shows', 'snapshot', 'poll', 'history', 'comment', 'like', 'replies']),
      async *events(show, after, o) {
        yield* await routes.use((it) => it.live.events(show, after, o));
      },
    },
    waiting: methods('waiting', ['list', 'set']),
    shipping: (o) => routes.use((it) => it.shipping(o)),
    ...(options.host && { demand: methods('demand', ['read', 'asks', 'decide', 'capture']) }),
  };
}
