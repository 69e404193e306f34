import { randomUUID } from 'node:crypto';
import type { Demand, EventPage, LiveEvent, Reply, ShowSnapshot, Topic, TopicRequest } from '@laotie/protocol';
import type { EndpointOptions } from '../options.ts';
import { openShop, type TestShop } from './shop.ts';

export const SHOW = '/live/shows/show_1';
export const spoon = { title: 'Pear-wood spoon', price: { amount: 1290, currency: 'EUR' }, quantity: 20 };

/** A shop on air with its host's key and three guests, and what they say to each other. */
export async function openDesk(options: Partial<EndpointOptions> = {}) {
  const shop = await openShop(options);
  const host = await shop.hostKey('show', 'products');
  const [lin, max, third] = [await shop.guest(), await shop.guest(), await shop.guest()];
  await shop.call('PUT', `${SHOW}/cues/c_1`, { token: host, body: { product_id: 'p_oil', kind: 'pin' } });
  const desk = { shop, host, lin, max, third, ...askingOf(shop, host) };
  const { cursor } = await desk.snapshot();
  return { ...desk, ...tellingOf(shop, cursor), asked: () => spoons(desk) };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

function askingOf(shop: TestShop, host: string) {
  const get = async <T>(url: string, token?: string) => (await shop.call('GET', url, { token })).json<T>();
  return {
    get,
    snapshot: () => get<ShowSnapshot>(`${SHOW}?currency=EUR&language=en`),
    topics: async () => (await get<Demand>(`${SHOW}/demand`, host)).topics,
    replies: async (token: string) => (await get<{ replies: Reply[] }>(`${SHOW}/replies`, token)).replies,
    /** Answers with the comment's id. */
    async say(token: string, text: string): Promise<string> {
      const id = randomUUID();
      const { statusCode, body } = await shop.call('POST', `${SHOW}/comments`, { token, body: { id, text } });
      if (statusCode !== 201) throw new Error(body);
      return id;
    },
    put: (id: string, body: object) => shop.call('PUT', `/demand/topics/${id}`, { token: host, body, key: null }),
    async decide(id: string, request: TopicRequest): Promise<Topic> {
      const { statusCode, body } = await shop.call('PUT', `/demand/topics/${id}`, {
        token: host,
        body: request,
        key: null,
      });
      if (statusCode !== 200) throw new Error(body);
      return JSON.parse(body) as Topic;
    },
  };
}

/** What viewers have been told since the cursor, beside what they said themselves. */
function tellingOf(shop: TestShop, cursor: string) {
  const told = async (): Promise<LiveEvent[]> => {
    const url = `${SHOW}/events?after=${cursor}&currency=EUR`;
    const answer = await shop.call('GET', url, { headers: { accept: 'application/json' } });
    const quiet = ['stats', 'comments.add', 'cue.set'];
    return answer.json<EventPage>().events.filter(({ type }) => !quiet.includes(type));
  };
  return { told, types: async () => (await told()).map(({ type }) => type) };
}

/** Two of the guests ask for one thing, each in their own language; the third one only talks. */
async function spoons({
  say,
  topics,
  lin,
  max,
  third,
}: ReturnType<typeof askingOf> & Record<'lin' | 'max' | 'third', string>): Promise<{ id: string; comments: string[] }> {
  const comments = [await say(lin, '那个勺子卖吗'), await say(max, 'can you sell that spoon?')];
  await say(third, 'good evening');
  const [topic] = await topics();
  if (topic?.askers !== 2 || topic.kind !== 'sourcing')
    throw new Error(`not one wish of two: ${JSON.stringify(topic)}`);
  return { id: topic.id, comments };
}
