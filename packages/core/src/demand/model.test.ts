import { CommerceError, type Demand } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DemandModel } from '../demand.ts';
import { createShop } from '../shop.ts';
import { bringAll, type FakeOptions, fakeEndpoint, virtualTime } from '../testing/index.ts';
import { playedLifecycle } from '../testing/live-shop.ts';

beforeAll(() => bringAll());

/** A host's page. */
function open(options: FakeOptions = {}, show: string | undefined = 'show_noodle_night') {
  const time = virtualTime();
  const page = playedLifecycle();
  const fake = fakeEndpoint({ wait: time.wait, clock: time.now, ...options });
  const shop = createShop({
    endpoint: fake,
    storage: null,
    timers: time,
    lifecycle: page.lifecycle,
    ...(show && { show }),
  });
  const model = shop.demand as DemandModel;
  const reads = () => fake.calls.filter((call) => call === 'demand.read').length;
  const look = () => model.demand.subscribe(() => {});
  const wish = (id: string, text = 'Is the spoon for sale?') =>
    fake.live?.comment?.('show_noodle_night', { id, text }, { key: id });
  return { time, page, fake, shop, model, reads, look, wish, [Symbol.dispose]: shop.dispose };
}

const down = new CommerceError('network', 'Gone', { retry: 'same_key' });

describe('the ledger', () => {
  test('is read while somebody looks, once a second, and no longer', async () => {
    using desk = open();
    await desk.time.pass(10_000);
    expect(desk.reads()).toBe(0);
    const leave = desk.look();
    await desk.time.pass(10_500);
    expect(desk.model.status.value).toBe('ready');
    expect(desk.reads()).toBe(11);
    leave();
    await desk.time.pass(60_000);
    expect(desk.reads()).toBe(11);
    desk.look();
    await desk.time.pass(100);
    expect(desk.reads()).toBe(12);
  });

  test('is the same object until something in it changes', async () => {
    using desk = open();
    const seen: (Demand | undefined)[] = [];
    desk.model.demand.subscribe((demand) => void seen.push(demand));
    await desk.time.pass(5_000);
    expect(seen).toHaveLength(2);
    await desk.wish('c_1');
    await desk.time.pass(1_000);
    expect(seen).toHaveLength(3);
    expect(seen[2]?.topics).toMatchObject([{ title: 'Is the spoon for sale?', askers: 1 }]);
  });

  test('stays, as stale, while the line is down, and is asked for ever less often', async () => {
    let isDown = false;
    let tries = 0;
    using desk = open({
      fault(method) {
        if (!isDown || method !== 'demand.read') return undefined;
        tries++;
        return { error: down };
      },
    });
    desk.look();
    await desk.time.pass(1_500);
    const before = desk.model.demand.value;
    isDown = true;
    await desk.time.pass(300_000);
    expect(desk.model.demand.value).toBe(before);
    expect([desk.model.status.value, desk.model.stale.value]).toEqual(['ready', true]);
    // up to 15 s of full jitter: 40 are to be expected
    expect(tries).toBeGreaterThan(15);
    expect(tries).toBeLessThan(80);
    isDown = false;
    await desk.time.pass(16_000);
    expect([desk.model.stale.value, desk.model.error.value]).toEqual([false, undefined]);
  });

  test('waits as long as the endpoint asks', async () => {
    const error = new CommerceError('rate_limited', 'Slower', { retry: 'same_key', retry_after_ms: 30_000 });
    let tries = 0;
    using desk = open({
      fault: (method) => (method === 'demand.read' && ++tries === 1 ? { error } : undefined),
    });
    desk.look();
    await desk.time.pass(29_000);
    expect([tries, desk.model.status.value, desk.model.error.value?.kind]).toEqual([1, 'error', 'rate_limited']);
    await desk.time.pass(3_000);
    expect([tries > 1, desk.model.status.value]).toEqual([true, 'ready']);
  });

  test('rests while the page is hidden, and is read at once when it is back', async () => {
    using desk = open();
    desk.look();
    await desk.time.pass(2_500);
    desk.page.hide(true);
    const before = desk.reads();
    await desk.time.pass(600_000);
    expect(desk.reads()).toBe(before);
    desk.page.hide(false);
    await desk.time.pass(1);
    expect(desk.reads()).toBe(before + 1);
  });

  test('of all shows is another one', async () => {
    using desk = open();
    desk.look();
    await desk.time.pass(100);
    expect(desk.model.span.value).toBe('show');
    desk.model.setSpan('seller');
    expect(desk.model.demand.value).toBeUndefined();
    await desk.time.pass(100);
    expect([desk.model.span.value, desk.model.status.value]).toEqual(['seller', 'ready']);
  });

  test('without a show is the one of all shows', async () => {
    using desk = open({}, '');
    desk.look();
    await desk.time.pass(100);
    expect([desk.model.span.value, desk.model.status.value]).toEqual(['seller', 'ready']);
    desk.model.setSpan('show');
    expect(desk.model.span.value).toBe('seller');
  });

  test('is not asked of an endpoint that keeps none, and the page says so', async () => {
    const endpoint = fakeEndpoint({ capabilities: { demand: false } });
    expect(createShop({ endpoint, storage: null }).demand).toBeUndefined();
    using desk = open({
      fault: (method) => (method === 'connect' ? { answer: { ...endpoint, demand: false } } : undefined),
    });
    desk.look();
    await desk.time.pass(60_000);
    expect([desk.reads(), desk.model.error.value?.kind]).toEqual([0, 'unsupported']);
  });
});

describe('a decision', () => {
  test('shows when it has resolved, whoever looks', async () => {
    using desk = open({ latency: 50 });
    desk.look();
    await desk.time.until(desk.wish('c_1') as Promise<unknown>);
    await desk.time.pass(1_500);
    const id = desk.model.demand.value?.topics[0]?.id ?? '';
    await desk.time.until(desk.model.decide(id, { state: 'answered', text: 'From Friday on.' }));
    expect(desk.model.demand.value?.topics).toMatchObject([{ id, state: 'answered', text: 'From Friday on.' }]);
    const before = desk.reads();
    await desk.time.pass(5_000);
    expect(desk.reads() - before).toBeGreaterThan(3);
  });

  test('is sent again under its key after a lost answer, and rejects where it is refused', async () => {
    using desk = open({
      fault: (method, count) => (method === 'demand.decide' && count === 1 ? { lose: 'answer' } : undefined),
    });
    await desk.time.until(desk.wish('c_1') as Promise<unknown>);
    await desk.time.until(desk.model.decide('topic_1', { state: 'declined' }));
    expect(desk.fake.calls.filter((call) => call === 'demand.decide')).toHaveLength(2);
    await expect(desk.time.until(desk.model.decide('topic_9', { state: 'declined' }))).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  test('that lists a product puts it on the shelf of the show and tells who asked', async () => {
    using desk = open();
    desk.shop.show?.start();
    desk.shop.intents?.replies.subscribe(() => {});
    await desk.time.pass(100);
    await desk.time.until(desk.wish('c_1') as Promise<unknown>);
    const product = { title: 'Wooden spoon', price: { amount: 900, currency: 'USD' }, quantity: 40 };
    await desk.time.until(desk.model.decide('topic_1', { state: 'listed', product, show_id: 'show_noodle_night' }));
    await desk.time.pass(10_000);
    expect(desk.shop.show?.items.value.at(-1)).toMatchObject({ number: 9, product_id: 'p_topic_1' });
    expect(desk.shop.intents?.replies.value).toMatchObject([
      { id: 'topic_1', state: 'listed', product_id: 'p_topic_1', comment_ids: ['c_1'] },
    ]);
  });

  test('comments are read in pages', async () => {
    using desk = open();
    for (const id of ['c_1', 'c_2', 'c_3']) await desk.wish(id);
    const page = await desk.time.until(desk.model.asks({ kind: 'sourcing', limit: 2 }));
    expect(page.asks.map(({ message_id }) => message_id)).toEqual(['c_3', 'c_2']);
    expect(page.pagination.has_next_page).toBe(true);
  });
});
