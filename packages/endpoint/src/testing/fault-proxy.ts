import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What goes wrong with one exchange, as data. Times in ms. */
export type Fault =
  /** Late, by `ms` and up to `jitter` more, on the way to the server. */
  | { kind: 'slow'; ms: number; jitter?: number }
  /** The connection is reset before the server has heard anything. */
  | { kind: 'reset' }
  /** The server acts, and the connection is reset instead of an answer. */
  | { kind: 'lost' }
  /** Nobody ever answers; `acts`: the server has heard it. */
  | { kind: 'hole'; acts: boolean }
  /** The caller sees a reset at once; the server hears it `ms` later, when nobody waits for the answer any more. */
  | { kind: 'late'; ms: number }
  /** The server hears it twice, `ms` apart; the caller gets the second answer. */
  | { kind: 'twice'; ms: number }
  /** The answer breaks off after so many bytes of its body; `stall`: without a word, the connection stays open. */
  | { kind: 'cut'; after: number; stall?: boolean }
  /** The answer comes in pieces of `bytes`, `ms` apart; and breaks off `after` so many bytes. */
  | { kind: 'slice'; bytes: number; ms: number; after?: number }
  /** The whole answer is there, its end comes late. */
  | { kind: 'slow_close'; ms: number }
  /** Something between answers instead; `acts`: the server has heard it all the same. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string; acts?: boolean };

/** A request as far as a fault may be chosen by it. */
export interface Passing {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
}

export interface ProxyOptions {
  /** Decides for each request; undefined lets it pass. */
  choose?(passing: Passing): Fault | undefined;
  /** Changes the headers of each request that goes to the server. */
  rewrite?(headers: IncomingMessage['headers']): IncomingMessage['headers'];
}

export interface FaultProxy {
  readonly origin: string;
  /** Address of the server behind, as `http://127.0.0.1:port`. */
  target: string;
  /** Faults so far, by kind. */
  readonly fired: Map<string, number>;
  /** Requests so far. */
  requests: number;
  /** From now on everything passes; what is held back already stays so. */
  heal(): void;
  /** Connections are refused until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

type Answer = { message: IncomingMessage; body: Buffer | undefined };

/** A bad network on this machine, in front of one http server. */
export async function openProxy(options: ProxyOptions = {}): Promise<FaultProxy> {
  const { rewrite = (headers) => headers } = options;
  let choose = options.choose;
  const fired = new Map<string, number>();
  const count = (what: string) => fired.set(what, (fired.get(what) ?? 0) + 1);
  const agent = new Agent({ keepAlive: true });
  const closing = new AbortController();
  const later = (ms: number) => wait(ms, undefined, { signal: closing.signal, ref: false });

  /** Passes it on; the answer's head, and its body where it ends. */
  function forward(from: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { host: _host, connection: _connection, ...headers } = rewrite(from.headers);
      const out = ask(new URL(from.url ?? '/', proxy.target), { method: from.method ?? 'GET', headers, agent });
      out.on('response', (message) => {
        const streaming = /^text\/event-stream/.test(message.headers['content-type'] ?? '');
        if (streaming) resolve({ message, body: undefined });
        else read(message).then((read) => resolve({ message, body: read }), reject);
      });
      out.on('error', reject);
      out.end(body);
    });
  }

  async function handle(from: IncomingMessage, to: ServerResponse): Promise<void> {
    proxy.requests++;
    const body = await read(from);
    const fault = choose?.({ method: from.method ?? 'GET', path: from.url ?? '/', headers: from.headers });
    if (fault) count(nameOf(fault));
    const reset = () => void from.socket.resetAndDestroy();
    switch (fault?.kind) {
      case 'reset':
        return reset();
      case 'lost':
        await forward(from, body);
        return reset();
      case 'late':
        reset();
        await later(fault.ms);
        return void (await forward(from, body));
      case 'hole':
        if (fault.acts) await forward(from, body);
        return;
      case 'answer':
        if (fault.acts) await forward(from, body);
        return void to.writeHead(fault.status, fault.headers).end(fault.body);
      case 'twice': {
        const first = forward(from, body).catch(() => undefined);
        await later(fault.ms);
        const second = await forward(from, body);
        await first;
        return give(second, to, undefined);
      }
      case 'slow':
        await later(fault.ms + Math.random() * (fault.jitter ?? 0));
    }
    await give(await forward(from, body), to, fault);
  }

  async function give({ message, body }: Answer, to: ServerResponse, fault: Fault | undefined): Promise<void> {
    to.writeHead(message.statusCode ?? 502, headersFor(message, fault));
    to.flushHeaders();
    to.on('close', () => message.destroy());
    let left = (fault?.kind === 'cut' || fault?.kind === 'slice' ? fault.after : undefined) ?? Number.POSITIVE_INFINITY;
    for await (const chunk of body ? [body] : (message as AsyncIterable<Buffer>)) {
      const piece = chunk.subarray(0, left);
      if (fault?.kind === 'slice') await slices(piece, to, fault);
      else if (piece.length) to.write(piece);
      left -= piece.length;
      if (left > 0) continue;
      if (fault?.kind === 'cut' && fault.stall) return;
      // what was written must go out before the end
      return void to.write('', () => to.socket?.destroy());
    }
    if (fault?.kind === 'slow_close') await later(fault.ms);
    to.end();
  }

  async function slices(piece: Buffer, to: ServerResponse, { bytes, ms }: { bytes: number; ms: number }) {
    for (let at = 0; at < piece.length && !to.destroyed; at += bytes) {
      to.write(piece.subarray(at, at + bytes));
      await later(ms);
    }
  }

  const server = createServer((from, to) => {
    // either side may go away at any time; that is what this is for
    for (const one of [from, to]) one.on('error', () => {});
    handle(from, to).catch(() => from.socket.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  const proxy: FaultProxy = {
    origin: `http://127.0.0.1:${port}`,
    target: '',
    fired,
    requests: 0,
    heal() {
      choose = undefined;
    },
    async down() {
      count('refused');
      await stop();
    },
    up: () => listen(port),
    async close() {
      closing.abort();
      agent.destroy();
      await stop();
    },
  };
  return proxy;
}

const nameOf = (fault: Fault): string => (fault.kind === 'answer' ? `answer ${fault.status}` : fault.kind);

/** A late end is one that no length announces. */
function headersFor({ headers }: IncomingMessage, fault: Fault | undefined): IncomingMessage['headers'] {
  const { connection: _connection, 'transfer-encoding': _encoding, ...rest } = headers;
  if (fault?.kind === 'slow_close') delete rest['content-length'];
  return rest;
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
