import { CommerceError } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { bringAll, type Fault } from './testing/index.ts';
import { card, paying } from './testing/paying.ts';

beforeAll(bringAll);

describe('an answer that never came', () => {
  test('the order was made: it is found by the session, and nothing is sent again', async () => {
    const { endpoint, fault, ready } = paying();
    const { shop, place } = await ready();
    fault('checkout.complete', { lose: 'answer' });
    const stages: string[] = [];
    shop.checkout.stage.subscribe((stage) => void stages.push(stage));
    await place();
    expect(stages).toEqual(['form', 'placing', 'checking', 'completed']);
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('the order was not made: the same key asks again', async () => {
    const { endpoint, fault, ready } = paying();
    const { shop, place } = await ready();
    fault(
      'checkout.complete',
      { lose: 'request' },
      { error: new CommerceError('unavailable', 'Busy', { retry: 'same_key' }) },
    );
    await place();
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('the session is gone as well: the order is found in the list', async () => {
    const { fault, ready } = paying();
    const { shop, place } = await ready();
    fault('checkout.complete', { lose: 'answer' });
    fault('checkout.get', { answer: null });
    await place();
    expect(shop.checkout.stage.value).toBe('completed');
    expect(shop.checkout.session.value?.order?.label).toBe('Q-1001');
  });

  test('a long outage never turns into “failed”', async () => {
    const { time, endpoint, fault, ready } = paying();
    const { shop } = await ready();
    // more than are asked for in a minute, however the waits fall
    const down: Fault[] = Array.from({ length: 1_000 }, () => ({ lose: 'request' }));
    fault('checkout.complete', { lose: 'answer' });
    fault('checkout.get', ...down);
    const placed = shop.checkout.place(card());
    await time.pass(60_000);
    expect(shop.checkout.stage.value).toBe('checking');
    fault('checkout.get');
    await time.until(placed);
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  for (const happened of ['request', 'answer'] as const) {
    test(`a reload in between finds out (${happened} lost)`, async () => {
      const { time, endpoint, storage, open, fault, ready } = paying();
      const { shop } = await ready();
      fault('checkout.complete', { lose: happened, after: 50 });
      const lost = shop.checkout.place(card());
      lost.catch(() => {});
      await time.pass(21);
      shop.dispose();
      expect(storage.keys).toContain('laotie:default:placing');
      const after = open();
      const stop = after.checkout.stage.subscribe(() => {});
      await time.pass(60_000);
      expect(after.checkout.stage.value).toBe('completed');
      expect(endpoint.store.orders.size).toBe(1);
      expect(storage.keys).not.toContain('laotie:default:placing');
      expect(after.orders.entries.value).toHaveLength(1);
      stop();
    });
  }

  test('a tab opened while another one pays does not pay as well', async () => {
    const { time, endpoint, open, fault, ready } = paying();
    const { shop } = await ready('declined');
    fault('checkout.complete', { after: 3_000 });
    const placed = shop.checkout.place(card('declined'));
    await time.pass(100);
    const other = open();
    other.checkout.stage.subscribe(() => {});
    await time.until(placed);
    await time.pass(30_000);
    expect(other.checkout.stage.value).toBe('none');
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
  });
});
