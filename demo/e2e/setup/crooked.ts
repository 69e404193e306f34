import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a crooked server does to an answer before it passes it on. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface Crooked {
  origin: string;
  close(): Promise<void>;
}

/** Stands before a shop and spoils its answers; `spoil` sees each with the method and path that was asked. */
export async function crooked(shop: string, spoil: (asked: string, answer: Answer) => void): Promise<Crooked> {
  return listen(async (request, reply) => {
    const method = request.method ?? 'GET';
    const bytes = await bodyOf(request);
    const headers = Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name));
    const told = await fetch(new URL(request.url ?? '/', shop), {
      method,
      headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
      ...(bytes.length > 0 && { body: bytes }),
    });
    const answer: Answer = {
      status: told.status,
      headers: Object.fromEntries([...told.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection)$/.test(name))),
      body: Buffer.from(await told.arrayBuffer()),
    };
    spoil(`${method} ${request.url?.split('?')[0]}`, answer);
    reply(answer);
  });
}

/** Serves one page, with headers of its own, at every address. */
export function page(html: string, headers: OutgoingHttpHeaders = {}): Promise<Crooked> {
  return listen(async (_, reply) =>
    reply({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: Buffer.from(html) }),
  );
}

async function listen(serve: (request: IncomingMessage, reply: (answer: Answer) => void) => Promise<void>): Promise<Crooked> {
  const server: Server = createServer((request, response) => {
    const reply = ({ status, headers, body }: Answer) => response.writeHead(status, headers).end(body);
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
