import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** What is not answered by then is cut off; its buyer asks again under the same key. */
const DRAIN_MS = 2000;

/**
 * Before the sockets close, ends what would go on for ever and lets the answers out that are under way. Whatever comes
 * meanwhile is refused by Fastify.
 */
export function drainOnClose(app: FastifyInstance, endStreams: () => void): void {
  let open = 0;
  const { promise: drained, resolve } = Promise.withResolvers<void>();
  let closing = false;

  app.addHook('onRequest', (_request, reply, done) => {
    open++;
    reply.raw.once('close', () => {
      open--;
      if (closing && open === 0) resolve();
    });
    done();
  });
  app.addHook('preClose', async () => {
    closing = true;
    endStreams();
    if (open > 0) await Promise.race([drained, delay(DRAIN_MS, undefined, { ref: false })]);
  });
}
