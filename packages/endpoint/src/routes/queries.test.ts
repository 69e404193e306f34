import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';
import { kinds } from '../testing/stores.ts';

const cursor = (keys: string): string => `cursor=${Buffer.from(keys).toString('base64url')}`;

for (const { name, missing, place } of kinds) {
  describe.skipIf(missing)(`a query on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    let shop: TestShop;
    let host: string;
    let at: ReturnType<typeof place>;
    beforeAll(async () => {
      at = place();
      shop = await openShop({ database: at.database });
      host = await shop.hostKey('show');
    });
    afterAll(async () => {
      await shop.close();
      at.remove();
    });

    it.each(
      ['[1.5]', '[1e400]', '[-1]', '[9007199254740993]', '["a\\u0000","b"]', '[null]', '{}', 'x'].flatMap((keys) =>
        ['/asks', '/live/shows/show_1/asks', '/live/shows', '/orders'].map((url) => [keys, url] as const),
      ),
    )('starts over, or after nothing, at a cursor that is not ours: %s in %s', async (keys, url) => {
      const token = url.includes('asks') ? host : await shop.guest();
      expect((await shop.call('GET', `${url}?${cursor(keys)}`, { token })).statusCode).toBe(200);
    });

    it.each(['/asks?kind=%00', '/asks?topic_id=a%00', '/asks?product_id=%0A', '/live/shows?seller_id=%00'])(
      'names the parameter that no column could hold: %s',
      async (url) => {
        const answer = await shop.call('GET', url, { token: host });
        expect(answer.json()).toMatchObject({ status: 400, path: expect.stringMatching(/^\$\.(kind|\w+_id)$/) });
      },
    );
  });
}
