import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';
import { type Kind, kinds } from '../testing/stores.ts';

const [sqlite] = kinds;

describe('a comment', () => {
  let shop: TestShop;
  let token: string;
  beforeAll(async () => {
    shop = await openShop({ moderation: { add: ['walnut oil'] } });
    token = await shop.guest();
  });
  afterAll(() => shop.close());

  const say = (text: string, key = randomUUID(), id = key, headers = {}) =>
    shop.call('POST', '/live/shows/show_1/comments', { token, key, body: { id, text }, headers });

  it('that may not be shown is refused with a reason in the row, and leaves its key free', async () => {
    const key = randomUUID();
    const refused = await say('加微信便宜', key, key, { 'accept-language': 'zh-CN' });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.json()).toMatchObject({
      code: 'comment_blocked',
      path: '$.text',
      messages: [{ code: 'comment_blocked', content: expect.stringContaining('联系方式'), path: '$.text' }],
    });
    expect((await say('便宜吗', key, key)).statusCode).toBe(201);
    expect((await say('got WALNUT-OIL?')).json()).toMatchObject({ code: 'comment_blocked' });
  });

  it('said twice is refused; sent twice it is one comment', async () => {
    const other = await shop.guest();
    const body = { id: randomUUID(), text: 'two jars please' };
    const send = (more = {}) =>
      shop.call('POST', '/live/shows/show_1/comments', { token: other, key: body.id, body: { ...body, ...more } });
    expect((await send()).statusCode).toBe(201);
    const again = await send();
    expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
    const repeated = await shop.call('POST', '/live/shows/show_1/comments', {
      token: other,
      body: { id: randomUUID(), text: 'Two jars, please!' },
    });
    expect([repeated.statusCode, repeated.json().code]).toEqual([422, 'comment_repeated']);
  });

  it('that was taken stays taken, although its words are refused by now', async () => {
    const { database, remove } = (sqlite as Kind).place();
    const body = { id: randomUUID(), text: 'brown sugar' };
    const ask = async (add: string[], key = body.id) => {
      const other = await openShop({ database, moderation: { add } });
      const answer = await other.call('POST', '/live/shows/show_1/comments', { key, body });
      await other.close();
      return answer.statusCode;
    };
    expect(await ask([])).toBe(201);
    expect(await ask(['sugar'])).toBe(201);
    expect(await ask(['sugar'], randomUUID())).toBe(422);
    remove();
  });
});
