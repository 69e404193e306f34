import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EndpointOptions } from '@laotie/endpoint';
import type { Availability, Checkout, Id, Product } from '@laotie/protocol';
import { freePort } from '../../../scripts/test/free-port.ts';
import { createHost } from '../../rehearsal/host.ts';
import { dateRecording } from '../../rehearsal/recorded.ts';
import { type Demo, startDemo } from '../../server/start.ts';

/** A running demo in which the tests are the host. */
export interface Stage extends Demo {
  /** The show that is on air. */
  show: Id;
  /** Explains a product, as of now or of some seconds ago: viewers see a live picture a little late. */
  pin(product_id: Id, o?: { secondsAgo?: number; variant_id?: Id }): Promise<void>;
  /** Dates the recorded show and gives it the cues that its picture shows. */
  record(): Promise<void>;
  restock(item_id: Id, quantity: number): Promise<void>;
  /** How many of a variant can be bought. */
  stockOf(product_id: Id, item_id: Id): Promise<number>;
  /** Every order there is, oldest first, as the database has it. */
  orders(): Checkout[];
}

export interface StageOptions {
  endpoint?: Partial<EndpointOptions>;
  rehearsal?: { speed: number; loops: number; seed: number };
}

/** The demo on a free port with a database of its own. Without a rehearsal nothing happens but what the test does. */
export async function openStage({ endpoint, rehearsal }: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-e2e-'));
  const database = join(folder, 'demo.sqlite');
  const demo = await startDemo({
    port: await freePort(),
    database,
    ...(rehearsal && { rehearsal }),
    ...(endpoint && { endpoint }),
  });
  const { origin, facts } = demo;
  const token = await demo.endpoint.createHostKey({ seller_id: facts.seller, scopes: ['show', 'products'] });
  const ended = new AbortController();
  const host = createHost(origin, token, ended.signal);
  let pins = 0;

  async function product(id: Id): Promise<Product> {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}/catalog/lookup`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ids: [id] }),
    });
    const { products } = (await response.json()) as { products: [Product] };
    return products[0];
  }

  return {
    ...demo,
    show: facts.live,
    pin: (product_id, { secondsAgo = 0, variant_id } = {}) =>
      host.pin(facts.live, {
        id: `pin_${++pins}`,
        product_id,
        starts_at: new Date(Date.now() - secondsAgo * 1000).toISOString(),
        ...(variant_id !== undefined && { variant_id }),
      }),
    record: () => dateRecording(host, origin, { show_id: facts.recorded, loops: facts.recorded_loops }),
    async restock(item_id, quantity) {
      const found = [...facts.stock].find(([, items]) => items.some((item) => item.item_id === item_id));
      if (!found) throw new Error(`Nobody counts ${item_id}`);
      await host.restock(found[0], [{ item_id, quantity }]);
    },
    async stockOf(product_id, item_id) {
      const availability: Availability | undefined = (await product(product_id)).variants.find(
        ({ id }) => id === item_id,
      )?.availability;
      return availability?.quantity ?? Number.NaN;
    },
    orders() {
      const db = new DatabaseSync(database, { readOnly: true });
      const rows = db
        .prepare('SELECT i.checkout FROM orders o JOIN intents i ON i.id = o.id ORDER BY o.placed_at')
        .all() as { checkout: string }[];
      db.close();
      return rows.map(({ checkout }) => JSON.parse(checkout) as Checkout);
    },
    async close() {
      ended.abort();
      await demo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
