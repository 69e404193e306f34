import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCornerShop } from '../../docs/examples/connector/corner-shop.ts';
import { inChromium, visit } from './setup/chromium.ts';

const types: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript' };

/** A page as its bundler makes it, file by file. */
async function bundle(root: string): Promise<Map<string, string | Uint8Array>> {
  const { output } = (await build({ root, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

inChromium('the worked connector', () => {
  const servers: Server[] = [];
  let address: string;
  let shop: string;

  beforeAll(async () => {
    const files = await bundle(fileURLToPath(new URL('../../docs/examples/connector', import.meta.url)));
    const site = createServer(({ url = '/' }, response) => {
      const name = new URL(url, 'http://page').pathname.slice(1) || 'index.html';
      const file = files.get(name);
      const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
      return file === undefined ? response.writeHead(204).end() : response.setHeader('Content-Type', type).end(file);
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const corner = await openCornerShop();
    servers.push(site, corner.server);
    shop = corner.origin;
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/?shop=${shop}`;
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  test('a candle goes into the cart of a shop that knows nothing of us, and is paid at its own page', async () => {
    const { page, problems } = await visit();
    await page.goto(address);
    await page
      .getByRole('button', { name: /^Add to cart/ })
      .first()
      .click();
    await page.getByRole('button', { name: /View cart/ }).click();
    const away = page.getByRole('link', { name: /Check out at/ });
    expect(await away.getAttribute('href')).toMatch(new RegExp(`^${shop}/pay/`));
    expect(problems).toEqual([]);
  });

  test('what is bought at once leads there, too', async () => {
    const { page, problems } = await visit();
    await page.goto(address);
    await page
      .getByRole('button', { name: /^Choose/ })
      .first()
      .click();
    await page.getByRole('radio', { name: '500 g' }).check();
    await page.getByRole('button', { name: /^Buy now/ }).click();
    const away = page.getByRole('link', { name: /Check out at/ });
    expect(await away.getAttribute('href')).toMatch(new RegExp(`^${shop}/pay/`));
    expect(problems).toEqual([]);
  });
});
