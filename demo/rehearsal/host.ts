import type { Cue, Offer, Show } from '@laotie/protocol';

/** A host's script: the documented routes, a host token, nothing else. */
export interface Host {
  /** Every show that is live now. */
  onAir(): Promise<Show[]>;
  open(show: Partial<Show> & { copy_of?: string }): Promise<Show>;
  change(show_id: string, change: Partial<Show>): Promise<Show>;
  pin(show_id: string, cue: Omit<Cue, 'kind'>): Promise<void>;
  offer(show_id: string, id: string, offer: Partial<Offer>): Promise<Offer>;
  coupon(show_id: string, code: string): Promise<void>;
  restock(product_id: string, stock: { item_id: string; quantity: number }[]): Promise<void>;
}

export function createHost(base: string, token: string, signal: AbortSignal): Host {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(base + path, {
      method,
      signal,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': crypto.randomUUID(),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    onAir: async () => {
      const { shows } = await call<{ shows: Show[] }>('GET', '/live/shows?limit=100');
      return shows.filter(({ status }) => status === 'live');
    },
    open: (show) => call('POST', '/live/shows', show),
    change: (show_id, change) => call('PUT', `/live/shows/${show_id}`, change),
    pin: async (show_id, { id, ...cue }) => {
      await call('PUT', `/live/shows/${show_id}/cues/${id}`, { kind: 'pin', ...cue });
    },
    offer: (show_id, id, offer) => call('PUT', `/live/shows/${show_id}/offers/${id}`, offer),
    coupon: async (show_id, code) => {
      await call('PUT', `/live/shows/${show_id}/coupons/${code}`, { starts_at: new Date().toISOString() });
    },
    restock: async (product_id, stock) => {
      const changes = stock.map(({ item_id, quantity }) => ({ item_id, availability: { quantity } }));
      await call('PUT', `/products/${product_id}`, { stock: changes });
    },
  };
}
