import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShop, type httpEndpoint, type KeyValue, type Shop, type ShopOptions, type Tabs } from '@laotie/core';
import type { CommerceEndpoint } from '@laotie/protocol';
import { createEndpoint, type Endpoint, openLedger, testHandler } from '../index.ts';
import type { Ledger } from '../payments/ledger.ts';
import { shopFile } from '../testing/catalog.ts';
import { type FaultProxy, openProxy, type ProxyOptions } from '../testing/fault-proxy.ts';

/** A real endpoint on a real file, behind a bad network, with every wait so short that many afternoons fit in a minute. */
export interface World {
  endpoint: Endpoint;
  proxy: FaultProxy;
  ledger: Ledger;
  /** The database's file. */
  database: string;
  close(): Promise<void>;
}

/** What there is of each item at first; undefined: as much as anybody wants. */
export const START: Readonly<Record<string, number | undefined>> = {
  v_oil: 100,
  v_oil_hot: 3,
  v_wok: 6,
  v_course: undefined,
};

const free = { burst: 1e9, per_second: 1e9 };

export async function openWorld(network: ProxyOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-chaos-'));
  const database = join(folder, 'shop.sqlite');
  const proxy = await openProxy(network);
  const ledger = openLedger();
  const endpoint = await createEndpoint({
    database,
    public_url: proxy.origin,
    payments: [testHandler({ ledger, slow_ms: 500 })],
    payment_timeout_ms: 300,
    hold_ms: 800,
    sweep_ms: 100,
    // one buyer at one address does what a whole afternoon of buyers does
    limits: {
      guests: { address: free },
      carts: { buyer: free, address: free },
      checkouts: { buyer: free, address: free },
    },
  });
  const file = shopFile();
  for (const { variants } of file.products)
    for (const variant of variants) if (START[variant.id] !== undefined) variant.stock = START[variant.id] as number;
  await endpoint.importCatalog(file);
  proxy.target = await endpoint.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    endpoint,
    proxy,
    ledger,
    database,
    async close() {
      await proxy.close();
      await endpoint.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits take a twentieth of their time. */
const HASTE = 20;
const began = Date.now();
const hasty: NonNullable<ShopOptions['timers']> = {
  now: () => began + (Date.now() - began) * HASTE,
  after(ms, run) {
    const timer = setTimeout(run, ms / HASTE);
    return () => clearTimeout(timer);
  },
};

export interface TabOptions {
  storage: KeyValue;
  tabs: Tabs;
  /** A connector that does something wrong, instead of the one that we have. */
  connector?: Connector;
  show?: string;
}
export type Connector = (base: string, options: Parameters<typeof httpEndpoint>[1]) => CommerceEndpoint;

const timeouts = { read: 400, write: 500, complete: 700, stream: 500 };

/** One tab of a browser, with everything on screen that a shop has. */
export function openTab({ proxy }: World, { storage, tabs, connector, show }: TabOptions): Shop {
  const shop = createShop({
    endpoint: connector?.(proxy.origin, { timeouts, store: guestOnly(storage), tabs }) ?? proxy.origin,
    storage,
    tabs,
    timers: hasty,
    context: { language: 'en', address_country: 'DE', currency: 'EUR' },
    timeouts,
    ...(show !== undefined && { show }),
  });
  for (const shown of [shop.cart.lines, shop.checkout.stage, shop.orders.entries]) shown.subscribe(() => {});
  return shop;
}

/** A connector's own store, for the guest's bearer. */
function guestOnly(storage: KeyValue): NonNullable<NonNullable<Parameters<typeof httpEndpoint>[1]>['store']> {
  return {
    get: (key) => JSON.parse(storage.getItem(`connector:${key}`) ?? 'null') ?? undefined,
    set: (key, value) => storage.setItem(`connector:${key}`, JSON.stringify(value)),
    remove: (key) => storage.removeItem(`connector:${key}`),
  };
}
