import type { TopicNews } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import type { Intents } from '../intents.ts';
import { watchingShow } from '../testing/watching-show.ts';

const intentsOf = (shop: { intents: Intents | undefined }) => shop.intents as Intents;
const news = (id: string): TopicNews => ({ id, state: 'declined' });

describe('the seller’s replies', () => {
  test('are read at the start, after a comment that asks, and on news: not after one that does not', async () => {
    using shop = await watchingShow();
    const reads = () => shop.fake.calls.filter((call) => call === 'live.replies').length;
    await shop.time.pass(60_000);
    expect(reads()).toBe(0);
    intentsOf(shop).replies.subscribe(() => {});
    await shop.time.pass(10_000);
    expect(reads()).toBe(1);
    await shop.time.until(shop.comments?.send('good evening') as Promise<void>);
    await shop.time.pass(10_000);
    expect(reads()).toBe(1);
    await shop.time.until(shop.comments?.send('do you sell spoons') as Promise<void>);
    await shop.time.pass(10_000);
    expect(reads()).toBe(2);
    shop.fake.push({ type: 'topic.set', data: news('topic_1') });
    await shop.time.pass(10_000);
    expect(reads()).toBe(3);
  });

  test('reach who asked, when the seller decides', async () => {
    using shop = await watchingShow();
    intentsOf(shop).replies.subscribe(() => {});
    await shop.time.until(shop.comments?.send('do you sell spoons') as Promise<void>);
    await shop.time.pass(10_000);
    expect(intentsOf(shop).replies.value).toEqual([]);
    const decision = { state: 'answered', text: 'From Friday on.' };
    await shop.time.until(shop.demand?.decide('topic_1', decision) as Promise<void>);
    await shop.time.pass(10_000);
    expect(intentsOf(shop).replies.value).toMatchObject([{ id: 'topic_1', ...decision }]);
  });

  test('are asked for once in a few seconds, however much is decided', async () => {
    using shop = await watchingShow();
    intentsOf(shop).replies.subscribe(() => {});
    for (let i = 0; i < 200; i++) {
      shop.fake.push({ type: 'topic.set', data: news(`t_${i}`) });
      await shop.time.pass(100);
    }
    expect(shop.fake.calls.filter((call) => call === 'live.replies').length).toBeLessThanOrEqual(6);
  });

  test('are nobody’s business once nobody looks', async () => {
    using shop = await watchingShow();
    const { replies } = intentsOf(shop);
    for (let i = 0; i < 3; i++) replies.subscribe(() => {})();
    await shop.time.pass(10_000);
    const before = shop.fake.calls.length;
    shop.fake.push({ type: 'topic.set', data: news('t_1') });
    await shop.time.pass(10_000);
    expect(shop.fake.calls.slice(before)).toEqual([]);
  });

  test('are not asked of an endpoint that has none', async () => {
    using shop = await watchingShow({ capabilities: { intents: false } });
    intentsOf(shop).replies.subscribe(() => {});
    shop.fake.push({ type: 'topic.set', data: news('t_1') });
    await shop.time.pass(30_000);
    expect(shop.fake.calls).not.toContain('live.replies');
  });
});

describe('waiting', () => {
  const item = 'v_tea_spring_100';
  const other = 'v_apron_wheat_l';

  test('shows at once and is told once', async () => {
    using shop = await watchingShow({ latency: 500 });
    const { waiting, wait } = intentsOf(shop);
    const told = wait(item, true);
    expect([...waiting.value]).toEqual([item]);
    await shop.time.until(told);
    expect([...waiting.value]).toEqual([item]);
    expect(shop.fake.calls.filter((call) => call === 'waiting.set')).toHaveLength(1);
  });

  test('is as before where it was refused', async () => {
    using shop = await watchingShow({
      fault: (method) => (method === 'waiting.set' ? { lose: 'request' } : undefined),
    });
    const { waiting, wait } = intentsOf(shop);
    const refused = expect(wait(item, true)).rejects.toMatchObject({ kind: 'network' });
    expect(waiting.value.has(item)).toBe(true);
    await shop.time.pass(60_000);
    await refused;
    expect(waiting.value.size).toBe(0);
  });

  test('that is wished, taken back and wished again ends as it was wished last', async () => {
    using shop = await watchingShow({ latency: 200 });
    const { waiting, wait } = intentsOf(shop);
    const all = Promise.all([wait(item, true), wait(item, false), wait(item, true), wait(other, true)]);
    expect([...waiting.value]).toEqual([item, other]);
    await shop.time.until(all);
    expect([...waiting.value]).toEqual([item, other]);
    expect(await shop.time.until(shop.fake.waiting?.list() as Promise<string[]>)).toEqual([item, other]);
  });

  test('of before is read once, when somebody looks', async () => {
    using shop = await watchingShow();
    await shop.fake.waiting?.set(item, true, { key: 'k' });
    shop.fake.calls.length = 0;
    const seen: string[][] = [];
    for (let i = 0; i < 3; i++) intentsOf(shop).waiting.subscribe((ids) => void seen.push([...ids]));
    await shop.time.pass(5_000);
    expect(seen.at(-1)).toEqual([item]);
    expect(shop.fake.calls.filter((call) => call === 'waiting.list')).toHaveLength(1);
  });

  test('is refused where there are no lists', async () => {
    using shop = await watchingShow({ capabilities: { waiting_lists: false } });
    await expect(intentsOf(shop).wait(item, true)).rejects.toMatchObject({ kind: 'unsupported' });
    expect(intentsOf(shop).waiting.value.size).toBe(0);
  });
});
