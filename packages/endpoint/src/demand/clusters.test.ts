import { seeded } from '@laotie/core/testing';
import type { AskPage, CapturedMessage } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';
import { oddWishes, questions, wishes } from '../testing/wishes.ts';

interface Said {
  text: string;
  wish: number;
  id: string;
}

/** In another order, the same one for the same seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const { next } = seeded(seed);
  const keys = list.map((item) => ({ item, key: next() }));
  return keys.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Of all pairs of comments in one topic, how many are one wish; of all pairs that are one wish, how many are in one topic. */
function pairwise(said: readonly Said[], topicOf: ReadonlyMap<string, string>): { precision: number; recall: number } {
  let [together, wrongly, missed] = [0, 0, 0];
  for (const [index, a] of said.entries()) {
    for (const b of said.slice(index + 1)) {
      const topic = topicOf.get(a.id);
      const joined = topic !== undefined && topic === topicOf.get(b.id);
      if (joined && a.wish === b.wish) together++;
      else if (joined) wrongly++;
      else if (a.wish === b.wish) missed++;
    }
  }
  return { precision: together / (together + wrongly), recall: together / (together + missed) };
}

describe('topics', () => {
  let shop: TestShop;
  let host: string;
  beforeAll(async () => {
    shop = await openShop();
    host = await shop.hostKey('show');
    const cue = { product_id: 'p_oil', kind: 'pin' };
    await shop.call('PUT', '/live/shows/show_1/cues/c1', { token: host, body: cue });
  });
  afterAll(() => shop.close());

  async function gathered(source: string, said: readonly Said[]): Promise<Map<string, string>> {
    const messages = said.map(
      ({ id, text }): CapturedMessage => ({ source, message_id: id, author: { name: id }, text }),
    );
    await shop.call('POST', '/live/shows/show_1/captures', { token: host, body: { messages } });
    const topicOf = new Map<string, string>();
    for (let cursor = ''; ; ) {
      const url = `/live/shows/show_1/asks?limit=100&cursor=${cursor}`;
      const { asks, pagination } = (await shop.call('GET', url, { token: host })).json<AskPage>();
      for (const ask of asks)
        if (ask.topic_id !== undefined && ask.source === source) topicOf.set(ask.message_id, ask.topic_id);
      if (pagination.cursor === undefined) return topicOf;
      cursor = pagination.cursor;
    }
  }

  it.each([
    ['things that shops sell', wishes, 0.97, 0.9],
    // nothing but the words themselves joins these, and a word beside "link" only joins what was wished for before
    ['things that nobody listed', oddWishes, 0.85, 0.4],
    ['questions about what is on air', questions, 0.95, 0.65],
  ] as const)('gather %s', async (name, lines, precise, complete) => {
    const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 2 ** 31);
    const all = lines.flatMap((texts, wish) => texts.map((text, n): Said => ({ text, wish, id: `${wish}-${n}` })));
    const said = shuffled(all, seed);
    const topicOf = await gathered(name, said);
    const { precision, recall } = pairwise(said, topicOf);
    const alone = said.filter(({ id }) => !topicOf.has(id)).map(({ text }) => text);
    const figures = `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, seed ${seed}; in no topic: ${alone.join(' | ')}`;
    console.log(`${said.length} comments, ${lines.length} ${figures}`);
    expect(precision, figures).toBeGreaterThanOrEqual(precise);
    expect(recall, figures).toBeGreaterThanOrEqual(complete);
  });
});
