import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { logger, logRequests } from './log.ts';
import { answerErrors } from './problem.ts';

it('logs what happened, and nothing about whom', async () => {
  const lines: string[] = [];
  const settings = logger('info');
  const app = Fastify({
    logger: { ...(settings as object), stream: { write: (line: string) => void lines.push(line) } },
    logController: new Fastify.LogController({ disableRequestLogging: true }),
  });
  logRequests(app);
  answerErrors(app);
  app.post('/carts/:id', () => 'fine');
  app.post('/broken/:id', (request) => {
    request.log.info({ req: request }, 'looked at');
    throw new Error('the disk is full');
  });

  const secrets = {
    authorization: 'Bearer canary-token',
    'idempotency-key': 'canary-key',
    'user-agent': 'canary-agent',
  };
  for (const url of ['/carts/canary-cart?q=canary-query', '/broken/canary-cart', '/canary-nowhere']) {
    await app.inject({
      method: 'POST',
      url,
      headers: secrets,
      payload: { email: 'canary@example.com' },
      remoteAddress: '203.0.113.7',
    });
  }
  await app.close();

  const text = lines.join('');
  expect(text).toContain('"route":"/carts/:id","status":200');
  expect(text).toContain('"route":"none","status":404');
  expect(text).toContain('the disk is full');
  expect(text).not.toMatch(/canary|203\.0\.113\.7/);
});
