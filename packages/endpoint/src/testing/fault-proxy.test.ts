import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, type FaultProxy, openProxy } from './fault-proxy.ts';

const TEXT = '{"fine":true,"words":"一二三四五六七八九十"}';
let server: Server;
let heard: string[] = [];
const open: FaultProxy[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers['x-key'] ?? ''}`.trim());
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(TEXT) });
    response.end(TEXT);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  heard = [];
  await Promise.all(open.splice(0).map((proxy) => proxy.close()));
});
afterAll(() => server.closeAllConnections());
afterAll(() => void server.close());

async function behind(fault?: Fault, rewrite?: (headers: object) => Record<string, string>): Promise<FaultProxy> {
  const proxy = await openProxy({ choose: () => fault, ...(rewrite && { rewrite }) });
  proxy.target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  open.push(proxy);
  return proxy;
}
const ask = (proxy: FaultProxy, ms = 30_000) => fetch(`${proxy.origin}/a?b=1`, { signal: AbortSignal.timeout(ms) });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.name,
  );

describe('the fault proxy', () => {
  it('passes everything on as it is', async () => {
    const answer = await ask(await behind());
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/json',
      TEXT,
    ]);
    expect(heard).toEqual(['GET /a?b=1']);
  });

  it.each<[Fault, number]>([
    [{ kind: 'reset' }, 0],
    [{ kind: 'lost' }, 1],
  ])('%o: no answer, heard %i times', async (fault, times) => {
    const proxy = await behind(fault);
    expect(await failure(ask(proxy))).toBe('TypeError');
    expect(heard).toHaveLength(times);
    expect(proxy.fired.get(fault.kind)).toBe(1);
  });

  it.each<[Fault, number]>([
    [{ kind: 'hole', acts: false }, 0],
    [{ kind: 'hole', acts: true }, 1],
  ])('%o: silence, heard %i times', async (fault, times) => {
    expect(await failure(ask(await behind(fault), 1_000))).toBe('TimeoutError');
    expect(heard).toHaveLength(times);
  });

  it('lets the server hear it after the caller gave up', async () => {
    expect(await failure(ask(await behind({ kind: 'late', ms: 30 })))).toBe('TypeError');
    expect(heard).toHaveLength(0);
    await expect.poll(() => heard.length).toBe(1);
  });

  it('doubles a request', async () => {
    expect(await (await ask(await behind({ kind: 'twice', ms: 5 }))).text()).toBe(TEXT);
    expect(heard).toHaveLength(2);
  });

  it.each<Fault>([
    { kind: 'slow', ms: 20, jitter: 20 },
    { kind: 'slice', bytes: 7, ms: 1 },
    { kind: 'slow_close', ms: 20 },
  ])('%o harms nothing but the time', async (fault) => {
    expect(await (await ask(await behind(fault))).text()).toBe(TEXT);
  });

  it('breaks off in the middle of the body', async () => {
    const answer = await ask(await behind({ kind: 'cut', after: 10 }));
    expect(answer.status).toBe(200);
    expect(await failure(answer.text())).toBe('TypeError');
    const stalled = await ask(await behind({ kind: 'cut', after: 10, stall: true }), 1_000);
    expect(await failure(stalled.text())).toBe('TimeoutError');
  });

  it('answers in the place of the server', async () => {
    const fault: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': '2' }, body: 'no', acts: true };
    const answer = await ask(await behind(fault));
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, '2', 'no']);
    expect(heard).toHaveLength(1);
  });

  it('refuses connections while it is down, heals, and rewrites headers', async () => {
    const proxy = await behind({ kind: 'reset' }, (headers) => ({ ...headers, 'x-key': 'other' }));
    await proxy.down();
    expect(await failure(ask(proxy))).toBe('TypeError');
    await proxy.up();
    proxy.heal();
    expect((await ask(proxy)).status).toBe(200);
    expect(heard).toEqual(['GET /a?b=1 other']);
  });
});
