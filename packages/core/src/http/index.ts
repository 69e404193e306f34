import type { CommerceEndpoint, TokenProvider } from '@laotie/protocol';
import { actionsOf, code, later } from '../later.ts';
import type { Store } from '../storage.ts';
import type { Tabs } from '../tabs.ts';
import { checked } from './answers.ts';
import { createLine } from './line.ts';
import type { Timeouts } from './request.ts';

export interface HttpOptions {
  /** Bearer of a signed-in buyer; null from it means guest. */
  token?: TokenProvider | undefined;
  /** Where a guest's bearer is kept; default: memory. */
  store?: Store | undefined;
  tabs?: Tabs | undefined;
  /** Milliseconds until an answer is given up; what is absent stays as it is. */
  timeouts?: Partial<Timeouts> | undefined;
}

/** Looking at products needs two routes; the others are brought when one of them is asked. */
export const routesCode = code(() => import('./routes.ts'));

/**
 * The default connector: UCP over HTTP with our live extension. `base` is an origin or a base URL; the routes are where
 * the profile at its origin says.
 */
export function httpEndpoint(base: string, options: HttpOptions = {}): CommerceEndpoint {
  const line = createLine(base, options.timeouts);
  const routes = later(routesCode, ({ createRoutes }) => createRoutes(line, options));

  return {
    async connect(next, o) {
      line.context = next;
      return (await line.discover(o?.signal)).capabilities;
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

    cart: actionsOf(routes.use, (it) => it.cart),
    checkout: actionsOf(routes.use, (it) => it.checkout),
    orders: actionsOf(routes.use, (it) => it.orders),
    live: actionsOf(routes.use, (it) => it.live, {
      async *events(show, after, o) {
        yield* await routes.use((it) => it.live.events(show, after, o));
      },
    }),
  };
}
