import {
  type Capabilities,
  type CommerceEndpoint,
  type CommerceError,
  type Context,
  type Id,
  noCapabilities,
  type TokenProvider,
} from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { CartModel } from './cart.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import type { CheckoutModel } from './checkout.ts';
import { createServerClock, type ServerClock } from './clock.ts';
import type { Comments } from './comments.ts';
import type { DemandModel } from './demand.ts';
import { asCommerceError } from './errors.ts';
import { httpEndpoint, routesCode } from './http/index.ts';
import type { Timeouts } from './http/request.ts';
import type { Intents } from './intents.ts';
import { code, later } from './later.ts';
import { alwaysAwake, type Lifecycle } from './lifecycle.ts';
import type { Orders } from './orders.ts';
import type { Playhead } from './playhead.ts';
import { persistent } from './retry.ts';
import type { Scope } from './scope.ts';
import type { ShowModel } from './show.ts';
import {
  cartStandIn,
  checkoutStandIn,
  commentsStandIn,
  demandStandIn,
  intentsStandIn,
  ordersStandIn,
  playheadStandIn,
  showStandIn,
} from './stand-ins.ts';
import { createStore, type KeyValue } from './storage.ts';
import { browserTabs, type Tabs } from './tabs.ts';
import { pageTimers, type Timers } from './timers.ts';

/** Most pages show products and no more: what a buyer or a show needs comes when it is needed. */
export const buyingCode = code(() => import('./buying.ts'));
export const liveCode = code(() => import('./live.ts'));
export const demandCode = code(() => import('./demand/model.ts'));

export interface ShopOptions {
  /** A connector, or the base URL of an endpoint that speaks UCP over HTTP. */
  endpoint: CommerceEndpoint | string;
  /** Name in the page's registry; keeps the storage of several shops apart. */
  name?: string;
  /** Live show to follow. */
  show?: Id;
  /** Country, language, currency. */
  context?: Context;
  /** Only with a base URL: bearer of a signed-in buyer. */
  token?: TokenProvider;
  /** Only with a base URL: bearer of the seller's host, on the host's own pages. Shows what viewers ask for. */
  host?: TokenProvider | undefined;
  /** Only with a base URL: milliseconds until an answer is given up. */
  timeouts?: Partial<Timeouts>;
  /** Default: the page's localStorage. Written only after a deliberate act of the buyer; memory where it is denied, or `null`. */
  storage?: KeyValue | null;
  /** From the page; default: always visible and online. */
  lifecycle?: Lifecycle;
  /** Default: the page's own, which does not jump when the viewer sets their clock. */
  clock?: () => number;
  /** For tests: time that passes when told to. */
  timers?: Timers;
  /** Default: Web Locks and BroadcastChannel where the browser has them. */
  tabs?: Tabs;
}

/** What one page region knows of one shop. */
export interface Shop {
  readonly endpoint: CommerceEndpoint;
  readonly name: string;
  readonly status: ReadonlySignal<'connecting' | 'ready' | 'offline' | 'error'>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  readonly capabilities: ReadonlySignal<Capabilities>;
  readonly context: ReadonlySignal<Context>;
  /** Members given replace those before; connects anew and reads again what is on screen: products, show, cart. */
  setContext(change: Context): void;
  /** Idempotent. Whoever first reads `status` or `capabilities` starts it. */
  connect(): Promise<void>;
  readonly clock: ServerClock;
  readonly catalog: Catalog;
  readonly cart: CartModel;
  readonly checkout: CheckoutModel;
  readonly orders: Orders;
  /** Present when the options name a show. */
  readonly show: ShowModel | undefined;
  readonly comments: Comments | undefined;
  /** Reads comments and answers this viewer's own. Present when the options name a show. */
  readonly intents: Intents | undefined;
  /** What viewers ask for. Present with a host's bearer, or an endpoint that has this part. */
  readonly demand: DemandModel | undefined;
  readonly playhead: Playhead;
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Builds the models over one endpoint; `dispose` ends all of them together. Nothing is fetched before somebody looks. */
export function createShop(options: ShopOptions): Shop {
  const {
    name = 'default',
    lifecycle = alwaysAwake,
    timers = pageTimers(options.clock),
    tabs = browserTabs(),
  } = options;
  const ending = new AbortController();
  const store = createStore(options.storage, name);
  const context = signal<Context>({ ...options.context });
  const capabilities = signal<Capabilities>(noCapabilities, { watched: start });
  const connected = signal(false);
  const error = signal<CommerceError | undefined>(undefined);
  const wakers = new Set<() => void>();
  let connecting: Promise<void> | undefined;

  const outside =
    typeof options.endpoint === 'string'
      ? httpEndpoint(options.endpoint, { ...options, store, tabs })
      : options.endpoint;
  const endpoint = persistent(outside, () => capabilities.peek().native.idempotency, { timers, signal: ending.signal });

  function connect(): Promise<void> {
    connecting ??= (async () => {
      const wanted = context.peek();
      try {
        const can = await endpoint.connect(wanted, { signal: ending.signal });
        if (wanted !== context.peek()) return connect();
        capabilities.value = can;
        connected.value = true;
        error.value = undefined;
      } catch (thrown) {
        if (wanted !== context.peek()) return connect();
        connecting = undefined;
        error.value = asCommerceError(thrown);
        throw error.peek();
      }
    })();
    return connecting;
  }

  /** Reading is not asking: what goes wrong shows in `error`. */
  function start() {
    queueMicrotask(() => connect().catch(() => {}));
  }

  const scope: Scope = {
    name,
    endpoint,
    capabilities,
    context,
    store,
    tabs,
    timers,
    signal: ending.signal,
    connect,
    onWake: (listener) => void wakers.add(listener),
  };
  lifecycle.on((event) => {
    if (event !== 'wake') return;
    if (error.peek()) start();
    for (const waker of wakers) waker();
  }, ending.signal);

  const clock = createServerClock(timers.now);
  const catalog = createCatalog(scope);
  const ahead = typeof options.endpoint === 'string' ? () => void routesCode().catch(() => {}) : () => {};
  const buying = later(buyingCode, ({ createBuying }) => createBuying(scope), ahead);
  const id = options.show;
  const resumed = () =>
    void buying.here
      .peek()
      ?.cart.refresh()
      .catch(() => {});
  const live = later(
    liveCode,
    ({ createLive }) => createLive(scope, { id, clock, lifecycle, catalog, resumed }),
    ahead,
  );
  if (id) {
    // a show is named to be watched: its code comes while the page still draws
    ahead();
    liveCode().catch(() => {});
  }

  /** What is on screen besides products, in the words of another language. A show that is read again has the cart read. */
  const reread = () => live.here.peek()?.refresh() || resumed();

  const dispose = () => {
    ending.abort();
    wakers.clear();
  };
  return {
    endpoint,
    name,
    status: computed(
      () => {
        if (!lifecycle.online.value) return 'offline';
        return error.value ? 'error' : connected.value ? 'ready' : 'connecting';
      },
      { watched: start },
    ),
    error,
    capabilities,
    context,
    setContext(change) {
      context.value = { ...context.peek(), ...change };
      connecting = undefined;
      queueMicrotask(() => connect().then(reread, () => {}));
      catalog.reload();
    },
    connect,
    clock,
    catalog,
    cart: cartStandIn(scope, buying),
    checkout: checkoutStandIn(scope, buying),
    orders: ordersStandIn(buying),
    show: id ? showStandIn(id, live) : undefined,
    comments: id ? commentsStandIn(live) : undefined,
    intents: id ? intentsStandIn(live, (it) => it.intents as Intents) : undefined,
    demand:
      outside.demand &&
      demandStandIn(later(demandCode, ({ createDemand }) => createDemand(scope, { show: id, lifecycle }))),
    playhead: playheadStandIn(live),
    dispose,
    [Symbol.dispose]: dispose,
  };
}
