import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer, type Socket } from 'node:net';
import { Channel } from '../../packages/endpoint/src/live/channel.ts';
import { frame } from '../../packages/endpoint/src/live/frame.ts';
import { presentEvent } from '../../packages/endpoint/src/live/present.ts';
import { stream } from '../../packages/endpoint/src/live/stream.ts';
import { openStore } from '../../packages/endpoint/src/store/open.ts';

/** Many open streams in a process of their own: `node fanout-server.ts raw|laotie`. Each `event` goes to all of them. */
const [, , mode = 'laotie'] = process.argv;
const view = { languages: ['en'], currency: 'EUR', public_url: 'http://localhost' };
const now = (): number => performance.timeOrigin + performance.now();

const eventRow = (seq: number) => ({
  seq,
  at: '2026-01-01T12:00:00.000Z',
  type: 'cue.set' as const,
  data: JSON.stringify({ id: `c${seq}`, product_id: 'p_1', kind: 'pin', starts_at: '2026-01-01T12:00:00.000Z' }),
});

/** The limit: one buffer written to plain sockets. */
function raw(): { server: ReturnType<typeof createSocketServer>; send(seq: number): void } {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    socket.setNoDelay(true).once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      sockets.add(socket);
    });
  });
  return {
    server,
    send(seq) {
      const buffer = frame(presentEvent('bench', eventRow(seq), view));
      for (const socket of sockets) socket.write(buffer);
    },
  };
}

async function laotie(): Promise<{ server: ReturnType<typeof createServer>; send(seq: number): void }> {
  const store = await openStore(':memory:');
  const channel = new Channel('bench', 0);
  const server = createServer((_request, response: ServerResponse) => {
    void stream({ store, show_id: 'show_1', channel, view, after: undefined, now: 0 }, response);
  });
  return { server, send: (seq) => channel.publish([eventRow(seq)]) };
}

const { server, send } = mode === 'raw' ? raw() : await laotie();
server.listen({ port: 0, host: '127.0.0.1', backlog: 10_000 }, () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);

let seq = 0;
process.on('message', (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send?.({ rss: process.memoryUsage().rss, cpu: (user + system) / 1000 });
  }
  if (message !== 'event') return;
  const start = now();
  send(++seq);
  process.send?.({ start });
});
