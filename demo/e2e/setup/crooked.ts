import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** What a crooked server does to an answer before it passes it on. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  /** What goes on, such as a stream of events, is passed on as it comes. */
  body: Buffer | Readable;
}

export interface Crooked {
  origin: string;
  close(): Promise<void>;
}

/** Stands before a shop and spoils its answers; `spoil` sees each with the method and path that was asked. */
export async function crooked(
  shop: string,
  spoil: (asked: string, answer: Answer) => void = () => {},
): Promise<Crooked> {
  const server = await listen(async (request, reply) => {
    const method = request.method ?? 'GET';
    const bytes = await bodyOf(request);
    const headers = Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name),
    );
    const told = await fetch(new URL(request.url ?? '/', shop), {
      method,
      headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
      ...(bytes.length > 0 && { body: new Uint8Array(bytes) }),
    });
    const goesOn = told.headers.get('content-type')?.startsWith('text/event-stream');
    const answer: Answer = {
      status: told.status,
      headers: Object.fromEntries(
        [...told.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection)$/.test(name)),
      ),
      body: goesOn ? Readable.fromWeb(told.body as ReadableStream) : Buffer.from(await told.arrayBuffer()),
    };
    // it passes for the shop: what names the shop names it
    if (Buffer.isBuffer(answer.body) && /json/.test(String(answer.headers['content-type'])))
      answer.body = Buffer.from(String(answer.body).replaceAll(shop, server.origin));
    spoil(`${method} ${request.url?.split('?')[0]}`, answer);
    reply(answer);
  });
  return server;
}

/** Serves one page, with headers of its own, at every address. */
export function strangerPage(html: string, headers: OutgoingHttpHeaders = {}): Promise<Crooked> {
  return listen(async (_, reply) =>
    reply({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: Buffer.from(html),
    }),
  );
}

async function listen(
  serve: (request: IncomingMessage, reply: (answer: Answer) => void) => Promise<void>,
): Promise<Crooked> {
  const server: Server = createServer((request, response) => {
    const reply = ({ status, headers, body }: Answer) => {
      response.writeHead(status, headers);
      if (Buffer.isBuffer(body)) response.end(body);
      else body.on('error', () => response.destroy()).pipe(response);
    };
    serve(request, reply).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
