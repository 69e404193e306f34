import type { OutgoingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { inChromium, visit } from './setup/chromium.ts';
import { type Answer, crooked, strangerPage } from './setup/crooked.ts';
import { openStage, type Stage } from './setup/stage.ts';

interface Seen {
  state: string;
  key: string;
  params?: Record<string, string>;
}

/** What the doctor says now, but for what is in order or cannot be known. */
const complaints = (page: Page): Promise<Seen[] | undefined> =>
  page.evaluate(() => {
    const doctor = document.querySelector('laotie-doctor') as unknown as { findings?: Seen[] } | null;
    return (
      doctor?.findings
        // a machine that is busy with other tests may be slow
        ?.filter(({ state, key }) => (state === 'wrong' || state === 'warning') && key !== 'doctor.line.slow')
        .map(({ state, key, params }) => ({ state, key, ...(params && { params }) }))
    );
  });

const keys = async (page: Page) => (await complaints(page))?.map(({ key }) => key.replace('doctor.', '')).sort();
const calm = (page: Page) =>
  page.evaluate(() => {
    const doctor = document.querySelector('laotie-doctor') as unknown as { findings?: Seen[] } | null;
    return doctor?.findings?.map(({ key }) => key.replace('doctor.', ''));
  });

inChromium('a doctor on pages that are wired wrongly', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const card = '<laotie-product-card product="p_chili_oil"></laotie-product-card>';
  const script = (query: string) => `<script type="module" src="${stage.origin}/laotie.js${query}"></script>`;
  const html = (head: string, body = card) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;

  /** A stranger's page as its author opens it, to see what is wrong. */
  async function open(text: string, headers: OutgoingHttpHeaders = {}): Promise<Page> {
    const server = await strangerPage(text, headers);
    const { page } = await visit({ viewport: { width: 900, height: 800 } });
    onTestFinished(() => server.close());
    await page.goto(`${server.origin}/?laotie-doctor`);
    return page;
  }

  /** A page on a shop whose answers are spoiled. */
  async function withShop(spoil: (asked: string, answer: Answer) => void): Promise<Page> {
    const shop = await crooked(stage.origin, spoil);
    onTestFinished(() => shop.close());
    return open(html(script(`?endpoint=${shop.origin}`)));
  }

  const settles = (page: Page, wanted: string[]) => expect.poll(() => keys(page)).toEqual(wanted);

  test('says nothing against one that is right, and is not there unless it is asked for', async () => {
    const page = await open(html(script(`?endpoint=${stage.origin}`)));
    await expect.poll(() => calm(page)).toEqual(expect.arrayContaining(['line.ok', 'shop.ok', 'page.ok', 'can.all']));
    expect(await keys(page)).toEqual([]);
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Everything is in order');
    await page.goto(page.url().replace('?laotie-doctor', ''));
    await page.getByRole('button', { name: 'Choose' }).waitFor();
    expect(await page.locator('laotie-doctor').count()).toBe(0);
  });

  test('follows a live show: its news, its picture, its clock', async () => {
    const body =
      '<laotie-shop show="latest"><laotie-overlay><laotie-player></laotie-player></laotie-overlay></laotie-shop>';
    const page = await open(html(script(`?endpoint=${stage.origin}`), body));
    await expect
      .poll(() => calm(page), { timeout: 120_000 })
      .toEqual(expect.arrayContaining(['show.ok', 'show.stream', 'playhead.date', 'clock.ok']));
    await settles(page, []);
  });

  test('no endpoint in the address: the script’s own server is no shop; a shop without a profile', async () => {
    const bare = await crooked(stage.origin, (asked, answer) => {
      if (asked === 'GET /.well-known/ucp') Object.assign(answer, { status: 404 });
    });
    onTestFinished(() => bare.close());
    const page = await open(html(`<script type="module" src="${bare.origin}/laotie.js"></script>`));
    await settles(page, ['shop.own']);
    const other = await withShop((asked, answer) => {
      if (asked === 'GET /.well-known/ucp') Object.assign(answer, { status: 404 });
    });
    await settles(other, ['line.status']);
  });

  test('an address that is none', async () => {
    const bare = await open(html(script('?endpoint=shop.example')));
    await settles(bare, ['line.type', 'shop.address']);
    const page = await open(html(script('?endpoint=http://shop.example')));
    await settles(page, ['shop.address']);
  });

  test('a server that is not there', async () => {
    const gone = await crooked(stage.origin);
    await gone.close();
    await settles(await open(html(script(`?endpoint=${gone.origin}`))), ['line.unreachable']);
  });

  test('a home page in place of the shop', async () => {
    const home = await strangerPage('<h1>Welcome</h1>', { 'access-control-allow-origin': '*' });
    onTestFinished(() => home.close());
    const page = await open(html(script(`?endpoint=${home.origin}`)));
    await settles(page, ['line.type']);
    expect((await complaints(page))?.[0]?.params).toMatchObject({ type: 'text/html' });
  });

  test('JSON that is no profile, and a profile that leads elsewhere', async () => {
    const empty = await withShop((asked, answer) => {
      if (asked === 'GET /.well-known/ucp') answer.body = Buffer.from('{}');
    });
    await settles(empty, ['line.profile']);
    const elsewhere = await withShop((asked, answer) => {
      if (asked === 'GET /.well-known/ucp')
        answer.body = Buffer.from(
          String(answer.body).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://other.example'),
        );
    });
    await settles(elsewhere, ['line.foreign']);
  });

  test('no Access-Control-Allow-Origin, and one that is for the profile only', async () => {
    const nowhere = await withShop((_, { headers }) => {
      delete headers['access-control-allow-origin'];
    });
    await settles(nowhere, ['line.origin']);
    const origin = new URL(nowhere.url()).origin;
    expect((await complaints(nowhere))?.[0]?.params).toMatchObject({ origin });
    const there = await withShop((asked, { headers }) => {
      if (!asked.includes('.well-known')) delete headers['access-control-allow-origin'];
    });
    await settles(there, ['line.originThere']);
  });

  const allowing = (headers: string) => (asked: string, answer: Answer) => {
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
    const page = await withShop((asked, answer) => {
      if (asked === 'GET /.well-known/ucp') {
        const profile = String(answer.body);
        answer.body = Buffer.from(
          profile.replace('"cart":true', '"cart":false').replace('"checkout":"in_page"', '"checkout":"redirect"'),
        );
      } else if (asked.startsWith('OPTIONS')) {
        answer.headers['access-control-allow-methods'] = 'GET, POST';
        allowing('Content-Type, UCP-Agent, Request-Id')(asked, answer);
      }
    });
    await expect.poll(() => calm(page)).toContain('line.ok');
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
    await expect.poll(() => calm(page), { timeout: 60_000 }).toContain('line.ok');
  });

  test('a policy that refuses the shop, its pictures, our types', async () => {
    const { origin } = stage;
    const policy = (rest: string) => ({
      'content-security-policy': `default-src 'none'; script-src ${origin}; ${rest}`,
    });
    const page = html(script(`?endpoint=${origin}`));
    const connect = await open(page, policy("connect-src 'self'"));
    await settles(connect, ['policy.refused']);
    expect((await complaints(connect))?.[0]?.params).toMatchObject({ directive: 'connect-src', what: origin });

    const pictures = await open(
      html(script(`?endpoint=${origin}`), `<laotie-shop show="latest">${card}</laotie-shop>`),
      policy(`connect-src ${origin}`),
    );
    await settles(pictures, ['policy.refused']);
    const params = (await complaints(pictures))?.[0]?.params;
    expect(params).toMatchObject({ directive: 'img-src', what: origin });
    expect(params?.['policy']).toContain(`img-src ${origin}`);

    const types = await open(page, policy(`connect-src ${origin}; img-src ${origin}; trusted-types hostpolicy`));
    await settles(types, ['policy.types']);

    // what it says is needed is what is needed
    const recipe = await open(html(script(`?endpoint=${origin}`), `<laotie-shop show="latest">${card}</laotie-shop>`), {
      'content-security-policy': `default-src 'none'; ${params?.['policy']}`,
    });
    await expect.poll(() => calm(recipe)).toEqual(expect.arrayContaining(['policy.ok', 'line.ok', 'show.ok']));
    expect(await keys(recipe)).toEqual([]);
  });

  test('two scripts; one script with two shops is none too many', async () => {
    const other = await crooked(stage.origin);
    onTestFinished(() => other.close());
    const first = script(`?endpoint=${stage.origin}`);
    const two = await open(html(`${first}<script type="module" src="${other.origin}/laotie.js"></script>`));
    await expect.poll(() => keys(two)).toContain('copies.scripts');
    const named = await open(html(`${first}${script(`?endpoint=${other.origin}&name=other`)}`));
    await expect.poll(() => calm(named)).toContain('copies.ok');
    await settles(named, []);
  });

  test('a show, a product, a shop that nobody knows; tags that are misspelt, unclosed, without what they need', async () => {
    const body = `<laotie-shop show="shwo"><laotie-countdown ends-at="2099-01-01T00:00:00Z"></laotie-countdown></laotie-shop>
      <laotie-product-card product="p_nope"></laotie-product-card>
      <laotie-product-card product-id="p_chili_oil"></laotie-product-card>
      <laotie-shop endpoint="other"><laotie-cart></laotie-cart></laotie-shop>
      <laotie-shop endpoint="https://shop.example"></laotie-shop>
      <laotie-product-crad></laotie-product-crad>
      <laotie-overlay for="vid"></laotie-overlay>
      <laotie-product-card product="p_chili_oil" /><laotie-cart></laotie-cart>`;
    const page = await open(html(script(`?endpoint=${stage.origin}`), body));
    await settles(page, [
      'product.missing',
      'shop.inTag',
      'shop.name',
      'show.missing',
      'show.unnamed',
      'tag.attribute',
      'tag.inside',
      'tag.needs',
      'tag.target',
      'tag.unknown',
    ]);
  });

  test('a page without a width and a language, a chunk that is missing, a shop that waits', async () => {
    const bare = await open(`<!doctype html><title>A page</title>${script(`?endpoint=${stage.origin}`)}${card}`);
    await settles(bare, ['page.lang', 'page.viewport']);

    const half = await crooked(stage.origin, (asked, answer) => {
      if (/chunks\/pages/.test(asked)) Object.assign(answer, { status: 404 });
    });
    onTestFinished(() => half.close());
    const cart = '<laotie-cart></laotie-cart>';
    const without = await open(
      html(`<script type="module" src="${half.origin}/laotie.js?endpoint=${stage.origin}"></script>`, cart),
    );
    await settles(without, ['tag.missing']);

    const waits = await open(html(script(`?endpoint=${stage.origin}&load=consent`)));
    await settles(waits, ['shop.consent']);
    const asked: string[] = [];
    waits.on('request', (request) => asked.push(request.url()));
    await waits.reload();
    await settles(waits, ['shop.consent']);
    expect(asked.filter((url) => /well-known|catalog/.test(url))).toEqual([]);
  });

  test('a stream that is swallowed by a proxy, and one that is not offered', async () => {
    const body = '<laotie-shop show="latest"><laotie-purchases></laotie-purchases></laotie-shop>';
    const proxy = await crooked(stage.origin, (asked, answer) => {
      if (!asked.endsWith('/events')) return;
      answer.headers['content-type'] = 'text/html';
    });
    onTestFinished(() => proxy.close());
    const page = await open(html(script(`?endpoint=${proxy.origin}`), body));
    await expect.poll(() => keys(page)).toEqual(expect.arrayContaining(['show.offline']));

    const polls = await crooked(stage.origin, (asked, answer) => {
      if (asked === 'GET /.well-known/ucp')
        answer.body = Buffer.from(String(answer.body).replace('"live":"stream"', '"live":"poll"'));
    });
    onTestFinished(() => polls.close());
    const asking = await open(html(script(`?endpoint=${polls.origin}`), body));
    await expect.poll(() => calm(asking)).toEqual(expect.arrayContaining(['show.asked', 'show.ok']));
  });
});
