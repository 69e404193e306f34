import type { Id, Order, OrderConfirmation } from '@laotie/protocol';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Scope } from './scope.ts';

export interface OrderEntry {
  id: Id;
  /** The number people say on the phone. */
  label?: string;
  order: Order | undefined;
  state: 'loading' | 'ready' | 'error';
}

/** The buyer's orders: those of this browser, and the endpoint's own list where it keeps one. Newest first. */
export interface Orders {
  readonly entries: ReadonlySignal<readonly OrderEntry[]>;
  readonly status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'error'>;
  /** Reads every order anew. Failures show in the entries. */
  load(): Promise<void>;
  /** Keeps an order, with the token that reads it. */
  remember(order: OrderConfirmation): void;
}

export interface OrdersInside extends Orders {
  /** The order that a checkout became, where the endpoint lists orders. */
  madeFrom(checkout_id: Id): Promise<Order | undefined>;
}

type Kept = Pick<OrderConfirmation, 'id' | 'label' | 'access_token' | 'permalink_url'>;

const KEPT = 'orders';
/** More than anybody looks through in a widget; the rest is behind the seller's own page. */
const MOST = 100;

export function createOrders(scope: Scope): OrdersInside {
  const kept = signal<readonly Kept[]>([]);
  const found = signal<ReadonlyMap<Id, Order>>(new Map());
  const listed = signal<readonly Id[]>([]);
  const failed = signal<ReadonlySet<Id>>(new Set());
  const status = signal<'idle' | 'loading' | 'ready' | 'error'>('idle');
  let restored = false;

  function restore() {
    restored = true;
    const read = scope.store.get<Kept[]>(KEPT);
    const fine = (Array.isArray(read) ? read : []).filter((order) => typeof order?.id === 'string');
    const ours = kept.peek();
    kept.value = [...ours, ...fine.filter(({ id }) => !ours.some((order) => order.id === id))].slice(0, MOST);
  }

  const entries = computed(
    () => {
      const labels = new Map(kept.value.map(({ id, label }) => [id, label]));
      const ids = new Set([...kept.value.map(({ id }) => id), ...listed.value]);
      return [...ids]
        .map((id): OrderEntry => {
          const order = found.value.get(id);
          const label = order?.label ?? labels.get(id);
          const state = order ? 'ready' : failed.value.has(id) ? 'error' : 'loading';
          return { id, ...(label && { label }), order, state };
        })
        .sort((a, b) => placed(b.order) - placed(a.order));
    },
    { watched: () => void (restored || queueMicrotask(restore)) },
  );

  async function list(): Promise<Order[]> {
    const port = scope.endpoint.orders;
    if (!port?.list || scope.capabilities.peek().orders !== 'list') return [];
    const orders: Order[] = [];
    let cursor: string | undefined;
    do {
      const page = await port.list({ limit: 50, ...(cursor && { cursor }) }, { signal: scope.signal });
      orders.push(...page.orders);
      cursor = page.pagination.has_next_page ? page.pagination.cursor : undefined;
    } while (cursor && orders.length < MOST);
    return orders;
  }

  async function load() {
    status.value = 'loading';
    restore();
    const read = new Map<Id, Order>();
    const missed = new Set<Id>();
    let fine = true;
    let ids: Id[] = [];
    try {
      await scope.connect();
      const all = await list();
      ids = all.map((order) => order.id);
      for (const order of all) read.set(order.id, order);
    } catch {
      fine = false;
    }
    await Promise.all(
      kept.peek().map(async ({ id, access_token }) => {
        if (read.has(id)) return;
        const order = await scope.endpoint.orders
          ?.get({ id, ...(access_token && { access_token }) }, { signal: scope.signal })
          .catch(() => undefined);
        if (order) read.set(id, order);
        else missed.add(id);
      }),
    );
    batch(() => {
      found.value = new Map([...found.peek(), ...read]);
      if (fine) listed.value = ids;
      failed.value = missed;
      status.value = fine ? 'ready' : 'error';
    });
  }

  return {
    entries,
    status,
    load,
    remember({ id, label, access_token, permalink_url }) {
      restore();
      const order: Kept = { id, permalink_url, ...(label && { label }), ...(access_token && { access_token }) };
      kept.value = [order, ...kept.peek().filter((other) => other.id !== id)].slice(0, MOST);
      scope.store.set(KEPT, kept.peek());
    },
    async madeFrom(checkout_id) {
      return (await list()).find((order) => order.checkout_id === checkout_id);
    },
  };
}

/** Orders whose date is not known yet were made just now. */
const placed = (order: Order | undefined) => (order?.placed_at ? Date.parse(order.placed_at) : Number.MAX_SAFE_INTEGER);
