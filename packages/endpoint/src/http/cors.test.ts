import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { allowOrigins, isLocal, type Origins } from './cors.ts';

let app: FastifyInstance;
afterEach(() => app.close());

async function serve(origins: Origins): Promise<void> {
  app = Fastify();
  await allowOrigins(app, origins);
  app.get('/live/shows', () => 'list');
  app.post('/live/shows', () => 'new show');
  app.put('/live/shows/:id', () => 'show');
  app.put('/products/:id', () => 'product');
  app.put('/carts/:id', () => 'cart');
  app.post('/live/shows/:id/comments', () => 'comment');
  app.post('/live/shows/:id/comments/:comment/hide', () => 'hidden');
}

const preflight = async (method: string, url: string, origin: string) =>
  (await app.inject({ method: 'OPTIONS', url, headers: { origin, 'access-control-request-method': method } })).headers;
const allowed = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, origin: string): Promise<boolean> => {
  const asked = (await preflight(method, url, origin))['access-control-allow-origin'];
  const got = (await app.inject({ method, url, headers: { origin } })).headers['access-control-allow-origin'];
  expect(got).toBe(asked);
  expect([undefined, origin]).toContain(got);
  return got === origin;
};

const SHOP = 'https://creator.example';
const viewerRoutes = [
  ['GET', '/live/shows'],
  ['PUT', '/carts/c_1'],
  ['POST', '/live/shows/s/comments'],
  ['GET', '/live/shows/s/replies'],
  ['DELETE', '/waiting-lists/v'],
] as const;
const hostRoutes = [
  ['POST', '/live/shows'],
  ['POST', '/live/shows?x=1'],
  ['PUT', '/live/shows/s'],
  ['PUT', '/products/p'],
  ['POST', '/live/shows/s/comments/c/hide'],
  ['POST', '/live/shows/s/captures'],
  ['GET', '/live/shows/s/demand?version=1'],
  ['GET', '/live/shows/s/asks'],
  ['GET', '/demand'],
  ['GET', '/asks?kind=price'],
  ['PUT', '/demand/topics/t'],
  ['PUT', '/live/shows/s/answers/a'],
  ['GET', '/%64emand'],
  ['GET', '/live/shows/a%2Fb/demand'],
  ['GET', '/live/shows/s/%61sks'],
  ['PUT', '/%70roducts/p'],
] as const;

/** What an origin may look like that is not one of ours, made from one that is. */
function strangers(origin: string): string[] {
  const { protocol, hostname } = new URL(origin);
  const hosts = [
    `evil-${hostname}`,
    `${hostname}.evil.example`,
    `evil.example/${hostname}`,
    `${hostname}@evil.example`,
    `sub.${hostname}`,
    `${hostname}:8443`,
    `${hostname}:443`,
    `${hostname}/`,
    `${hostname}/path`,
    `${hostname}?`,
    `${hostname}#`,
    hostname.toUpperCase(),
    `${hostname} `,
    ` ${hostname}`,
    `${hostname}.`,
    `.${hostname}`,
    `${hostname}%00`,
    `${hostname}%2eevil.example`,
    `user:pass@${hostname}`,
    hostname.replace('.', ''),
    hostname.slice(1),
    hostname.slice(0, -1),
    `${hostname},${origin}`,
    `${hostname} ${origin}`,
    `${hostname};`,
    `xn--${hostname}`,
    `[${hostname}]`,
    `${hostname}\\evil.example`,
    `*.${hostname.split('.').slice(1).join('.')}`,
    '*',
    '',
  ];
  const schemes = ['https:', 'http:', 'HTTPS:', 'ftp:', 'file:', 'data:', 'javascript:', 'wss:', 'chrome-extension:'];
  return schemes
    .flatMap((scheme) => [hostname, ...hosts].map((host) => `${scheme}//${host}`))
    .filter((one) => one !== `${protocol}//${hostname}`);
}

describe('CORS', () => {
  it('lets any page read and buy, but run no show', async () => {
    await serve({});
    for (const [method, url] of viewerRoutes) expect(await allowed(method, url, SHOP), `${method} ${url}`).toBe(true);
    for (const [method, url] of hostRoutes) expect(await allowed(method, url, SHOP), `${method} ${url}`).toBe(false);
  });

  it('lets exactly the listed pages, where there is a list', async () => {
    await serve({ viewers: [SHOP], hosts: ['https://console.example'] });
    const others = [
      ...strangers(SHOP),
      ...strangers('https://console.example'),
      'null',
      'undefined',
      'http://localhost',
    ];
    expect(others.length).toBeGreaterThan(200);
    for (const other of others) {
      expect(await allowed('GET', '/live/shows', other), other).toBe(false);
      expect(await allowed('PUT', '/products/p', other), other).toBe(false);
    }
    for (const [method, url] of viewerRoutes) expect(await allowed(method, url, SHOP)).toBe(true);
    for (const [method, url] of hostRoutes) expect(await allowed(method, url, SHOP)).toBe(false);
    for (const [method, url] of hostRoutes) expect(await allowed(method, url, 'https://console.example')).toBe(true);
  });

  it.each([
    'null',
    'http://localhost',
    'http://localhost:4173',
    'https://shop.localhost',
    'http://127.0.0.1:8080',
    'http://127.9.9.9',
    'http://[::1]:3000',
  ])('lets %s only where that is wanted', async (origin) => {
    expect(isLocal(origin)).toBe(true);
    await serve({});
    expect(await allowed('GET', '/live/shows', origin)).toBe(false);
    await app.close();
    await serve({ local: true, viewers: [SHOP] });
    expect(await allowed('GET', '/live/shows', origin)).toBe(true);
    expect(await allowed('PUT', '/live/shows/s', origin)).toBe(true);
  });

  it.each([
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://notlocalhost',
    'http://128.0.0.1',
    'null.example',
    'file://',
  ])('does not take %s for local', (origin) => expect(isLocal(origin)).toBe(false));

  it('names exactly the headers of the contract, and no credentials', async () => {
    await serve({});
    const headers = await preflight('PUT', '/carts/c_1', SHOP);
    expect(headers['access-control-allow-headers']).toBe(
      'Content-Type, Authorization, UCP-Agent, Request-Id, Idempotency-Key, If-Match',
    );
    expect(headers['access-control-max-age']).toBe('7200');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toMatch(/Origin/);
    const answer = await app.inject({ method: 'PUT', url: '/carts/c_1', headers: { origin: SHOP } });
    expect(answer.headers['access-control-expose-headers']).toBe('ETag, Retry-After, Idempotent-Replayed');
  });
});
