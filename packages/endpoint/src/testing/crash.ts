import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checkout, Purchases } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import { expect } from 'vitest';
import { readLedger } from '../payments/ledger.ts';
import { openStore } from '../store/open.ts';
import { buyer, germany, pay } from './shop.ts';

const BUYERS = 8;
const TOKENS = ['approved', 'approved', 'slow', 'declined', 'lost'] as const;

interface Killing {
  folder: string;
  kills: number;
  /** Milliseconds of load before each kill, at most. */
  longest: number;
  random: () => number;
}

/** What buyers were told: for each key, the order that a completed answer named. */
type Acknowledged = Map<string, string>;

/**
 * Runs the endpoint as a process, buys from it, kills it without warning, again and again; then lets it come back and
 * compares what buyers were told, what the processor charged, and what the database holds.
 */
export async function killAndCompare({ folder, kills, longest, random }: Killing): Promise<void> {
  const database = join(folder, 'shop.sqlite');
  const ledger = join(folder, 'ledger.jsonl');
  const acknowledged: Acknowledged = new Map();
  for (let kill = 0; kill < kills; kill++) {
    const { shop, port } = await startShop(database, ledger);
    const load = Promise.all(Array.from({ length: BUYERS }, () => buyUntilGone(port, acknowledged, random)));
    await Promise.race([load, new Promise((resolve) => setTimeout(resolve, random() * longest))]);
    shop.kill('SIGKILL');
    await Promise.all([once(shop, 'exit'), load]);
  }
  const { shop, port } = await startShop(database, ledger);
  await expect
    .poll(
      async () =>
        (
          await fetch(
            `http://127.0.0.1:${port}/live/shows/show_1/history?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z`,
          )
        ).ok,
    )
    .toBe(true);
  await compare(database, ledger, acknowledged);
  shop.kill('SIGKILL');
  await once(shop, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

async function startShop(database: string, ledger: string): Promise<{ shop: ChildProcess; port: number }> {
  const file = fileURLToPath(new URL('./crash-shop.ts', import.meta.url));
  const shop = fork(file, [database, ledger], { execArgv: ['--conditions=source', '--no-warnings'] });
  const [port] = (await Promise.race([once(shop, 'message'), once(shop, 'exit')])) as [number];
  if (shop.exitCode !== null) throw new Error(`The shop ended with ${shop.exitCode} before it opened`);
  return { shop, port };
}

/** Buys one thing after another, and stops when nobody answers any more. */
async function buyUntilGone(port: number, acknowledged: Acknowledged, random: () => number): Promise<void> {
  const send = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Checkout> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Checkout;
  };
  try {
    for (;;) {
      const line_items = [{ item: { id: 'v_course' }, quantity: 1 + Math.floor(random() * 2) }];
      const { id, revision } = await send('POST', '/checkout-sessions', {
        line_items,
        context: germany,
        buyer,
        attribution: { show_id: 'show_1' },
      });
      const key = randomUUID();
      const token = TOKENS[Math.floor(random() * TOKENS.length)];
      const answer = await send('POST', `/checkout-sessions/${id}/complete`, pay(token), {
        'idempotency-key': key,
        'if-match': `"${revision}"`,
      });
      if (answer.status === 'completed' && answer.order) acknowledged.set(key, answer.order.id);
    }
  } catch {
    // The shop was killed; what it did not answer, it may or may not have done.
  }
}

async function compare(database: string, ledger: string, acknowledged: Acknowledged): Promise<void> {
  const store = await openStore(database);
  try {
    const charges = readLedger(ledger).filter((entry) => entry.kind === 'charge');
    expect(new Set(charges.map(({ id }) => id)).size, 'nobody is charged twice').toBe(charges.length);
    expect(await store.waiting_intents({ after: '', limit: 10 }), 'nothing is left open').toEqual([]);
    expect(acknowledged.size, 'the test bought something').toBeGreaterThan(0);
    const told = new Set(acknowledged.values());
    for (const { id, amount } of charges) {
      const row = await store.read_order({ id });
      expect(totalOf(row?.checkout.totals ?? []), `charge ${id} has its order`).toBe(amount);
      told.delete(id);
    }
    expect([...told], 'every acknowledged order was charged and is there').toEqual([]);
    const show = await store.advance_show({
      show_id: 'show_1',
      after: 0,
      limit: 100_000,
      now: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(
      show?.events.map(({ seq }) => seq),
      'numbers without gaps',
    ).toEqual(Array.from({ length: show?.last_seq ?? -1 }, (_, index) => index + 1));
    const purchases =
      show?.events.flatMap(({ type, data }) => (type === 'purchases.add' ? (JSON.parse(data) as Purchases[]) : [])) ??
      [];
    const [sold] = await store.sold_in_show({ show_id: 'show_1' });
    expect(
      purchases.reduce((sum, { orders }) => sum + orders, 0),
      'purchases told are the orders there are',
    ).toBe(charges.length);
    expect(purchases.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(sold?.quantity);
  } finally {
    await store.close();
  }
}
