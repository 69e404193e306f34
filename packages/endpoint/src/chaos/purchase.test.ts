import { DatabaseSync } from 'node:sqlite';
import { httpEndpoint } from '@laotie/core';
import type { Checkout, CommerceEndpoint, Id, Payment, Write } from '@laotie/protocol';
import { CommerceError } from '@laotie/protocol';
import { expect, test } from 'vitest';
import type { Fault, Passing } from '../testing/fault-proxy.ts';
import { runAfternoons, seedsOf, told } from './purchase-runs.ts';
import type { World } from './world.ts';

test('200 afternoons on a bad network: no order lost or doubled, nothing oversold, every screen shows what is there', {
  timeout: 600_000,
}, async () => {
  const seeds = seedsOf(200);
  const runs = await runAfternoons(seeds);
  console.info(told(runs, seeds));
  expect(runs.failures).toEqual([]);
});

/** The same afternoons each time: a control must fail because of what it breaks, not by luck. */
const controls = Array.from({ length: 60 }, (_, index) => 1_000 + index);

/** What a shop that is less careful would do to its own file. */
const statement =
  (sql: string) =>
  ({ database }: World) => {
    const file = new DatabaseSync(database, { timeout: 5_000 });
    file.exec(sql);
    file.close();
  };

test('control: without keys, a doubled request does what it says twice', { timeout: 600_000 }, async () => {
  const rewrite = (headers: object) => ({ ...headers, 'idempotency-key': crypto.randomUUID() });
  const { failures } = await runAfternoons(controls, { rewrite }, /added .* and has/);
  expect(failures.join()).toMatch(/added .* and has/);
});

test('control: stock that is read first and written later is sold twice', { timeout: 600_000 }, async () => {
  // the second of two writers undoes what the first one took
  const sabotage = statement(`CREATE TRIGGER lost_update AFTER UPDATE OF on_hand ON items
    WHEN NEW.on_hand < OLD.on_hand BEGIN UPDATE items SET on_hand = OLD.on_hand WHERE id = NEW.id; END`);
  const { failures } = await runAfternoons(controls, { sabotage }, /stock of/);
  expect(failures.join()).toMatch(/stock of/);
});

test('control: an order that is lost after it was confirmed is missed', { timeout: 600_000 }, async () => {
  const sabotage = statement(
    `CREATE TRIGGER loses AFTER INSERT ON orders BEGIN DELETE FROM orders WHERE id = NEW.id; END`,
  );
  const { failures } = await runAfternoons(controls, { sabotage }, /lost: the order/);
  expect(failures.join()).toMatch(/lost: the order/);
});

test('control: a page that pays anew where an answer was lost pays twice', { timeout: 600_000 }, async () => {
  const lost = new Set<string>();
  const choose = ({ path }: Passing): Fault | undefined =>
    path.endsWith('complete') && !lost.has(path) && lost.add(path) ? { kind: 'lost' } : undefined;
  const { failures } = await runAfternoons(controls, { connector: impatient, choose }, /was never asked for/);
  expect(failures.join()).toMatch(/was never asked for/);
});

/** Where the answer to a payment is lost, it opens another checkout and pays that. */
function impatient(base: string, options: Parameters<typeof httpEndpoint>[1]): CommerceEndpoint {
  const careful = httpEndpoint(base, options);
  const checkout = careful.checkout as NonNullable<typeof careful.checkout>;
  return {
    ...careful,
    // Its actions come when they are asked for, so that there is nothing to copy.
    checkout: Object.assign(Object.create(checkout) as typeof checkout, {
      async complete(id: Id, payment: Payment, o: Write): Promise<Checkout> {
        try {
          return await checkout.complete(id, payment, o);
        } catch (error) {
          if (!(error instanceof CommerceError) || error.kind !== 'network') throw error;
          const before = await checkout.get(id, o);
          const line_items = (before?.line_items ?? []).map((line) => ({
            item_id: line.item.id,
            quantity: line.quantity,
          }));
          const made = await checkout.create({ line_items }, { key: crypto.randomUUID() });
          const { buyer, fulfillment } = before ?? {};
          const change = {
            ...(buyer && { buyer }),
            ...(fulfillment?.methods && { fulfillment: { methods: fulfillment.methods } }),
          };
          const { revision } = await checkout.change(made.id, change, { key: crypto.randomUUID() });
          return checkout.complete(made.id, payment, { key: crypto.randomUUID(), ...(revision && { revision }) });
        }
      },
    }),
  };
}
