import { randomUUID } from 'node:crypto';
import type { Checkout } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../payments/ledger.ts';
import { testHandler } from '../payments/test-handler.ts';
import { openShop, pay } from '../testing/shop.ts';
import { kinds } from '../testing/stores.ts';

const BUYERS = 1000;
const STOCK = 100;

for (const { name, missing, place } of kinds) {
  describe.skipIf(missing)(`a drop on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    test(`${BUYERS} buyers click twice on ${STOCK} pieces: exactly ${STOCK} orders and charges`, {
      timeout: 600_000,
    }, async () => {
      const { database, remove } = place();
      const ledger = openLedger();
      const shop = await openShop({ database, payments: [testHandler({ ledger })] });
      try {
        const checkouts = await inTurns(Array.from({ length: BUYERS }, () => () => shop.ready()));
        const click = async ({ id, revision }: Checkout, key: string) => {
          const answer = await shop.call('POST', `/checkout-sessions/${id}/complete`, { key, revision, body: pay() });
          return { code: answer.statusCode, body: answer.json<Checkout>() };
        };
        const clicks = await Promise.all(
          checkouts.map((checkout) => {
            const key = randomUUID();
            return Promise.all([click(checkout, key), click(checkout, key)]);
          }),
        );

        const answers = clicks.flat();
        for (const { code } of answers) expect([200, 409]).toContain(code);
        const orders = new Set(answers.flatMap(({ body }) => (body.status === 'completed' ? [body.order?.id] : [])));
        expect(orders.size).toBe(STOCK);
        const refused = clicks.filter((pair) => pair.every(({ body }) => body.status !== 'completed'));
        expect(refused).toHaveLength(BUYERS - STOCK);
        for (const { body, code } of refused.flat()) {
          if (code === 200) expect(body.messages?.map((message) => message.code)).toContain('out_of_stock');
        }
        expect(new Set(ledger.entries().map(({ id }) => id))).toEqual(orders);
        const [product] = await shop.endpoint.services.catalog.lookup({ languages: [] }, ['v_oil']);
        expect(product?.variants.find(({ id }) => id === 'v_oil')?.availability?.quantity).toBe(0);
      } finally {
        await shop.close();
        remove();
      }
    });
  });
}

/** Not all at once: making checkouts ready is not what is tested. */
async function inTurns<T>(works: readonly (() => Promise<T>)[], width = 50): Promise<T[]> {
  const done: T[] = [];
  for (let start = 0; start < works.length; start += width)
    done.push(...(await Promise.all(works.slice(start, start + width).map((work) => work()))));
  return done;
}
