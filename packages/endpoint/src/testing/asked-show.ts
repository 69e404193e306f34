import { randomUUID } from 'node:crypto';
import type { AskPage, CapturedMessage, CaptureResult, Demand, Id } from '@laotie/protocol';
import { openShop } from './shop.ts';

const wide = { burst: 10_000, per_second: 1000 };
const limits = { comments: { buyer: wide, address: wide } };

/** A shop in whose shows viewers ask, as fast as they like. What is said and read is of the show that `begin` was last for. */
export async function openAskedShop(clock: () => number) {
  const shop = await openShop({ clock, limits });
  const host = await shop.hostKey('show', 'products', 'moderate');
  let show = '';
  const read = async <T>(path: string) => (await shop.call('GET', path, { token: host })).json<T>();
  const send = (messages: CapturedMessage[], token = host) =>
    shop.call('POST', `/live/shows/${show}/captures`, { token, body: { messages } });

  return {
    shop,
    host,
    get show() {
      return show;
    },
    /** Another show, with the oil and the wok in it, and the oil on air. */
    async begin() {
      const id = `show_${randomUUID()}`;
      const items = [
        { number: 1, product_id: 'p_oil' },
        { number: 2, product_id: 'p_wok' },
      ];
      const made = await shop.call('POST', '/live/shows', { token: host, body: { id, title: 'Test', items } });
      if (made.statusCode !== 201) throw new Error(made.body);
      await shop.call('PUT', `/live/shows/${id}/cues/c1`, { token: host, body: { product_id: 'p_oil', kind: 'pin' } });
      show = id;
    },
    /** On to a show that there is. */
    goTo(id: Id) {
      show = id;
    },
    say: (text: string, token?: string, id = `c_${randomUUID()}`, key?: string) =>
      shop.call('POST', `/live/shows/${show}/comments`, { token, body: { id, text }, ...(key && { key }) }),
    send,
    results: async (messages: CapturedMessage[]) => (await send(messages)).json<{ results: CaptureResult[] }>().results,
    demand: (query = '') => read<Demand>(`/live/shows/${show}/demand${query}`),
    asks: (query = '') => read<AskPage>(`/live/shows/${show}/asks${query}`),
  };
}

export type AskedShop = Awaited<ReturnType<typeof openAskedShop>>;

/** From another chat. */
export const message = (text: string, who: string, message_id: string = randomUUID()): CapturedMessage => ({
  source: 'douyin',
  message_id,
  author: { name: who },
  text,
});

/** What is wished for, and how many wish it. */
export const wished = ({ topics }: Demand): [string, number][] => topics.map(({ title, askers }) => [title, askers]);
