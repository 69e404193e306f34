import { expect, test } from 'vitest';
import { crooked, profile, reword, type Spoil } from './setup/crooked.ts';
import { atTheDoctor, complaints, pageOf, said, settles } from './setup/doctor.ts';
import { strangerPage } from './setup/stranger.ts';

atTheDoctor('the doctor, of the line to the shop', ({ origin, script, open, withShop }) => {
  test('no endpoint in the address: the script’s own server is no shop; a shop without a profile', async () => {
    const withoutProfile = profile((answer) => Object.assign(answer, { status: 404 }));
    const bare = await crooked(origin(), withoutProfile);
    await settles(await open(pageOf(script('', bare.origin))), ['shop.own']);
    await settles(await withShop(withoutProfile), ['line.status']);
  });

  test('an address that is none', async () => {
    const bare = await open(pageOf(script('?endpoint=shop.example')));
    await settles(bare, ['line.type', 'shop.address']);
    const page = await open(pageOf(script('?endpoint=http://shop.example')));
    await settles(page, ['shop.address']);
  });

  test('a server that is not there', async () => {
    const gone = await crooked(origin());
    await gone.close();
    await settles(await open(pageOf(script(`?endpoint=${gone.origin}`))), ['line.unreachable']);
  });

  test('a home page in place of the shop', async () => {
    const home = await strangerPage('<h1>Welcome</h1>', { 'access-control-allow-origin': '*' });
    const page = await open(pageOf(script(`?endpoint=${home.origin}`)));
    await settles(page, ['line.type']);
    expect((await complaints(page))?.[0]?.params).toMatchObject({ type: 'text/html' });
  });

  test('JSON that is no profile, and a profile that leads elsewhere', async () => {
    const says = (change: (text: string) => string) => withShop(profile((answer) => reword(answer, change)));
    await settles(await says(() => '{}'), ['line.profile']);
    const elsewhere = await says((text) => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://other.example'));
    await settles(elsewhere, ['line.foreign']);
  });

  test('no Access-Control-Allow-Origin, and one that is for the profile only', async () => {
    const nowhere = await withShop((_, { headers }) => {
      delete headers['access-control-allow-origin'];
    });
    await settles(nowhere, ['line.origin']);
    const own = new URL(nowhere.url()).origin;
    expect((await complaints(nowhere))?.[0]?.params).toMatchObject({ origin: own });
    const there = await withShop((asked, { headers }) => {
      if (!asked.includes('.well-known')) delete headers['access-control-allow-origin'];
    });
    await settles(there, ['line.originThere']);
  });

  const allowing =
    (headers: string): Spoil =>
    (asked, answer) => {
      if (asked.startsWith('OPTIONS')) answer.headers['access-control-allow-headers'] = headers;
    };
  const all = ['Content-Type', 'Authorization', 'UCP-Agent', 'Request-Id', 'Idempotency-Key', 'If-Match'];

  test.each(all)('a preflight that does not allow %s', async (header) => {
    const page = await withShop(allowing(all.filter((name) => name !== header).join(', ')));
    const isRead = ['Content-Type', 'UCP-Agent', 'Request-Id'].includes(header);
    await settles(page, [isRead ? 'line.headers' : 'line.writes']);
    expect((await complaints(page))?.[0]?.params?.['headers']).toBe(header);
  });

  test('a preflight that does not allow PUT', async () => {
    const page = await withShop((asked, { headers }) => {
      if (asked.startsWith('OPTIONS')) headers['access-control-allow-methods'] = 'GET, POST';
    });
    await settles(page, ['line.method']);
  });

  test('a shop that only shows need not let a page write', async () => {
    const onlyShows = (text: string) =>
      text.replace('"cart":true', '"cart":false').replace('"checkout":"in_page"', '"checkout":"redirect"');
    const page = await withShop((asked, answer) => {
      profile(() => reword(answer, onlyShows))(asked, answer);
      allowing('Content-Type, UCP-Agent, Request-Id')(asked, answer);
      if (asked.startsWith('OPTIONS')) answer.headers['access-control-allow-methods'] = 'GET, POST';
    });
    await expect.poll(() => said(page)).toContain('line.ok');
    await settles(page, []);
  });

  test('a catalog that is broken', async () => {
    const page = await withShop((asked, answer) => {
      if (asked.startsWith('POST /catalog')) Object.assign(answer, { status: 500 });
    });
    await settles(page, ['line.search']);
  });

  test('it sees when it is repaired, without being asked', async () => {
    let broken = true;
    const page = await withShop((_, { headers }) => {
      if (broken) delete headers['access-control-allow-origin'];
    });
    await settles(page, ['line.origin']);
    broken = false;
    await expect.poll(() => said(page)).toContain('line.ok');
  });
});
