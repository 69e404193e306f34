import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checkout } from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli.ts';
import { createEndpoint, type EndpointOptions } from './index.ts';
import { testHandler } from './payments/test-handler.ts';
import { openShop, pay, type TestShop } from './testing/shop.ts';

/** A shop on a file, beside which something else happens. */
let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laotie-serving-'));
  database = join(folder, 'shop.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A processor that answers when we say so. */
function held(): { payments: EndpointOptions['payments']; asked: Promise<void>; answer: () => void } {
  const asked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const handler = testHandler();
  const payments = [
    {
      ...handler,
      async authorize(...args: Parameters<typeof handler.authorize>) {
        asked.resolve();
        await free.promise;
        return handler.authorize(...args);
      },
    },
  ];
  return { payments, asked: asked.promise, answer: free.resolve };
}

const complete = async (shop: TestShop, { id, revision }: Checkout) =>
  (await shop.call('POST', `/checkout-sessions/${id}/complete`, { revision, body: pay() })).json<Checkout>();

describe('a file that is being served', () => {
  test('may be worked on with the command line, which leaves alone what is being paid', async () => {
    const { payments, asked, answer } = held();
    const shop = await openShop({ database, ...(payments && { payments }) });
    try {
      const done = complete(shop, await shop.ready());
      await asked;
      expect(await run(['key', 'create', '--seller', 's_1', '--database', database], () => undefined)).toBe(0);
      answer();
      expect(await done).toMatchObject({ status: 'completed' });
    } finally {
      await shop.close();
    }
  });

  test('is refused to a second server with a sentence, and free once the first is closed or killed', {
    timeout: 600_000,
  }, async () => {
    const second = async () => {
      const endpoint = await createEndpoint({ database, public_url: 'http://localhost' });
      try {
        await endpoint.app.ready();
      } finally {
        await endpoint.close();
      }
    };
    const shop = await openShop({ database });
    await shop.guest();
    await expect(second()).rejects.toThrow(/shop\.sqlite is being served by another process/);
    await shop.close();
    await second();

    const execArgv = ['--conditions=source', '--no-warnings'];
    const other = fork(new URL('./testing/crash-shop.ts', import.meta.url), [database, join(folder, 'ledger')], {
      execArgv,
    });
    await once(other, 'message');
    await expect(second()).rejects.toThrow(/being served/);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await second();
  });
});

describe('closing', () => {
  async function listening(shop: TestShop): Promise<(path: string, agent: Agent) => Promise<IncomingMessage>> {
    const base = await shop.endpoint.app.listen({ port: 0, host: '127.0.0.1' });
    return async (path, agent) => {
      const asked = get(`${base}${path}`, { agent });
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return response;
    };
  }

  test('ends streams and idle connections at once', async () => {
    const shop = await openShop();
    const ask = await listening(shop);
    const agent = new Agent({ keepAlive: true });
    const idle = await ask('/live/shows', agent);
    await idle.resume().toArray();
    const stream = await ask('/live/shows/show_1/events', new Agent());
    const ended = once(stream.resume(), 'end');
    const from = performance.now();
    await shop.close();
    await ended;
    // an idle connection would keep it for 72 seconds
    expect(performance.now() - from).toBeLessThan(20_000);
    agent.destroy();
  });

  test('lets an order out that is being paid', async () => {
    const { payments, asked, answer } = held();
    const shop = await openShop({ database, ...(payments && { payments }) });
    const base = await shop.endpoint.app.listen({ port: 0, host: '127.0.0.1' });
    const { id, revision } = await shop.ready();
    const answered = fetch(`${base}/checkout-sessions/${id}/complete`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k', 'if-match': `"${revision}"` },
      body: JSON.stringify(pay()),
    });
    await asked;
    const closed = shop.close();
    answer();
    expect(await (await answered).json()).toMatchObject({ status: 'completed' });
    await closed;
  });
});
