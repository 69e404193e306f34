import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskedShop, message, openAskedShop, wished } from '../testing/asked-show.ts';

describe('what was said in another chat', () => {
  let desk: AskedShop;
  const now = Date.parse('2026-11-22T19:00:00Z');
  beforeAll(async () => {
    desk = await openAskedShop(() => now);
  });
  afterAll(() => desk.shop.close());
  beforeEach(() => desk.begin());

  it('counts a captured message once, in whatever batch it comes', async () => {
    const batch = [message('梳子卖吗', 'ann', 'm1'), message('hello', 'bo', 'm2'), message('梳子卖吗', 'ann', 'm1')];
    expect((await desk.results(batch)).map(({ accepted, reason }) => [accepted, reason])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 'duplicate'],
    ]);
    const before = await desk.demand();
    expect((await desk.results(batch)).map(({ reason }) => reason)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await desk.demand()).toEqual(before);
    expect(before).toMatchObject({ comments: 2, asking: 1 });
    const elsewhere = { ...message('梳子卖吗', 'ann', 'm1'), source: 'youtube' };
    expect(await desk.results([elsewhere])).toEqual([{ source: 'youtube', message_id: 'm1', accepted: true }]);
    expect(wished(await desk.demand())).toEqual([['梳子卖吗', 2]]);
  });

  it('takes those whose names a chat does not tell for somebody else each', async () => {
    await desk.results([
      message('勺子卖吗', ''),
      message('勺子卖吗', ' '),
      message('勺子卖吗', 'ann'),
      message('勺子卖吗', 'ann'),
    ]);
    expect((await desk.demand()).topics.map(({ askers }) => askers)).toEqual([3]);
  });

  it('leaves out what moderation keeps from the show', async () => {
    expect(await desk.results([message('傻逼 勺子卖吗', 'ann', 'm1')])).toEqual([
      { source: 'douyin', message_id: 'm1', accepted: false, reason: 'blocked' },
    ]);
    expect(await desk.demand()).toMatchObject({ comments: 0, topics: [] });
  });

  it('takes five hundred long messages at once, and no more', async () => {
    const many = Array.from({ length: 500 }, (_, n) => message('勺'.repeat(500), `v${n}`));
    expect((await desk.results(many)).every(({ accepted }) => accepted)).toBe(true);
    expect((await desk.send([...many, message('hi', 'x')])).statusCode).toBe(400);
  });

  it('knows a chat by a name that every database can look for', async () => {
    const from = (source: string) => desk.send([{ ...message('勺子卖吗', 'ann'), source }]);
    expect((await from('x'.repeat(255))).statusCode).toBe(200);
    expect((await from('x'.repeat(256))).json()).toMatchObject({ status: 400, path: '$.messages[0].source' });
  });

  it('cannot be made up as comments of our own', async () => {
    expect((await desk.send([{ ...message('勺子卖吗', 'ann'), source: 'native' }])).json()).toMatchObject({
      status: 400,
      path: '$.messages[0].source',
    });
  });
});
